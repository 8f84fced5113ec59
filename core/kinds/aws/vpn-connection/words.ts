import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Site-to-Site VPN connection',
  short: 'VPN',
  stem: 'vpn',
  help:
    'A Site-to-Site VPN connection is a pair of encrypted tunnels over the Internet between a virtual private gateway or a transit gateway and a router of a corporate network, the customer gateway. ' +
    'With static routing you say which blocks lie behind it; with BGP the router announces them. ' +
    'On a virtual private gateway it carries only IPv4; on a transit gateway either family, and its static routes stand in the tables of that. The VPC needs no Internet gateway for it.',
  search: ['VPN', 'IPsec', 'tunnel', 'customer gateway', 'CGW', 'site-to-site', 'corporate', 'hybrid', 'IKE'],
  fields: {
    gateway: { label: 'Gateway', hint: 'The virtual private gateway at the VPC, or a transit gateway.' },
    network: { label: 'Network', hint: 'The customer gateway at the other end, or the network behind it.' },
    routing: {
      label: 'Routing',
      hint: 'Static: you list the blocks. BGP: the other side announces them.',
      options: { static: 'Static', bgp: 'BGP' },
    },
    staticRoutes: { label: 'Static routes', hint: 'The IPv4 blocks behind the connection.' },
    insideIpVersion: {
      label: 'Family inside',
      hint: 'What its tunnels carry on a transit gateway; on a virtual private gateway it is IPv4.',
      options: { ipv4: 'IPv4', ipv6: 'IPv6' },
    },
    tunnel1: { label: 'Tunnel 1', hint: 'Packets pass while one of the two is up.', options: { up: 'Up', down: 'Down' } },
    tunnel2: { label: 'Tunnel 2', hint: 'Packets pass while one of the two is up.', options: { up: 'Up', down: 'Down' } },
    customerGatewayIpv4: { label: 'Customer gateway', hint: 'The public IPv4 address of the router at the other end.' },
    customerGatewayAsn: { label: 'Customer ASN', hint: 'The number of the other side in BGP.' },
  },
  sentences: {
    VPN_STATIC: 'static routes',
    VPN_BGP: 'BGP',
    VPN_TUNNELS_DOWN: 'Down',
    VPN_ONE_TUNNEL: '1 of 2 up',
    VPN_DOWN: 'Both tunnels of {link} are down.',
    VPN_OTHER_FAMILY: 'The tunnels of {link} carry {family} only.',
    FIX_VPN_UP: 'Bring a tunnel of {target} up',
    'AWS-VPN-101': '{resource} lacks an end: it joins a virtual private gateway to a network. Choose both.',
    'AWS-VPN-102': '{resource} has static routing but no routes, so nothing is sent through it. List the blocks of {network}, or use BGP.',
  },
};
