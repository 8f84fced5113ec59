import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Direct Connect gateway',
  short: 'DX gateway',
  stem: 'dxgw',
  help:
    'A Direct Connect gateway joins virtual interfaces of private lines to gateways of VPCs in any Region: virtual private gateways, or transit gateways. ' +
    'It leads from lines to gateways and back, never from one gateway to another or from one line to another. ' +
    'Transit interfaces serve transit gateways, private ones virtual private gateways.',
  search: ['DXGW', 'Direct Connect gateway', 'leased line', 'private line', 'virtual interface', 'VIF', 'ExpressRoute gateway'],
  fields: { amazonSideAsn: { label: 'Amazon side ASN', hint: 'The number of this side in BGP.' } },
  sentences: {
    DXGW_FORWARDS: 'Forwards',
    DXGW_NO_ROUTE: '{gateway} has no way to {destination}: it leads from lines to gateways and back, and only for allowed prefixes.',
    'AWS-DXGW-101': '{resource} needs a virtual interface on one side and a gateway of VPCs on the other. Connect it to both.',
  },
};
