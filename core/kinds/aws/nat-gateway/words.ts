import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'NAT gateway',
  short: 'NAT gw',
  stem: 'nat',
  help:
    'A NAT gateway lets hosts of private subnets open IPv4 connections to the outside under its own address; nobody outside can open one to them. ' +
    'A public one needs an Elastic IP and must stand in a public subnet, because its own traffic follows the route table of the subnet it stands in. ' +
    'It lives in one zone, carries TCP, UDP and ICMP, and has no security group. ' +
    'It carries no IPv6 as such; only packets for 64:ff9b::/96 are turned into IPv4 (NAT64), so that IPv6-only hosts can reach IPv4 servers.',
  search: ['NAT', 'SNAT', 'masquerade', 'source NAT', 'Cloud NAT', 'outbound', 'NAT64', 'PAT', 'internet access'],
  fields: {
    connectivity: {
      label: 'Connectivity',
      hint: 'Public leads to the Internet and needs an Elastic IP; private leads to other networks and may have none.',
      options: { public: 'Public', private: 'Private' },
    },
    privateIpv4: { label: 'Private IPv4', empty: 'First free one', hint: 'Empty: the first free address of the subnet.' },
    elasticIps: { label: 'Elastic IPs', hint: 'The first one is the primary address; each carries 55,000 connections to one destination at a time.' },
    secondaryPrivateIpv4s: { label: 'More private IPv4', empty: 'None', hint: 'Up to seven beside the primary one.' },
  },
  sentences: {
    NAT_REGIONAL: '{gateway} is a regional NAT gateway, which stands in no subnet. It is not modelled.',
    NAT_NO_EIP: 'no Elastic IP',
    NAT_PRIVATE: 'Private',
    'AWS-NAT-001': '{resource} is public but has no Elastic IP. Add one, or make the gateway private.',
    'AWS-NAT-002': '{resource} is private and cannot have an Elastic IP. Remove it, or make the gateway public.',
    'AWS-NAT-003': '{resource} is public, but {network} has no Internet gateway. Add one to the VPC.',
    'AWS-NAT-004':
      '{resource} stands in {subnet}, which has no default route to an Internet gateway, so it leads nowhere. Add 0.0.0.0/0 to the Internet gateway there.',
    'AWS-NAT-006':
      '{resource} is private, but {subnet} sends its traffic to {gateway}, which drops it. Make the gateway public, or route it to a private network.',
    'AWS-NAT-007': '{target} cannot be used from outside the VPC: what arrives over a VPN or Direct Connect cannot go on through a NAT gateway.',
    'AWS-NAT-010': '{resource} has {count} addresses; a NAT gateway takes eight at most. Use another gateway for the rest.',
    'AWS-NAT-101': '{resource} stands in {subnet}, which has no IPv4 block. A NAT gateway needs an IPv4 address; put it into another subnet.',
  },
};
