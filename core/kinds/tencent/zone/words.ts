import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Availability zone',
  short: 'Zone',
  stem: 'zone',
  help:
    'An availability zone is one or more data centres of a region with power and network of their own. ' +
    'A subnet lies in exactly one zone and cannot move. ' +
    'Drawn as a column inside a VPC, it gives its zone to every subnet in it; for Tencent Cloud it is a place, not a resource that is created.',
  search: ['AZ', 'zone', 'availability', 'data center', 'datacentre', 'fault domain'],
  fields: { zone: { label: 'Zone', hint: 'Its code, such as ap-guangzhou-3, or the number alone: the region gives the rest.' } },
  sentences: {
    'TC-ZONE-101': '{zone} is no zone of {region}. A zone is called by its region and a number: {region}-1.',
    'TC-ZONE-102': '{network} has {zone} twice. For Tencent Cloud it is one zone; draw its subnets together.',
  },
};
