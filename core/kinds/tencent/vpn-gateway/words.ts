import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'VPN gateway',
  short: 'VPN gateway',
  stem: 'vpngw',
  help:
    'A VPN gateway is the end of an encrypted tunnel at a VPC, or at a CCN when it stands outside of every VPC. ' +
    'Subnets need a route to it for what lies at the other end: a corporate network, or the VPN gateway of another cloud. ' +
    'What comes in through it reaches the VPC only, not its NAT gateway.',
  search: ['VPN', 'IPsec', 'hybrid', 'site-to-site', 'corporate', 'tunnel', 'multi-cloud'],
  fields: { bandwidth: { label: 'Bandwidth cap', hint: 'Of all its tunnels together.' } },
  sentences: {
    GATEWAY_ALONE: '{gateway} stands on no VPC and is attached to no CCN, so nothing passes.',
    'TC-VPNGW-101': 'No VPN connection ends at {resource}, so it leads nowhere. Connect it to an on-premises network or to another gateway.',
    'TC-VPNGW-102': '{resource} stands on no VPC and is attached to no CCN. Draw it on a VPC, or attach it to a CCN.',
  },
};
