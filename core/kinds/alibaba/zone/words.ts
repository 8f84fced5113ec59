import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Zone',
  short: 'Zone',
  stem: 'zone',
  help:
    'A zone is one or more data centres of a region that fail independently of the other zones. ' +
    'A vSwitch lies in exactly one zone, and an ECS can only move between vSwitches of its zone. ' +
    'Drawn as a column inside a VPC, it gives its zone to every vSwitch in it; it is a place, not a resource that is created.',
  search: ['AZ', 'availability zone', 'ZoneId', 'data center', 'datacentre', 'fault domain'],
  fields: {
    zone: { label: 'Zone', hint: 'The code of the zone, such as cn-hangzhou-h, or only its letter behind the code of the region.' },
  },
  sentences: {
    'ALI-ZONE-101': '{zone} is no zone of {region}. Write a letter, or the code of the region followed by a letter.',
    'ALI-ZONE-102': '{zone} is drawn twice in {network}. Put the vSwitches into one of the two and delete the other.',
  },
};
