import { BALANCER_WORDS } from '../balancing/findings.ts';
import { tableWords } from '../balancing/words.ts';
import type { KindWords } from '../../words.ts';
import { PROTOCOLS, SCHEDULERS } from './fields.ts';

export const words: KindWords = {
  name: 'Classic Load Balancer (CLB)',
  short: 'CLB',
  stem: 'clb',
  help:
    'A CLB takes connections at its virtual address and hands them to ECS instances behind its listeners: TCP and UDP, or HTTP and HTTPS with rules for domains and URLs. ' +
    'An intranet instance has its address in a vSwitch and is reached over private networks only; an IPv6 instance is an internet one and serves IPv6 clients from backends that have IPv4 alone. ' +
    'Backends need no public address; the health checks come from 100.64.0.0/10, which security groups let in.',
  search: ['load balancer', 'SLB', 'CLB', 'ELB', 'VIP', 'listener', 'backend', 'IPv6', 'server group'],
  fields: {
    addressType: {
      label: 'Address type',
      hint: 'Intranet: reached over private networks only.',
      options: { internet: 'Internet', intranet: 'Intranet' },
    },
    ipVersion: { label: 'IP version', hint: 'IPv6 is for internet instances with guaranteed performance.', options: { ipv4: 'IPv4', ipv6: 'IPv6' } },
    performance: {
      label: 'Performance',
      hint: 'Shared instances have no guaranteed capacity.',
      options: { guaranteed: 'Guaranteed', shared: 'Shared' },
    },
    vswitch: { label: 'In vSwitch', empty: 'None', hint: 'An intranet instance takes its address from it.' },
    vipIpv4: { label: 'IPv4 address', empty: 'Given by the cloud', hint: 'Where clients come. A stand-in is used while it is not known.' },
    vipIpv6: { label: 'IPv6 address', empty: 'Given by the cloud', hint: 'Where clients come. A stand-in is used while it is not known.' },
    ...tableWords(PROTOCOLS, SCHEDULERS),
    accessLists: {
      label: 'Access control',
      empty: 'Everybody',
      hint: 'Who may come to a listener, or who may not. Allowed blocks shut everybody else out.',
      columns: { listener: { label: 'Listener' }, action: { label: 'Action', options: { allow: 'Allow', deny: 'Deny' } }, cidr: { label: 'CIDR' } },
    },
    hostFirewalls: {
      label: 'Host firewalls',
      hint: 'What the firewalls inside the backends themselves do with health checks from 100.64.0.0/10.',
      options: { unknown: 'Not known', admit: 'Let probes in', block: 'Block probes' },
    },
    specification: { label: 'Specification', hint: 'Of an instance with guaranteed performance.', invalid: 'Begins with slb. and a size.' },
  },
  sentences: {
    ...BALANCER_WORDS,
    // The form.
    ALI_CLB_IPV6_ONLY: 'An IPv6 instance is an internet one with guaranteed performance.',
    ALI_CLB_ZONES: 'IPv6 instances are sold in certain zones only; which ones is not checked here.',
    ALI_CLB_PRIVATE_BACKENDS: 'Backends need no public address.',
    ALI_CLB_PROBES_FROM: 'Probes come from',

    // Its card.
    ALI_LB_LISTENERS: '{count} {count|listener|listeners}',
    ALI_LB_LISTENER: '{protocol} {port}',
    BADGE_ALI_LB_INTRANET: 'Intranet',

    // What happens to packets.
    ALI_CLB_NO_VSWITCH: '{host} is an intranet instance without a vSwitch, so it has no address.',
    ALI_CLB_NOT_SOLD: '{host} cannot be bought so: IPv6 is for internet instances with guaranteed performance.',
    ALI_CLB_ACCESS: 'The access control of the listener on {host} does not let this client in.',
    ALI_CLB_HOST_FIREWALL: 'The firewall inside {host} blocks the health checks of {at}, which come from 100.64.0.0/10.',
    ALI_CLB_NO_OUTBOUND: '{host} opens no connections but health checks.',
    ALI_CLB_OTHER_NETWORK: '{host} stands in another VPC than {resource}. Choose a server of the same VPC.',

    // Findings.
    'ALI-CLB-001': '{resource} is IPv6, so it must be an internet instance with guaranteed performance. Change that, or choose IPv4.',
    'ALI-CLB-002': 'Listener {row} of {resource} carries UDP to IPv6 clients. Keep the MTU of the backends at 1480 bytes or less.',
    'ALI-CLB-003': 'Listener {row} of {resource} has a health check of {value}, which must be from {least} to {most}. Change it.',
    'ALI-CLB-004': '{resource} is an intranet instance and has no vSwitch to take its address from. Choose one.',
    'ALI-CLB-005':
      'Health checks of {resource} come from 100.64.0.0/10. Let that range in at the firewalls inside the backends, and say here that they do.',
    'ALI-CLB-101': 'Row {row} of the access control of {resource} names no listener or no block. Fill it in.',
    'ALI-6GW-009': 'The egress-only rules of {gateway} do not hold for {resource}: its IPv6 traffic is its own. Use its access control instead.',
    'ALI-CLB-102': 'Row {row} of the access control of {resource} mixes allowed and denied blocks of one listener. Keep one of the two.',
  },
};
