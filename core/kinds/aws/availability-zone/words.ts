import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Availability Zone',
  short: 'Zone',
  stem: 'zone',
  help:
    'An Availability Zone is one or more data centres of a region that fail independently of the other zones. ' +
    'A subnet lies in exactly one zone and cannot move. ' +
    'Drawn as a column inside a VPC, it gives its zone to every subnet in it; for AWS it is a place, not a resource that is created.',
  search: ['AZ', 'zone', 'availability', 'data center', 'datacentre', 'rack', 'fault domain'],
  fields: {
    zone: { label: 'Zone', hint: 'The code of the zone, such as us-east-1a, or only its letter behind the code of the region.' },
  },
  sentences: {
    BORN_ZONE: '{zone}',
    'AWS-AZ-101': '{zone} is no zone of {region}. Write a letter, or the code of the region followed by a letter.',
    'AWS-AZ-102': '{zone} is drawn twice in {network}. Put the subnets into one of the two and delete the other.',
  },
};
