import type { FieldWords, KindWords } from '../../words.ts';

const columns = (cidr: FieldWords): Readonly<Record<string, FieldWords>> => ({
  action: { label: 'Action', options: { allow: 'Allow', deny: 'Deny' } },
  protocol: { label: 'Protocol', hint: 'tcp, udp, icmp, icmpv6, all or a number.' },
  ports: { label: 'Ports', hint: 'The destination ports of the packet: 443, 1024-65535 or all.' },
  cidr,
});

export const words: KindWords = {
  name: 'Network ACL',
  short: 'Network ACL',
  stem: 'acl',
  help:
    'A network ACL filters what crosses the border of a vSwitch, in both directions; inside a vSwitch nobody asks it. ' +
    'Its rules are read from the top and the first that matches decides; behind the last one everything is denied. A new one begins with a rule that allows everything. ' +
    'It is stateless: replies need a rule of their own, and the port of a rule is always the destination port of the packet, so replies need the ports of the clients. ' +
    'It is for ECS and their interfaces only, not for load balancers or databases.',
  search: ['NACL', 'ACL', 'access control list', 'stateless', 'firewall', 'subnet firewall'],
  fields: {
    inbound: {
      label: 'Inbound rules',
      hint: 'What may enter the vSwitch; the first rule that matches decides.',
      columns: columns({ label: 'Source', hint: 'A block of either family.' }),
    },
    outbound: {
      label: 'Outbound rules',
      hint: 'What may leave the vSwitch; the first rule that matches decides.',
      columns: columns({ label: 'Destination', hint: 'A block of either family.' }),
    },
  },
  sentences: {
    'ALI-ACL-002':
      'Rule {number} allows {traffic} of {cidr}, but no rule of the other direction lets its replies to ports 1024-65535 pass. Ports in rules are destination ports: add one for them.',
    'ALI-ACL-101': '{resource} has {count} {family} rules in this direction; a network ACL takes 20. Summarise some of them.',
  },
};
