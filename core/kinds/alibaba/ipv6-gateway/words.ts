import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'IPv6 gateway',
  short: 'IPv6 gateway',
  stem: 'ipv6gw',
  help:
    'An IPv6 gateway joins a VPC to the Internet over IPv6, address by address: at 0 Mbit/s an address stays inside the VPC, with bandwidth it works in both directions, and with an egress-only rule besides it only opens connections and takes their replies. ' +
    'It translates nothing. The system route table leads ::/0 to it by itself, a custom table only where you write that. ' +
    'A VPC has at most one; the console makes it with the IPv6 block, the API and Terraform do not.',
  search: ['IPv6', 'egress-only', 'egress only rule', 'internet gateway', 'IGW', 'EIGW', 'Ipv6Gateway', 'bandwidth'],
  fields: {
    egressOnlyRules: {
      label: 'Egress-only rules',
      empty: 'None',
      hint: 'Each is for one address, which needs bandwidth: the Internet may then answer it, but open nothing to it.',
      columns: {
        host: { label: 'Host', empty: 'By address', hint: 'An ECS instance or an interface.' },
        address: { label: 'Address', empty: 'Its first one', hint: 'Empty: the first IPv6 address of the host.' },
      },
    },
  },
  sentences: {
    ALI_IPV6_ONLY: '{gateway} carries IPv6 only, so an IPv4 route cannot lead to it.',
    ALI_V6_NO_BANDWIDTH: '{address} of {host} has 0 Mbit/s of Internet bandwidth, so it is of use inside the VPC only.',
    ALI_V6_EGRESS_ONLY: '{gateway} has an egress-only rule for {address}, so the Internet may not open connections to {host}.',
    ALI_V6_NO_SESSION: 'The reply goes to {gateway}, which did not see the request and lets no reply out.',
    ALI_PRIVATE_MODE_V6: 'Whether the private mode of {network} stops IPv6 as well is not documented, so it is not modelled.',
    ALI_V6_OUT: 'IPv6 goes out untranslated',
    ALI_V6_IN: 'IPv6 comes in untranslated',
    ALI_V6_OPENS: 'IPv6 goes out untranslated, and the connection is remembered',
    ALI_V6_REPLY: 'Reply to a connection that was begun inside',
    'ALI-6GW-001': '{network} has {other} already. A VPC takes one IPv6 gateway; delete one of the two.',
    'ALI-6GW-002': '{address} of {host} has 0 Mbit/s, and an egress-only rule needs bandwidth first. Buy some, or delete the rule.',
    'ALI-6GW-006': '{table} has a route for ::/0 that leads elsewhere; with it {gateway} cannot be created. Remove the route.',
    'ALI-6GW-008': '{resource} has {count} egress-only rules; a gateway takes 200. Remove some, or close addresses with security groups.',
    'ALI-6GW-101': 'This egress-only rule is for {what}, but nobody in the VPC of {resource} has that IPv6 address. Correct it, or delete the rule.',
    'ALI-6GW-102': 'There is an egress-only rule for {address} already. Delete one of the two.',
    'ALI-6GW-103': '{network} has no IPv6 block, so {resource} carries nothing. Turn IPv6 on for the VPC, or delete the gateway.',
    'ALI-6GW-104':
      'The IPv6 addresses behind {resource} have {bandwidth} Mbit/s together, and a gateway is said to carry 10,000. They may not all get it at once.',
  },
};
