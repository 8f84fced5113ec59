import type { FieldWords } from '../../words.ts';

/** Words of the fields that both load balancers have. */
export const SHARED_FIELDS = {
  scheme: {
    label: 'Scheme',
    hint: 'Internet-facing nodes have public addresses; internal ones are reached by a private way only.',
    options: { 'internet-facing': 'Internet-facing', internal: 'Internal' },
  },
  subnets: { label: 'Subnets', empty: 'None', hint: 'One in each zone: there stands a node, and targets of that zone get traffic.' },
  nodes: {
    label: 'Nodes',
    hint: 'The addresses that AWS has given to its nodes. Without rows one node in each subnet, with the first free address.',
    columns: {
      subnet: { label: 'Subnet' },
      privateIpv4: { label: 'Private IPv4' },
      publicIpv4: { label: 'Public IPv4' },
      ipv6: { label: 'IPv6' },
      interface: { label: 'Interface id' },
    },
  },
  ipAddressType: {
    label: 'IP address type',
    hint: 'Dual-stack takes clients over IPv6 too; every subnet then needs an IPv6 block.',
    options: { ipv4: 'IPv4', dualstack: 'Dual-stack', 'dualstack-without-public-ipv4': 'Dual-stack without public IPv4' },
  },
  securityGroups: { label: 'Security groups', empty: 'None', hint: 'What clients may send to its listeners, and what it may send to targets.' },
} as const satisfies Readonly<Record<string, FieldWords>>;

export const LISTENER_COLUMNS = { port: { label: 'Port' }, targetGroup: { label: 'Target group' } } as const;
