import { field } from '../../../model/fields.ts';

/** Regions of the public cloud, in the order of the console. */
export const REGIONS = [
  'ap-guangzhou',
  'ap-shanghai',
  'ap-nanjing',
  'ap-beijing',
  'ap-chengdu',
  'ap-chongqing',
  'ap-hongkong',
  'ap-singapore',
  'ap-jakarta',
  'ap-seoul',
  'ap-tokyo',
  'ap-bangkok',
  'na-siliconvalley',
  'na-ashburn',
  'sa-saopaulo',
  'eu-frankfurt',
] as const;

export const fields = {
  region: field.choice({ options: REGIONS, default: 'ap-guangzhou', term: 'Region' }),
  /** A property of the whole account: it decides what a public IP costs and what a load balancer may be (T4.10). */
  accountType: field.choice({ options: ['bill-by-ip', 'bill-by-cvm'], default: 'bill-by-ip', section: 'behaviour' }),
};
