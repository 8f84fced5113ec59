import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'VPN connection',
  short: 'VPN',
  stem: 'vpn',
  help:
    'A VPN connection is an encrypted tunnel over the Internet from a VPN gateway to a corporate network, or to the VPN gateway of another VPC or another cloud. ' +
    'With static routing you say which blocks lie at the other end; with BGP the other end announces them. ' +
    'Both sides need routes to their gateways.',
  search: ['VPN', 'IPsec', 'tunnel', 'customer gateway', 'site-to-site', 'corporate', 'hybrid', 'IKE', 'multi-cloud'],
  fields: {
    gateway: { label: 'Gateway', hint: 'The VPN gateway of this side.' },
    network: { label: 'Other end', hint: 'A corporate network, or a gateway of another VPC or cloud.' },
    routing: {
      label: 'Routing',
      hint: 'Static: you list the blocks. BGP: the other side announces them.',
      options: { static: 'Static', bgp: 'BGP' },
    },
    staticRoutes: { label: 'Static routes', empty: 'None', hint: 'The blocks at the other end.' },
    customerGatewayIpv4: { label: 'Other end’s address', empty: 'A variable', hint: 'The public IPv4 address of the device at the other end.' },
  },
  sentences: {
    ALI_VPN_IPV6: 'Whether {link} carries IPv6 is not documented, so it is not modelled.',
    'ALI-VPN-101': '{resource} lacks an end: it joins a VPN gateway to a network. Choose both.',
    'ALI-VPN-102': '{resource} has static routing but no routes, so nothing is sent through it. List the blocks of {network}, or use BGP.',
  },
};
