import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Egress-only internet gateway',
  short: 'Egress-only',
  stem: 'eigw',
  help:
    'An egress-only Internet gateway lets IPv6 hosts open connections to the Internet and lets only the replies back in: for IPv6 it does what a NAT gateway does for IPv4 in a private subnet. ' +
    'It remembers connections, but translates nothing: the address of the host is seen outside. ' +
    'It carries IPv6 only; the usual route is ::/0 to it. A VPC has at most one, and no security group can be put on it.',
  search: ['EIGW', 'egress-only', 'egress only', 'outbound only', 'IPv6 NAT', 'IPv6 gateway', 'egress rule'],
  fields: {},
  sentences: {
    'AWS-EIGW-001': 'A route for {destination} cannot lead to {target}: an egress-only gateway carries IPv6 only. Use a NAT gateway for IPv4.',
    'AWS-EIGW-002': '{network} has {other} already. A VPC takes one egress-only gateway; delete one of the two.',
    'AWS-EIGW-003': '{network} has no IPv6 block, so {resource} carries nothing. Give the VPC an IPv6 block, or delete the gateway.',
    'AWS-EIGW-101': 'No route table leads to {resource}, so nothing passes. Add a route for ::/0 to the subnets that should use it.',
  },
};
