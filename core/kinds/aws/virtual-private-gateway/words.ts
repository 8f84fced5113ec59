import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Virtual private gateway',
  short: 'VPN gw',
  stem: 'vgw',
  help:
    'A virtual private gateway is the end of a VPN or of Direct Connect at a VPC. Through it a corporate network reaches the VPC without any Internet gateway. ' +
    'Subnets need a route to it: written by hand, or propagated into the route table from what the connection announces. ' +
    'A Site-to-Site VPN carries only IPv4 here; Direct Connect carries both families.',
  search: ['VGW', 'VPN', 'VPN gateway', 'vpn', 'IPsec', 'hybrid', 'site-to-site', 'corporate'],
  fields: {
    amazonSideAsn: { label: 'Amazon side ASN', hint: 'The number of the AWS side in BGP.' },
  },
  sentences: {
    VGW_TO_APPLIANCES: 'What comes by {gateway} cannot be sent to {target}: AWS drops it.',
    'AWS-VGW-001':
      'IPv6 cannot pass {target}: a Site-to-Site VPN on a virtual private gateway carries only IPv4. Use Direct Connect for {destination}.',
    'AWS-VGW-101': '{network} has {other} already. A VPC takes one virtual private gateway; delete one of the two.',
    'AWS-VGW-102': 'No VPN and no Direct Connect ends at {resource}, so it leads nowhere. Connect it to an on-premises network.',
  },
};
