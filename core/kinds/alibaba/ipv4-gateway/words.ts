import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'IPv4 gateway',
  short: 'IPv4 gateway',
  stem: 'ipv4gw',
  help:
    'An IPv4 gateway makes routes decide who is on the Internet: while it is active, a vSwitch is public only where its route table leads 0.0.0.0/0 to it, and EIPs elsewhere do nothing. ' +
    'Without one, every host with a public address is on the Internet without a route. ' +
    'NAT gateways must then stand in a public vSwitch of their own, with EIPs in NAT bind mode. A VPC has at most one. ' +
    'When it is deleted, the VPC becomes public again or private, as you choose.',
  search: ['IGW', 'internet gateway', 'Ipv4Gateway', 'public subnet', 'default route'],
  fields: {
    active: { label: 'Active', hint: 'Until it is active it changes nothing: public addresses still need no route.' },
  },
  sentences: {
    IPV4GW_INACTIVE: 'Inactive',
    ALI_IPV4_ONLY: '{gateway} carries IPv4 only, so an IPv6 route cannot lead to it.',
    ALI_IPV4_FORWARDS: 'Goes out with the public address of the NAT gateway',
    ALI_IPV4GW_NO_ROUTE: '{gateway} is active, and {vswitch} has no route for 0.0.0.0/0 to it, so its public addresses are of no use.',
    'ALI-4GW-001': '{network} has {other} already. A VPC takes one IPv4 gateway; delete one of the two.',
  },
};
