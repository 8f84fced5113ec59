import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'On-premises network',
  short: 'On-premises',
  stem: 'office',
  help:
    'A network of your own outside the cloud: an office, a data centre. ' +
    'It is joined to a VPC by a VPN or Direct Connect that ends at a virtual private gateway, and needs no Internet gateway for that. ' +
    'Its blocks must not overlap those of the VPC. Its own routers and firewalls are not part of the drawing.',
  search: ['office', 'data center', 'datacentre', 'corporate', 'branch', 'campus', 'headquarters', 'customer network', 'IDC', 'on-prem', 'LAN'],
  fields: {
    ipv4Cidrs: { label: 'IPv4 blocks', hint: 'What lies there, and what it announces to the VPC.' },
    ipv6Cidrs: { label: 'IPv6 blocks', hint: 'What lies there; only Direct Connect carries it to the VPC.' },
    internet: { label: 'Has Internet access', hint: 'Its hosts go out over a line of its own.' },
  },
  sentences: {
    NOTHING_BEHIND: 'What lies behind {key} stands nowhere in the configuration. Its blocks are empty.',
    'OUT-ONP-101': '{cidr} overlaps {otherCidr} of {other}. In the VPC its own block always wins, so these hosts cannot be reached from there.',
    'OUT-ONP-102': '{resource} has no address block, so nothing can be sent to it. Add the blocks of its hosts.',
  },
};
