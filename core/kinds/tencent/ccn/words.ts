import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Cloud Connect Network (CCN)',
  short: 'CCN',
  stem: 'ccn',
  help:
    'A CCN is a hub that joins VPCs, also of other regions, and the gateways of private lines and VPNs. ' +
    'It learns the subnets of each and writes routes for them into the route tables of the others; nothing has to be written by hand. ' +
    'Two VPCs may overlap as long as their subnets do not. A standard NAT gateway can be shared through it.',
  search: ['CCN', 'hub', 'transit gateway', 'CEN', 'Cloud Enterprise Network', 'interconnect', 'backbone', 'cross-region'],
  fields: {
    networks: { label: 'VPCs', empty: 'None', hint: 'Those that it joins.' },
    gateways: { label: 'Gateways', empty: 'None', hint: 'VPN and Direct Connect gateways that stand on no VPC.' },
  },
  sentences: {
    CCN_NETWORKS: 'VPCs: {count}',
    'TC-CCN-001': '{subnet} and {other} have the same block {cidr}, so {resource} cannot join both of their VPCs. Give one of them another block.',
    'TC-CCN-002':
      '{cidr} of {subnet} and {otherCidr} of {other} overlap: only one of the two routes in {resource} is valid. Give one of them another block.',
    'TC-CCN-101': '{resource} joins {count} networks and gateways; more than 25 need a quota increase.',
    'TC-CCN-102': '{resource} joins nothing yet. Attach at least two VPCs or gateways.',
  },
};
