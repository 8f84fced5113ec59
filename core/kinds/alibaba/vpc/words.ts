import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'VPC',
  short: 'VPC',
  stem: 'vpc',
  help:
    'A VPC is a private network of your own in one region: an IPv4 block, up to five more, IPv6 blocks if you like, and a router that reaches every vSwitch in it. ' +
    'Over IPv4 a host with a public address is on the Internet at once, without any gateway or route; an active IPv4 gateway changes that, and routes decide. ' +
    'Over IPv6 it needs an IPv6 gateway, and each address its own bandwidth. ' +
    'It brings a system route table, which works without being drawn.',
  search: ['virtual private cloud', 'network', 'VNet', 'virtual network', 'private network', 'VCN', 'CIDR', 'address space', 'dual stack'],
  fields: {
    ipv4Cidr: { label: 'IPv4 block', hint: 'The primary block; /16 to /28 of a private range is recommended.' },
    secondaryIpv4Cidrs: { label: 'More IPv4 blocks', hint: 'Up to five beside the primary block, which they must not overlap.' },
    ipv6Source: {
      label: 'IPv6',
      hint: 'Where the IPv6 block comes from. Once it is on, it cannot be taken away again.',
      options: { none: 'None', cloud: 'Provided by Alibaba Cloud', ipam: 'From an IPAM pool' },
    },
    ipv6Cidr: { label: 'IPv6 block', hint: 'Alibaba Cloud provides a /56 that you cannot choose; pools have other sizes.' },
    secondaryIpv6Cidrs: { label: 'More IPv6 blocks', hint: 'Up to five IPv6 blocks in all.' },
    internetMode: {
      label: 'Internet mode',
      hint: 'Asked for when an IPv4 gateway is deleted. Public: hosts with a public address are on the Internet without a route. Private: nobody is.',
      options: { public: 'Public', private: 'Private' },
    },
  },
  sentences: {
    // Said of the system route table where none is drawn.
    NO_ROUTE: 'The system route table of {table} has no route for {destination}.',
    ROUTE_LOCAL: 'System route table of {table}: {prefix} stays in the VPC',
    NO_SEGMENT_THERE: '{destination} lies in {network}, but in none of its vSwitches.',
    ALI_VPC_PRIVATE: 'No Internet',
    ALI_MODE_BY_GATEWAY: '{gateway} is active, so routes decide.',
    ALI_PUBLIC_EXIT: 'A public address needs no route: straight out to the Internet',
    ALI_PUBLIC_EXIT_ONLY: 'No route holds {destination}: only a public address of its own would lead there',
    ALI_EIP_OUT: 'Source {before} becomes {after}',
    ALI_EIP_IN: 'Destination {before} becomes {after}',
    ALI_PRIVATE_MODE: '{network} is in private mode: its IPv4 has no way to the Internet and back.',
    ALI_NO_IPV6_GATEWAY: '{network} has no IPv6 gateway, so its IPv6 addresses cannot reach the Internet or be reached from it.',
    ALI_TCP_25: 'Alibaba Cloud blocks what hosts send to port 25 of mail servers.',
    CLOUD_SERVICES: '{destination} belongs to the services of Alibaba Cloud itself (DNS, metadata, health checks): what they answer is not modelled.',
    'ALI-VPC-001': '{cidr} overlaps {range}, which Alibaba Cloud keeps for itself or which no network may have. Choose another block.',
    'ALI-VPC-002': '{cidr} is outside /16 to /28, which the console takes; the API takes /8 to /28. Better choose a length from 16 to 28.',
    'ALI-VPC-003': '{count} {family} blocks are too many: a VPC takes five secondary IPv4 blocks and five IPv6 blocks. Remove the others.',
    'ALI-VPC-004': '{cidr} overlaps {other}, which this VPC has already. Choose a block that is free.',
    'ALI-VPC-101': '{resource} has no IPv4 block. Every VPC needs one; give it a private block from /16 to /28.',
    'ALI-VPC-102': '{resource} overlaps {other}: {cidr} and {otherCidr}. If the two are joined one day, each keeps to its own routes.',
    'ALI-VPC-103': '{cidr} is larger than a /8, which no VPC may be. Choose a smaller block.',
    'ALI-VPC-104': '{cidr} has bits set behind its length. Alibaba Cloud will store {canonical}; write that.',
    'ALI-VPC-106': '{resource} has more than {most} vSwitches, which it takes only with a larger quota. Use fewer, larger ones.',
    'ALI-VPC-105': '{cidr} has a length that Alibaba Cloud does not give: it provides a /56, and pools smaller or larger ones from /48 on.',
    'ALI-V6-004':
      '{resource} has IPv6 but no IPv6 gateway, so its IPv6 stays private. The console makes the gateway by itself, the API and Terraform do not: add one.',
    'ALI-VPC-107': 'The primary block of {resource} was {was}. The console does not make {is} of it; only the API does.',
    'ALI-V6-003': '{resource} had {was}, and an IPv6 block cannot be taken away again once it is there. Keep it.',
  },
};
