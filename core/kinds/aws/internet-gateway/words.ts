import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Internet gateway',
  short: 'Internet gw',
  stem: 'igw',
  help:
    'An Internet gateway joins a VPC to the Internet; a VPC has at most one. It is a logical thing: no bandwidth limit, no single point of failure, no charge of its own. ' +
    'It does two things: it is the target of routes, and it exchanges the private IPv4 address of a host for its public one, one to one. ' +
    'IPv6 passes unchanged, in and out. Attaching it is not enough: the route table of a subnet must lead to it, and for IPv4 the host needs a public address.',
  search: ['IGW', 'internet', 'gateway', 'IPv4 gateway', 'public access', 'edge', 'border', 'WAN', 'uplink'],
  fields: {},
  sentences: {
    // Said of the gateway itself where the sender is nobody of its VPC.
    IGW_NO_PUBLIC_V4: '{gateway} exchanges only addresses of {network} for public ones, and {source} is none of them: it drops the packet.',
    'AWS-IGW-001': '{network} has {other} already. A VPC takes one Internet gateway; delete one of the two.',
    'AWS-IGW-005': '{resource} is attached, but no route table leads to it, so nothing passes. Add a default route to a public subnet.',
  },
};
