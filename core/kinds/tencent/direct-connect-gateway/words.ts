import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Direct Connect gateway',
  short: 'DC gateway',
  stem: 'dcgw',
  help:
    'A Direct Connect gateway is the end of a private line at a VPC, or at a CCN when it stands outside of every VPC. ' +
    'Subnets need a route to it for the corporate network at the other end; a CCN learns those routes by itself. ' +
    'Among routes of one destination it goes before a VPN.',
  search: ['DC', 'Direct Connect', 'DCG', 'leased line', 'private line', 'Express Connect', 'ExpressRoute', 'dedicated line'],
  fields: { asn: { label: 'ASN', hint: 'The number of this side in BGP.' } },
  sentences: {
    'TC-DCG-101': 'No dedicated tunnel ends at {resource}, so it leads nowhere. Connect it to an on-premises network.',
    'TC-DCG-102': '{resource} stands on no VPC and is attached to no CCN. Draw it on a VPC, or attach it to a CCN.',
  },
};
