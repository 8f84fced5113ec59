import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Direct Connect tunnel',
  short: 'Direct Connect',
  stem: 'dc',
  help:
    'A dedicated tunnel is a private line from a corporate network to Tencent Cloud. It ends at a Direct Connect gateway. ' +
    'The blocks of the corporate network are announced by BGP. ' +
    'Among routes of one destination the line goes before a VPN.',
  search: ['DC', 'direct connect', 'dedicated tunnel', 'leased line', 'private line', 'ExpressRoute', 'Express Connect', 'MPLS'],
  fields: {
    gateway: { label: 'Gateway', hint: 'The Direct Connect gateway of this side.' },
    network: { label: 'Network', hint: 'The network at the other end of the line.' },
    vlan: { label: 'VLAN', hint: 'The tag of the tunnel on the line.' },
  },
  sentences: { 'TC-DC-101': '{resource} lacks an end: it joins a Direct Connect gateway to a network. Choose both.' },
};
