import type { KindWords } from '../../words.ts';

/** Where the regions are. */
const PLACES = {
  'cn-hangzhou': 'Hangzhou',
  'cn-shanghai': 'Shanghai',
  'cn-nanjing': 'Nanjing',
  'cn-fuzhou': 'Fuzhou',
  'cn-wuhan-lr': 'Wuhan',
  'cn-qingdao': 'Qingdao',
  'cn-beijing': 'Beijing',
  'cn-zhangjiakou': 'Zhangjiakou',
  'cn-huhehaote': 'Hohhot',
  'cn-wulanchabu': 'Ulanqab',
  'cn-shenzhen': 'Shenzhen',
  'cn-heyuan': 'Heyuan',
  'cn-guangzhou': 'Guangzhou',
  'cn-chengdu': 'Chengdu',
  'cn-hongkong': 'Hong Kong',
  'ap-southeast-1': 'Singapore',
  'ap-southeast-3': 'Kuala Lumpur',
  'ap-southeast-5': 'Jakarta',
  'ap-southeast-6': 'Manila',
  'ap-southeast-7': 'Bangkok',
  'ap-northeast-1': 'Tokyo',
  'ap-northeast-2': 'Seoul',
  'us-west-1': 'Silicon Valley',
  'us-east-1': 'Virginia',
  'na-south-1': 'Mexico',
  'eu-central-1': 'Frankfurt',
  'eu-west-1': 'London',
  'me-east-1': 'Dubai',
  'me-central-1': 'Riyadh',
} as const;

export const words: KindWords = {
  name: 'Alibaba Cloud region',
  short: 'Region',
  stem: 'region',
  help:
    'A region is one geographical place of Alibaba Cloud, such as Hangzhou, with several zones that fail independently of each other. ' +
    'A VPC lives in exactly one region and spans all of its zones; a vSwitch lies in one of them. ' +
    'It need not be drawn: a VPC may stand on the canvas itself.',
  search: ['region', 'location', 'geography', 'data center', 'datacentre', 'RegionId'],
  fields: {
    region: { label: 'Region', hint: 'Where everything inside it runs.', options: PLACES },
  },
  sentences: {
    ...Object.fromEntries(Object.entries(PLACES).map(([code, place]) => [`ALI_REGION_${code}`, place])),
    ...Object.fromEntries(Object.entries(PLACES).map(([code, place]) => [`ALI_REGION_NAMED_${code}`, `{text} ${place}`])),
  },
};
