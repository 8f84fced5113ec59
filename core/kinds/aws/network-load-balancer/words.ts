import type { KindWords } from '../../words.ts';
import { LISTENER_COLUMNS, SHARED_FIELDS } from '../balancing/words.ts';

export const words: KindWords = {
  name: 'Network Load Balancer',
  short: 'NLB',
  stem: 'nlb',
  help:
    'A Network Load Balancer hands TCP, UDP and TLS connections to the targets of a group, from a node in each of its zones. ' +
    'Instances see the address of the client, so their security groups must let clients in; IP targets of TCP see the address of a node. ' +
    'A node uses only targets of its own zone unless cross-zone load balancing is on. ' +
    'Security groups can only be given when it is created; without them its nodes filter nothing.',
  search: ['NLB', 'ELB', 'load balancer', 'layer 4', 'TCP', 'UDP', 'TLS', 'CLB', 'client IP', 'static address', 'listener'],
  fields: {
    ...SHARED_FIELDS,
    ipAddressType: { ...SHARED_FIELDS.ipAddressType, options: { ipv4: 'IPv4', dualstack: 'Dual-stack' } },
    elasticIps: { label: 'Elastic IPs', empty: 'Addresses by AWS', hint: 'In the order of the subnets: one for each node.' },
    ipv6SourceNat: { label: 'Prefix for IPv6 source NAT', hint: 'UDP over IPv6 needs it: a /80 in every subnet.' },
    listeners: {
      label: 'Listeners',
      hint: 'Each hands what it takes to one target group.',
      columns: { ...LISTENER_COLUMNS, protocol: { label: 'Protocol', options: { TCP: 'TCP', UDP: 'UDP', TCP_UDP: 'TCP and UDP', TLS: 'TLS' } } },
    },
    crossZone: { label: 'Cross-zone load balancing', hint: 'Off, a node uses only targets of its own zone; a zone without any drops what it gets.' },
    enforceOnPrivateLink: {
      label: 'Rules for PrivateLink too',
      hint: 'What comes by endpoints must be let in by the security groups, under the private address of the client.',
    },
    createdWithGroups: { label: 'Created with security groups', hint: 'A load balancer that was created without any can never have one.' },
  },
  sentences: {
    NLB_SEVERAL_GROUPS: 'The listener on port {port} of {balancer} forwards to several target groups. The first one is drawn.',
    NLB_NO_GROUPS: 'It was created without security groups, so it can have none.',
    'AWS-ELB-011': '{resource} was created without security groups and cannot get any now. Remove them, or create it anew with security groups.',
    'AWS-ELB-013':
      '{resource} is dual-stack and takes {protocol} on port {port}: UDP over IPv6 needs a prefix for source NAT in every subnet. Turn it on, or use TCP.',
    'AWS-ELB-101': '{subnet} and {other} are both in {zone}. A load balancer has one subnet in a zone; remove one of them.',
  },
};
