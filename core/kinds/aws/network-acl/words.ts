import type { KindWords } from '../../words.ts';

const columns = {
  number: { label: 'Rule', hint: '1 to 32766; the lowest number that matches decides.' },
  action: { label: 'Action', options: { allow: 'Allow', deny: 'Deny' } },
  protocol: { label: 'Protocol', hint: 'tcp, udp, icmp, icmpv6, all or a number.' },
  ports: { label: 'Ports', hint: 'Of the destination: 443, 1024-65535 or all.' },
};

export const words: KindWords = {
  name: 'Network ACL',
  short: 'Network ACL',
  stem: 'acl',
  help:
    'A network ACL filters what crosses the border of a subnet, by numbered rules: the lowest number that matches decides, and at the end everything is denied. ' +
    'It is stateless: replies need rules of their own, usually for ports 1024 to 65535. ' +
    'Traffic inside a subnet never meets it. ' +
    'The default ACL of a VPC allows everything; one that you make denies everything until it has rules.',
  search: ['NACL', 'ACL', 'access control list', 'stateless', 'subnet firewall', 'firewall', 'deny', 'block', 'blacklist'],
  fields: {
    isDefault: { label: 'Default ACL', hint: 'The ACL that AWS makes with the VPC: in force for every subnet that names no other.' },
    inbound: { label: 'Inbound rules', hint: 'For what enters the subnet.', columns: { ...columns, cidr: { label: 'Source' } } },
    outbound: { label: 'Outbound rules', hint: 'For what leaves the subnet.', columns: { ...columns, cidr: { label: 'Destination' } } },
  },
  sentences: {
    'AWS-NACL-001': 'Rule {number} stands twice in this direction. Every number must be unique, from 1 to 32766.',
    'AWS-NACL-002': 'Rule {number} lets in {ports} from {cidr}, but the replies cannot leave: allow ports 1024-65535 outbound to {cidr}.',
    'AWS-NACL-003': '{resource} has no rules, so it denies everything. Add rules for both directions.',
    'AWS-NACL-004': '{resource} was changed and has no IPv6 rules, although {network} has IPv6: it denies all IPv6. Add rules for ::/0.',
    'AWS-NACL-101': 'Rule {number} lets out {ports} to {cidr}, but the replies cannot enter: allow ports 1024-65535 inbound from {cidr}.',
    'AWS-NACL-102': '{network} has {other} as its default ACL already. Only one ACL can be the default.',
    'AWS-NACL-103': 'This rule has no block, so it matches nothing. Use 0.0.0.0/0 for all IPv4 or ::/0 for all IPv6.',
    'AWS-NACL-104': 'This rule has no number, so it cannot take its turn. Give it one from 1 to 32766.',
  },
};
