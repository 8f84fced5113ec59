import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'VPC',
  short: 'VPC',
  stem: 'vpc',
  help:
    'A VPC is a private network of your own in one region. Its hosts reach each other without any route. ' +
    'There is no Internet gateway: a CVM with a public IP or an EIP is on the Internet as long as no route says otherwise, ' +
    'and an IPv6 address is as soon as it has public bandwidth. ' +
    'Its block can never be changed; more space is added beside it as assistant CIDRs.',
  search: ['virtual private cloud', 'network', 'VNet', 'virtual network', 'private network', 'CIDR', 'address space', 'assistant CIDR'],
  fields: {
    ipv4Cidr: { label: 'IPv4 block', hint: 'Inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, /16 to /28. It can never be changed.' },
    assistantCidrs: { label: 'Assistant CIDRs', empty: 'None', hint: 'More IPv4 blocks beside the first one.' },
    ipv6Type: {
      label: 'IPv6',
      hint: 'Tencent Cloud assigns one block to the VPC: global ones can be made public, unique local ones never.',
      options: { none: 'None', gua: 'Global (GUA)', ula: 'Unique local (ULA)' },
    },
    ipv6Cidrs: { label: 'IPv6 block', empty: 'Assigned', hint: 'The block that the VPC got, a /56. There is only one.' },
  },
  sentences: {
    // Said of the default route table where none is drawn.
    NO_ROUTE: 'The default route table of {table} has no route for {destination}.',
    ROUTE_LOCAL: 'Default route table of {table}: {prefix} stays in the VPC',
    PUBLIC_IP_EXIT: 'No route holds {destination}: the sender’s own public address is used',
    PUBLIC_IP_OUT: 'Source {before} becomes {after}',
    PUBLIC_IP_IN: 'Destination {before} becomes {after}',
    PUBLIC_V6_OUT: 'IPv6 goes out untranslated: the address has public bandwidth',
    PUBLIC_V6_IN: 'IPv6 comes in untranslated: the address has public bandwidth',
    TC_V6_NO_BANDWIDTH:
      'The IPv6 address of {host} has no public bandwidth, so it is private: it neither sends to the Internet nor is reached from there.',
    'TC-VPC-001': '{cidr} cannot be a block of a VPC: it must lie inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16 and be no smaller than /28.',
    'TC-VPC-002': '{cidr} is larger than a /16. Terraform documents only /16 blocks of 10.0.0.0/8; better choose one of that size.',
    'TC-V6-001': '{resource} has more than one IPv6 block, and Tencent Cloud assigns only one to a VPC. Remove the others.',
    'TC-VPC-101': '{resource} has no IPv4 block. Every VPC needs one; give it a block from /16 to /28.',
    'TC-VPC-102': '{cidr} overlaps {other}, which this VPC has already. Choose a block that is free.',
    'TC-VPC-103': '{cidr} has bits set behind its length. Write {canonical}.',
    'TC-VPC-104': '{resource} overlaps {other}: {cidr} and {otherCidr}. That works until you want to join the two; then their subnets must differ.',
    'TC-VPC-105': 'The IPv6 block of {resource} does not fit its IPv6 setting. Say whether it is global or unique local, or remove the block.',
    'TC-VPC-003': '{resource} was made with {was} and cannot have {is} instead. Add an assistant CIDR to the VPC for more space.',
  },
};
