import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Direct Connect',
  short: 'Direct Connect',
  stem: 'dx',
  help:
    'Direct Connect is a private line between a corporate network and AWS. Its virtual interface ends at a virtual private gateway or a Direct Connect gateway and announces the blocks of both sides by BGP. ' +
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
    gateway: { label: 'Gateway', hint: 'The virtual private gateway at the VPC, or a Direct Connect gateway.' },
    network: { label: 'Network', hint: 'The network at the other end of the line.' },
    type: {
      label: 'Type',
      hint: 'Private for virtual private gateways; transit for transit gateways, by way of a Direct Connect gateway.',
      options: { private: 'Private', transit: 'Transit' },
    },
    vlan: { label: 'VLAN', hint: 'The tag of the virtual interface on the line, 1 to 4094.' },
    ipv6: { label: 'IPv6', hint: 'A second BGP session for IPv6 over the same interface.' },
  },
  sentences: {
    LINE_NOT_UP: 'A line is {key} (the first: {line}). It is drawn, and answers as if it were available.',
    LINE_IS_PUBLIC: 'A line that is {key} leads to the public addresses of AWS, which no drawing has. It is not drawn.',
    DIRECT_CONNECT_VLAN: 'VLAN {text}',
    'AWS-DX-102':
      '{resource} cannot end at {gateway}: a transit interface ends at a Direct Connect gateway, and a transit gateway is reached through one.',
    'AWS-DX-103':
      'Nothing that is associated with {gateway} is for {resource}: transit interfaces serve transit gateways, private ones virtual private gateways.',
    'AWS-DX-101': '{resource} lacks an end: it joins a virtual private gateway to a network. Choose both.',
  },
};
