import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Customer gateway',
  short: 'Customer gw',
  stem: 'cgw',
  help:
    'A customer gateway stands for the router at the far end of a VPN, with its public address and its number in BGP. ' +
    'Behind it lies a network of your own. ' +
    'A VPN can also be drawn straight to that network; this router is then part of the VPN.',
  search: ['CGW', 'customer gateway', 'router', 'VPN', 'IPsec', 'site-to-site', 'on-premises router', 'edge device'],
  fields: {
    network: { label: 'Network', empty: 'Not drawn', hint: 'The network behind it.' },
    ipv4: { label: 'Address', hint: 'Its public IPv4 address.' },
    bgpAsn: { label: 'ASN', hint: 'Its number in BGP.' },
    deviceName: { label: 'Device', hint: 'What the router is called.' },
  },
  sentences: {
    CUSTOMER_GATEWAY_FORWARDS: 'Forwards',
    SITE_NOT_DRAWN: 'What lies behind {router} is not part of the drawing.',
    'AWS-CGW-101': 'No network is drawn behind {resource}, so what it answers is not known. Connect it to an on-premises network.',
    'AWS-CGW-102': 'No VPN ends at {resource}. Choose it as the network of a VPN connection.',
  },
};
