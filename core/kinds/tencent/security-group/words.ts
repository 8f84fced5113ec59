import type { KindWords } from '../../words.ts';

const columns = (peer: string) => ({
  action: { label: 'Action', options: { accept: 'Accept', drop: 'Drop' } },
  protocol: { label: 'Protocol', hint: 'tcp, udp, icmp, icmpv6, all or a number.' },
  ports: { label: 'Ports', hint: '443, 1024-65535 or all.' },
  peer: { label: peer, hint: 'A block of either family, or a security group.' },
  description: { label: 'Description' },
});

export const words: KindWords = {
  name: 'Security group',
  short: 'Security group',
  stem: 'sg',
  help:
    'A security group is a firewall around network interfaces. Its rules accept or drop, and the first that matches from the top decides; what none matches is dropped. ' +
    'It is stateful: the reply to what was accepted always passes. A new group is empty and drops everything, in both directions. ' +
    'Members of a group do not reach each other unless a rule names the group itself. Several groups on one instance are tried in their order.',
  search: ['SG', 'firewall', 'rules', 'allow', 'deny', 'accept', 'drop', 'ports', 'inbound', 'outbound', 'ingress', 'egress', 'iptables'],
  fields: {
    inbound: { label: 'Inbound rules', hint: 'What may come in. The first rule that matches decides.', columns: columns('Source') },
    outbound: { label: 'Outbound rules', hint: 'What may go out. The first rule that matches decides.', columns: columns('Destination') },
  },
  sentences: {
    GROUP_EMPTY: 'Empty',
    'TC-SG-001': '{resource} has no rules, so it drops everything, in and out. Add rules for what should pass.',
    'TC-SG-002':
      'Rule {number} is never reached: rule {earlier} stands before it and decides for everything that it matches. Move it up, or remove it.',
    'TC-SG-003': 'The members of {resource} do not reach each other. If they should, add rules that name {resource} itself.',
    'TC-SG-004': 'Rule {number} names nobody. It needs exactly one of an IPv4 block, an IPv6 block, a security group or a template.',
  },
};
