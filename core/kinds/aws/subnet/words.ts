import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Subnet',
  short: 'Subnet',
  stem: 'subnet',
  help:
    'A subnet is a slice of the addresses of a VPC in one Availability Zone; hosts get their addresses from it. ' +
    'Whether it is public or private is not a setting: it is public when its route table has a route to an Internet gateway, for each address family on its own. ' +
    'AWS keeps the first four addresses and the last one of every block, so a /24 has 251 for you. ' +
    'With both blocks it is dual-stack; with only an IPv6 block its hosts have no IPv4 address at all.',
  search: ['vSwitch', 'VSwitch', 'segment', 'VLAN', 'public subnet', 'private subnet', 'isolated', 'DMZ', 'dual-stack', 'CIDR'],
  fields: {
    zone: { label: 'Zone', empty: 'As drawn', hint: 'Needed where the subnet is not drawn inside a zone.' },
    ipv4Cidr: { label: 'IPv4 block', empty: 'None', hint: '/16 to /28, inside a block of the VPC. Leave it empty for an IPv6-only subnet.' },
    ipv6Cidr: { label: 'IPv6 block', empty: 'None', hint: 'A /64 inside an IPv6 block of the VPC; /44 to /64 in steps of four are accepted.' },
    routeTable: { label: 'Route table', empty: 'Main route table', hint: 'Empty: the main route table of the VPC.' },
    networkAcl: { label: 'Network ACL', empty: 'Default ACL', hint: 'Empty: the default network ACL of the VPC, which allows everything.' },
    mapPublicIpOnLaunch: { label: 'Auto-assign public IPv4', hint: 'New instances get a public IPv4 address on their primary interface.' },
    assignIpv6OnCreation: { label: 'Auto-assign IPv6', hint: 'New interfaces get an IPv6 address. Without it even a dual-stack subnet gives none.' },
    publicAccessExclusion: {
      label: 'Block Public Access',
      hint: 'What the switch of the region leaves alone here: a subnet goes before its VPC.',
      options: { none: 'As the region says', 'allow-bidirectional': 'Exempt both ways', 'allow-egress': 'Exempt outward' },
    },
    dns64: {
      label: 'DNS64',
      hint: 'For names with only an IPv4 address the resolver makes up one in 64:ff9b::/96, so that IPv6-only hosts can use NAT64.',
    },
  },
  sentences: {
    SUBNET_SHARED:
      '{subnet} belongs to account {owner} and is shared with {guest}: packets fare as in every subnet, only {owner} changes its routes and its ACL.',
    SUBNET_NOT_DESCRIBED: '{subnet} is described in no file. It has no block in the drawing, so nothing finds what stands in it.',
    BORN_SUBNET: '{cidr}, {usable} of {all} addresses usable',
    BORN_SUBNET_FULL: '{network} has no free IPv4 block left',
    SUBNET_PUBLIC: 'Public',
    SUBNET_PUBLIC_IPV4: 'Public v4',
    SUBNET_PUBLIC_IPV6: 'Public v6',
    SUBNET_PRIVATE: 'Private',
    SUBNET_VPN_ONLY: 'VPN-only',
    SUBNET_DUAL_STACK: 'Dual-stack',
    SUBNET_IPV4_ONLY: 'IPv4-only',
    SUBNET_IPV6_ONLY: 'IPv6-only',
    'AWS-SUB-001': '{cidr} cannot be the block of this subnet: it must be /16 to /28 and lie inside a block of {network} ({blocks}).',
    'AWS-SUB-002': '{cidr} overlaps {other}, which has {otherCidr}. Choose a block that is free.',
    'AWS-SUB-003':
      '{cidr} cannot be the IPv6 block of this subnet: it must be /44 to /64 in steps of four and lie inside an IPv6 block of {network} ({blocks}).',
    'AWS-SUB-005': '{resource} has no Availability Zone. Draw it inside a zone, or name the zone here.',
    'AWS-EIGW-004':
      '{resource} sends IPv6 for the Internet to {gateway}, which lets nothing in: connections from the Internet to its IPv6 hosts will be refused.',
    'AWS-NAT-008':
      '{resource} has only IPv6 and a route to {gateway} for NAT64, but DNS64 is off: its hosts cannot learn the 64:ff9b:: address of a name. Turn DNS64 on.',
    'AWS-NAT-009': 'DNS64 makes up addresses in 64:ff9b::/96, but {resource} has no route for them. Add a route for 64:ff9b::/96 to a NAT gateway.',
    'AWS-SUB-101': '{cidr} has bits set behind its length. AWS will store {canonical}; write that.',
    'AWS-SUB-102': '{resource} has no address block. Give it an IPv4 block, an IPv6 block or both.',
    'AWS-SUB-103': '{target} belongs to another VPC than {resource}. Choose one of {network}.',
    'AWS-SUB-104': '{resource} cannot assign public IPv4 addresses, because it has no IPv4 block. Turn the setting off.',
    'AWS-SUB-105': '{resource} cannot assign IPv6 addresses, because it has no IPv6 block. Turn the setting off, or give it a block.',
    'AWS-SUB-106': '{resource} was made with {was} and cannot have {is} instead. Make a new subnet, and move what stands in this one.',
    'AWS-SUB-107': '{resource} was made in {was} and cannot move to {is}. Make a new subnet there, and move what stands in this one.',
    'AWS-RT-001': '{resource} is associated with {kept} already, and a subnet takes one route table: {other} is left out.',
  },
};
