import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'vSwitch',
  short: 'vSwitch',
  stem: 'vsw',
  help:
    'A vSwitch is a slice of the addresses of a VPC in one zone; hosts get their addresses from it. ' +
    'Alibaba Cloud keeps the first address and the last three of its IPv4 block, so a /24 has 252 for you and a /29, the smallest, has four. ' +
    'With IPv6 it is dual-stack: it gets a /64 of the VPC by a number that you choose, but a host has an IPv6 address only where you give it one. ' +
    'Traffic inside a vSwitch meets neither routes nor its network ACL.',
  search: ['subnet', 'VSwitch', 'segment', 'VLAN', 'public subnet', 'private subnet', 'dual-stack', 'CIDR'],
  fields: {
    zone: { label: 'Zone', empty: 'As drawn', hint: 'Needed where the vSwitch is not drawn inside a zone.' },
    ipv4Cidr: { label: 'IPv4 block', hint: '/16 to /29, inside a block of the VPC. It can never be changed.' },
    ipv6Cidr: { label: 'IPv6 block', empty: 'None', hint: 'A /64 inside the IPv6 block of the VPC.' },
    routeTable: { label: 'Route table', empty: 'System route table', hint: 'Empty: the system route table of the VPC.' },
    networkAcl: { label: 'Network ACL', empty: 'None', hint: 'Empty: nothing is filtered at the border of the vSwitch.' },
  },
  sentences: {
    ADD_ROUTES_MAIN: 'Send {destinations} to {target} in the system table {table}, for every vSwitch that uses it',
    ADD_ROUTES_NEW_MAIN: 'Draw the system table and send {destinations} to {target}, for every vSwitch without a table of its own',
    VSWITCH_PUBLIC: 'Public',
    VSWITCH_PUBLIC_IPV4: 'Public v4',
    VSWITCH_PUBLIC_IPV6: 'Public v6',
    VSWITCH_PRIVATE: 'Private',
    VSWITCH_DUAL_STACK: 'Dual-stack',
    VSWITCH_NO_IPV6: '{network} has no IPv6 yet; turn it on there first.',
    VSWITCH_NUMBER: 'Number {number} of {block}.',
    'ALI-VSW-001': '{cidr} cannot be the block of this vSwitch: it must be /16 to /29 and lie inside a block of {network} ({blocks}).',
    'ALI-VSW-002': '{cidr} overlaps {other}, which has {otherCidr}. Choose a block that is free.',
    'ALI-VSW-003': '{cidr} holds {destination}, to which {table} has a route already. Choose another block, or remove the route.',
    'ALI-VSW-005': '{resource} has no zone. Draw it inside a zone, or name the zone here.',
    'ALI-V6-001': '{resource} has an IPv6 block, but {network} has none. Turn IPv6 on for the VPC first.',
    'ALI-V6-002': '{cidr} cannot be the IPv6 block of this vSwitch: it is one /64 of the VPC ({blocks}), chosen by its number.',
    'ALI-4GW-002':
      '{gateway} is active, and {resource} has no route for 0.0.0.0/0 to it, so the public address of {host} does not work. Add the route, or drop the address.',
    'ALI-6GW-005':
      '{host} has Internet bandwidth, but the table of {resource} has no route for ::/0 to {gateway}: only the system table gets it. Add the route.',
    'ALI-ACL-003':
      '{acl} is not asked for {balancer}, whose address is of {vswitch}: network ACLs are not for CLBs and ALBs. Use its own access control.',
    'ALI-VSW-101': '{target} belongs to another VPC than {resource}. Choose one of {network}.',
    'ALI-VSW-102': '{resource} has no IPv4 block. A vSwitch always has one, with IPv6 or without; give it a block from /16 to /29.',
    'ALI-VSW-103': '{cidr} has bits set behind its length. Alibaba Cloud will store {canonical}; write that.',
    'ALI-VSW-104': '{resource} was made with {was} and cannot have {is} instead. Make a new vSwitch, and move what stands in this one.',
    'ALI-VSW-106': '{resource} was made in {was} and cannot move to {is}. Make a new vSwitch there, and move what stands in this one.',
    'ALI-ACL-001': '{resource} has {kept} as its network ACL already, and a vSwitch takes one: {other} is left out.',
  },
};
