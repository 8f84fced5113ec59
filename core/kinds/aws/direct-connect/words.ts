import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Direct Connect',
  short: 'Direct Connect',
  stem: 'dx',
  help:
    'Direct Connect is a private line between a corporate network and AWS. Its private virtual interface ends at a virtual private gateway and announces the blocks of both sides by BGP. ' +
    'Unlike a VPN on that gateway it carries IPv6 too. Where a Direct Connect and a VPN announce the same block, Direct Connect wins.',
  search: [
    'DX',
    'direct connect',
    'leased line',
    'private line',
    'ExpressRoute',
    'Express Connect',
    'interconnect',
    'MPLS',
    'virtual interface',
    'VIF',
  ],
  fields: {
    gateway: { label: 'Gateway', hint: 'The virtual private gateway at the VPC.' },
    network: { label: 'Network', hint: 'The network at the other end of the line.' },
    vlan: { label: 'VLAN', hint: 'The tag of the virtual interface on the line, 1 to 4094.' },
    ipv6: { label: 'IPv6', hint: 'A second BGP session for IPv6 over the same interface.' },
  },
  sentences: {
    DIRECT_CONNECT_VLAN: 'VLAN {text}',
    'AWS-DX-101': '{resource} lacks an end: it joins a virtual private gateway to a network. Choose both.',
  },
};
