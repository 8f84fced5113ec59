import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Security group',
  short: 'Security group',
  stem: 'sg',
  help:
    'A security group is a firewall around network interfaces. It has only rules that allow; what no rule of any attached group allows is dropped. ' +
    'It is stateful: the reply to what was allowed always passes. A new group lets everything out and nothing in. ' +
    'IPv4 and IPv6 are separate: a rule for 0.0.0.0/0 admits no IPv6. ' +
    'A rule may name another group instead of a block: it then matches the private addresses of everything that carries that group, never its public ones.',
  search: ['SG', 'firewall', 'rules', 'allow', 'ports', 'inbound', 'outbound', 'ingress', 'egress', 'NSG', 'iptables'],
  fields: {
    isDefault: { label: 'Default group', hint: 'The group that AWS makes with the VPC: used by everything that names no group.' },
    inbound: {
      label: 'Inbound rules',
      hint: 'What may come in. Order means nothing.',
      columns: {
        protocol: { label: 'Protocol', hint: 'tcp, udp, icmp, icmpv6, all or a number.' },
        ports: { label: 'Ports', hint: '443, 1024-65535 or all.' },
        peer: { label: 'Source', hint: 'A block of either family, a security group or a prefix list.' },
        description: { label: 'Description' },
      },
    },
    outbound: {
      label: 'Outbound rules',
      hint: 'What may go out. Order means nothing.',
      columns: {
        protocol: { label: 'Protocol', hint: 'tcp, udp, icmp, icmpv6, all or a number.' },
        ports: { label: 'Ports', hint: '443, 1024-65535 or all.' },
        peer: { label: 'Destination', hint: 'A block of either family, a security group or a prefix list.' },
        description: { label: 'Description' },
      },
    },
  },
  sentences: {
    'AWS-SG-002':
      '{group} is of {other}, in another Region: rules cannot name groups across a peering between Regions, so this one matches nothing. Use a block.',
    'AWS-SG-003':
      '{group} is of {other}: a transit gateway carries the reference only where it and both attachments have security group referencing on. Until then the rule matches nothing.',
    'AWS-SG-004':
      '{resource} has {count} rules for {family} in this direction, prefix lists counted by their size; AWS takes 60 without a quota increase.',
    GROUP_NOT_DESCRIBED: 'The rules of {group} are in no file. It is taken to let nothing in and everything out, as a new group does.',
    'AWS-SG-005':
      'Traffic between {peer} and {resource} passes the appliance {appliance}, and behind an appliance a rule for a group never matches. Use a block instead.',
    'AWS-SG-006':
      'This rule is for all of IPv4 ({traffic}), but no rule does the same for IPv6, and {host} has an IPv6 address. Add the rule for ::/0 too, if IPv6 should pass.',
    'AWS-SG-101': '{network} has {other} as its default group already. Only one group can be the default.',
    'AWS-SG-102': 'This rule has no source or destination, so it matches nothing. Give it a block, a security group or a prefix list.',
  },
};
