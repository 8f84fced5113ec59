import type { KindWords } from '../../words.ts';

/** Where the regions are. */
const PLACES = {
  'ap-guangzhou': 'Guangzhou',
  'ap-shanghai': 'Shanghai',
  'ap-nanjing': 'Nanjing',
  'ap-beijing': 'Beijing',
  'ap-chengdu': 'Chengdu',
  'ap-chongqing': 'Chongqing',
  'ap-hongkong': 'Hong Kong (China)',
  'ap-singapore': 'Singapore',
  'ap-jakarta': 'Jakarta',
  'ap-seoul': 'Seoul',
  'ap-tokyo': 'Tokyo',
  'ap-bangkok': 'Bangkok',
  'na-siliconvalley': 'Silicon Valley',
  'na-ashburn': 'Virginia',
  'sa-saopaulo': 'São Paulo',
  'eu-frankfurt': 'Frankfurt',
} as const;

export const words: KindWords = {
  name: 'Tencent Cloud region',
  short: 'Region',
  stem: 'region',
  help:
    'A region is one geographical place of Tencent Cloud, such as Guangzhou, with one or more availability zones. ' +
    'A VPC lives in exactly one region and spans its zones. It need not be drawn: a VPC may stand on the canvas itself. ' +
    'The type of the account is set here, because it decides who pays for public traffic: bill-by-IP accounts pay for each public IP, ' +
    'in the older bill-by-CVM accounts the bandwidth belongs to the CVM.',
  search: ['region', 'location', 'geography', 'data center', 'account type', 'bill-by-IP', 'bill-by-CVM', 'standard account', 'traditional account'],
  fields: {
    region: { label: 'Region', hint: 'Where everything inside it runs.', options: PLACES },
    accountType: {
      label: 'Account type',
      hint: 'Of the whole account: the same in every region.',
      options: { 'bill-by-ip': 'Bill-by-IP', 'bill-by-cvm': 'Bill-by-CVM' },
    },
  },
  sentences: {
    ...Object.fromEntries(Object.entries(PLACES).map(([code, place]) => [`REGION_${code}`, place])),
    ...Object.fromEntries(Object.entries(PLACES).map(([code, place]) => [`REGION_NAMED_${code}`, `{text} ${place}`])),
    REGION_BILL_BY_CVM: 'Bill-by-CVM',
    'TC-REG-101': '{resource} has another account type than {other}. The type is of the whole account; choose the same for all regions.',
  },
};
