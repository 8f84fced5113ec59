import type { KindWords } from '../../words.ts';

const columns = (cidr: string) => ({
  action: { label: 'Action', options: { accept: 'Accept', drop: 'Drop' } },
  protocol: { label: 'Protocol', hint: 'tcp, udp, icmp, icmpv6, all or a number.' },
  ports: { label: 'Ports', hint: 'Of the destination: 443, 1024-65535 or all.' },
  cidr: { label: cidr },
  description: { label: 'Description' },
});

export const words: KindWords = {
  name: 'Network ACL',
  short: 'Network ACL',
  stem: 'acl',
  help:
    'A network ACL filters what crosses the border of a subnet. Its rules are tried from top to bottom, and at the end everything is dropped: a new one drops all until it has rules. ' +
    'It is stateless: replies need rules of their own, usually for ports 1024 to 65535. ' +
    'A subnet has at most one; without one nothing is filtered at its border.',
  search: ['NACL', 'ACL', 'access control list', 'stateless', 'subnet firewall', 'firewall', 'deny', 'drop', 'blacklist'],
  fields: {
    inbound: { label: 'Inbound rules', hint: 'For what enters the subnet.', columns: columns('Source') },
    outbound: { label: 'Outbound rules', hint: 'For what leaves the subnet.', columns: columns('Destination') },
  },
  sentences: {
    'TC-ACL-001': '{resource} has no rules, so it drops everything. Add rules for both directions.',
    'TC-ACL-002': 'Rule {number} accepts {traffic} with {cidr}, but the replies cannot go back: accept ports 1024-65535 in the other direction.',
    'TC-ACL-101':
      'Rule {number} is never reached: rule {earlier} stands before it and decides for everything that it matches. Move it up, or remove it.',
    'TC-ACL-102': 'Rule {number} has no block, so it matches nothing. Use 0.0.0.0/0 for all IPv4 or ::/0 for all IPv6.',
    'TC-ACL-103': '{resource} has {count} rules in this direction; more than 20 need a quota increase.',
  },
};
