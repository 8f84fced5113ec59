import type { FieldWords, KindWords } from '../../words.ts';

const columns = (peer: FieldWords): Readonly<Record<string, FieldWords>> => ({
  priority: { label: 'Priority', hint: '1 to 100; the lower number counts first.' },
  action: { label: 'Action', hint: 'At the same priority what denies counts first.', options: { allow: 'Allow', deny: 'Deny' } },
  protocol: { label: 'Protocol', hint: 'tcp, udp, icmp, icmpv6, all or a number.' },
  ports: { label: 'Ports', hint: '443, 1024-65535 or all.' },
  peer,
  description: { label: 'Description' },
});

export const words: KindWords = {
  name: 'Security group',
  short: 'Security group',
  stem: 'sg',
  help:
    'A security group is a stateful firewall around network interfaces. Its rules allow or deny, in the order of their priorities; the rules of all groups of an interface are read as one list. ' +
    'A basic group lets everything out by itself, and its members reach each other without a rule. ' +
    'An enterprise group does neither, and cannot name other groups. ' +
    'IPv4 and IPv6 are separate: a rule for 0.0.0.0/0 says nothing about IPv6.',
  search: ['SG', 'firewall', 'rules', 'allow', 'deny', 'ports', 'inbound', 'outbound', 'ingress', 'egress', 'NSG', 'advanced security group'],
  fields: {
    type: {
      label: 'Type',
      hint: 'An interface takes groups of one type only.',
      options: { basic: 'Basic', enterprise: 'Enterprise (advanced)' },
    },
    innerAccess: {
      label: 'Inside the group',
      hint: 'What members may send each other over the private network when no rule says otherwise.',
      options: { accept: 'Everything', drop: 'Nothing' },
    },
    isDefault: { label: 'Default group', hint: 'The group that comes with the first ECS of the VPC: used by everything that names no group.' },
    inbound: {
      label: 'Inbound rules',
      hint: 'What may come in, by priority.',
      columns: columns({ label: 'Source', hint: 'A block of either family, or a security group.' }),
    },
    outbound: {
      label: 'Outbound rules',
      hint: 'What may go out, by priority.',
      columns: columns({ label: 'Destination', hint: 'A block of either family, or a security group.' }),
    },
  },
  sentences: {
    GROUP_ENTERPRISE: 'Enterprise',
    'ALI-SG-002': '{resource} is an enterprise group and cannot name {group} in a rule. Use a block, or make it a basic group.',
    'ALI-SG-003': 'Priority {priority} is not allowed: priorities go from 1, which counts first, to 100.',
    'ALI-SG-004': '{resource} has {count} rules; a group takes 200. Move some of them into another group.',
    'ALI-SG-005':
      '{resource} is an enterprise group without a rule that lets anything out. The console would add one by itself, the API and Terraform do not: add one.',
    'ALI-SG-006': 'This rule lets mail out to port 25, but Alibaba Cloud blocks that port towards the Internet. Use port 465 or 587.',
    'ALI-SG-102': '{group} belongs to another VPC than {network}. Choose a group of the same VPC, or a block.',
    'ALI-SG-103': 'This rule has no source or destination, so it matches nothing. Give it a block or a security group.',
    'ALI-SG-104': '{network} has {other} as its default group already. Only one group can be the default.',
  },
};
