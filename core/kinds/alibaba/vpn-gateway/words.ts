import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'VPN gateway',
  short: 'VPN gateway',
  stem: 'vpngw',
  help:
    'A VPN gateway is the end of an encrypted tunnel at a VPC. ' +
    'vSwitches need an IPv4 route to it for what lies at the other end: a corporate network, or the VPN gateway of another cloud. ' +
    'It is no next hop of IPv6 routes.',
  search: ['VPN', 'IPsec', 'hybrid', 'site-to-site', 'corporate', 'tunnel', 'multi-cloud'],
  fields: { bandwidth: { label: 'Bandwidth', hint: 'Of all its tunnels together.' } },
  sentences: {
    'ALI-VPNGW-101': 'No VPN connection ends at {resource}, so it leads nowhere. Connect it to an on-premises network or to another gateway.',
  },
};
