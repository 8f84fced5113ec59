import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Subnet',
  short: 'Subnet',
  stem: 'subnet',
  help:
    'A subnet is a slice of the addresses of a VPC in one availability zone; hosts get their addresses from it. ' +
    'It is neither public nor private by itself: a CVM in it is on the Internet by its own public IP, unless a route of the subnet says otherwise. ' +
    'Tencent Cloud keeps the first two addresses and the last one, so a /24 has 253 for you. Zone and block can never be changed.',
  search: ['vSwitch', 'segment', 'VLAN', 'public subnet', 'private subnet', 'DMZ', 'dual-stack', 'CIDR'],
  fields: {
    zone: { label: 'Zone', empty: 'As drawn', hint: 'Needed where the subnet is not drawn inside a zone.' },
    ipv4Cidr: { label: 'IPv4 block', hint: 'Inside a block of the VPC, beside the other subnets.' },
    ipv6Cidr: { label: 'IPv6 block', empty: 'None', hint: 'A /64 of the IPv6 block of the VPC.' },
    routeTable: { label: 'Route table', empty: 'Default route table', hint: 'Empty: the default route table of the VPC.' },
    networkAcl: { label: 'Network ACL', empty: 'None', hint: 'Empty: nothing is filtered at the border of the subnet.' },
  },
  sentences: {
    ADD_ROUTES_MAIN: 'Send {destinations} to {target} in the default table {table}, for every subnet that uses it',
    ADD_ROUTES_NEW_MAIN: 'Draw the default table and send {destinations} to {target}, for every subnet without a table of its own',
    SUBNET_HAS_PUBLIC: 'Public IPs',
    SUBNET_HAS_PUBLIC_IPV4: 'Public v4',
    SUBNET_HAS_PUBLIC_IPV6: 'Public v6',
    SUBNET_BEHIND_NAT: 'Out by NAT',
    SUBNET_ALL_PRIVATE: 'Private',
    'TC-SUB-001': '{cidr} cannot be the block of this subnet: it must lie inside a block of {network} ({blocks}) and overlap no other subnet.',
    'TC-SUB-003': '{resource} has no availability zone. Draw it inside a zone, or name the zone here.',
    'TC-V6-002': '{cidr} cannot be the IPv6 block of this subnet: it must be a free /64 of the IPv6 block of {network} ({blocks}).',
    'TC-SUB-101': '{cidr} has bits set behind its length. Write {canonical}.',
    'TC-SUB-102': '{resource} has no IPv4 block. Give it a free block of the VPC.',
    'TC-SUB-103': '{target} belongs to another VPC than {resource}. Choose one of {network}.',
    'TC-SUB-104': '{resource} was made in {was} and cannot move to {is}. Make a new subnet there, and move what stands in this one.',
    'TC-ACL-003': '{resource} has {kept} as its network ACL already, and a subnet takes one: {other} is left out.',
  },
};
