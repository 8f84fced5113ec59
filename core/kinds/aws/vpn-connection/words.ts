import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Site-to-Site VPN connection',
  short: 'VPN',
  stem: 'vpn',
  help:
    'A Site-to-Site VPN connection is an encrypted tunnel over the Internet between a virtual private gateway and a router of a corporate network (the customer gateway). ' +
    'With static routing you say which blocks lie behind it; with BGP the router announces them. ' +
    'On a virtual private gateway it carries only IPv4. The VPC needs no Internet gateway for it.',
  search: ['VPN', 'IPsec', 'tunnel', 'customer gateway', 'CGW', 'site-to-site', 'corporate', 'hybrid', 'IKE'],
  fields: {
    gateway: { label: 'Gateway', hint: 'The virtual private gateway at the VPC.' },
    network: { label: 'Network', hint: 'The network at the other end, behind the customer gateway.' },
    routing: {
      label: 'Routing',
      hint: 'Static: you list the blocks. BGP: the other side announces them.',
      options: { static: 'Static', bgp: 'BGP' },
    },
    staticRoutes: { label: 'Static routes', hint: 'The IPv4 blocks behind the connection.' },
    customerGatewayIpv4: { label: 'Customer gateway', hint: 'The public IPv4 address of the router at the other end.' },
    customerGatewayAsn: { label: 'Customer ASN', hint: 'The number of the other side in BGP.' },
  },
  sentences: {
    VPN_STATIC: 'static routes',
    VPN_BGP: 'BGP',
    'AWS-VPN-101': '{resource} lacks an end: it joins a virtual private gateway to a network. Choose both.',
    'AWS-VPN-102': '{resource} has static routing but no routes, so nothing is sent through it. List the blocks of {network}, or use BGP.',
  },
};
