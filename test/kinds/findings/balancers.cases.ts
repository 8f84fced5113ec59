import { changed, type Change, NETWORK, OTHER, type Resources } from '../network.ts';
import type { Case } from './cases.ts';

const place = (resource: string, field?: string, index?: number, column?: string) => ({
  resource,
  ...(field === undefined ? {} : { field }),
  ...(index === undefined ? {} : { index }),
  ...(column === undefined ? {} : { column }),
});

/** The good network with both load balancers in front of instances in two zones. */
export const GOOD: Resources = changed(NETWORK, {
  'private-b': { kind: 'aws.subnet', in: 'zone-b', ipv4Cidr: '10.0.11.0/24', ipv6Cidr: '2001:db8:1:111::/64', routeTable: 'rt-local' },
  'rt-local': { kind: 'aws.route-table', in: 'vpc' },
  one: { kind: 'aws.instance', in: 'private-a', securityGroups: ['sg-targets'] },
  two: { kind: 'aws.instance', in: 'private-b', securityGroups: ['sg-targets'] },
  'sg-alb': { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: '80', peer: '0.0.0.0/0' }] },
  'sg-targets': {
    kind: 'aws.security-group',
    in: 'vpc',
    inbound: [
      { protocol: 'tcp', ports: '80', peer: 'sg-alb' },
      { protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' },
    ],
  },
  'tg-http': { kind: 'aws.target-group', in: 'vpc', targets: [{ target: 'one' }, { target: 'two' }] },
  'tg-tcp': { kind: 'aws.target-group', in: 'vpc', protocol: 'TCP', port: 443, targets: [{ target: 'one' }, { target: 'two' }] },
  alb: {
    kind: 'aws.application-load-balancer',
    in: 'vpc',
    subnets: ['public-a', 'public-b'],
    securityGroups: ['sg-alb'],
    listeners: [{ protocol: 'HTTP', port: 80, targetGroup: 'tg-http' }],
  },
  nlb: {
    kind: 'aws.network-load-balancer',
    in: 'vpc',
    subnets: ['public-a', 'public-b'],
    listeners: [{ protocol: 'TCP', port: 443, targetGroup: 'tg-tcp' }],
  },
});

const alb = (more: Readonly<Record<string, unknown>>): Change => ({ alb: more });
const nlb = (more: Readonly<Record<string, unknown>>): Change => ({ nlb: more });
const ip = (address: string, more: Readonly<Record<string, unknown>> = {}): Change => ({
  'tg-tcp': { targetType: 'ip', targets: [{ address }], crossZone: 'on', ...more },
});
const v6Group: Change = { 'tg-tcp': { targetType: 'ip', ipAddressType: 'ipv6', targets: [{ address: '2001:db8:1:110::9' }], crossZone: 'on' } };
const long = 'a'.repeat(32);
const small = (ipv4Cidr: string): Change => ({
  'public-c': { kind: 'aws.subnet', in: 'zone-b', ipv4Cidr, routeTable: 'rt-public' },
  ...alb({ subnets: ['public-a', 'public-c'] }),
});
const filled = (count: number): Change =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`eni-${i}`, { kind: 'aws.network-interface', in: 'public-c' }]));
const other: Change = {
  vpc2: { kind: 'aws.vpc', in: 'region', ipv4Cidr: '10.9.0.0/16' },
  subnet2: { kind: 'aws.subnet', in: 'vpc2', zone: 'us-east-1c', ipv4Cidr: '10.9.0.0/24' },
};
const fn: Change = { 'tg-fn': { kind: 'aws.target-group', in: 'vpc', targetType: 'lambda', targets: [{ target: 'fn' }] } };
const behind: Change = {
  'tg-alb': { kind: 'aws.target-group', in: 'vpc', targetType: 'alb', protocol: 'TCP', port: 80, targets: [{ target: 'alb' }] },
};

export const BALANCER_CASES: readonly Case[] = [
  {
    id: 'AWS-ELB-001',
    severity: 'E',
    fires: alb({ subnets: ['public-a'] }),
    at: place('alb', 'subnets'),
    near: nlb({ subnets: ['public-a'], crossZone: true }),
  },
  {
    id: 'AWS-ELB-001',
    severity: 'E',
    fires: {
      ...alb({ subnets: ['public-a', 'public-c', 'public-b'] }),
      'public-c': { kind: 'aws.subnet', in: 'zone-a', ipv4Cidr: '10.0.2.0/24', routeTable: 'rt-public' },
    },
    at: place('alb', 'subnets', 1),
    near: { 'public-c': { kind: 'aws.subnet', in: 'zone-a', ipv4Cidr: '10.0.2.0/24', routeTable: 'rt-public' } },
  },
  {
    id: 'AWS-ELB-101',
    severity: 'E',
    fires: {
      ...nlb({ subnets: ['public-a', 'public-c', 'public-b'] }),
      'public-c': { kind: 'aws.subnet', in: 'zone-a', ipv4Cidr: '10.0.2.0/24', routeTable: 'rt-public' },
    },
    at: place('nlb', 'subnets', 1),
    near: {},
  },
  {
    id: 'AWS-ELB-002',
    severity: 'W',
    fires: alb({ subnets: ['public-a', 'private-b'] }),
    at: place('alb', 'subnets', 1),
    near: alb({ subnets: ['public-a', 'private-b'], scheme: 'internal' }),
  },
  { id: 'AWS-ELB-003', severity: 'E', fires: alb({ name: `${long}a` }), at: place('alb', 'name'), near: alb({ name: long }) },
  { id: 'AWS-ELB-003', severity: 'E', fires: { 'tg-http': { name: `${long}a` } }, at: place('tg-http', 'name'), near: { 'tg-http': { name: long } } },
  { id: 'AWS-ELB-004', severity: 'E', fires: small('10.0.2.0/28'), at: place('alb', 'subnets', 1), near: small('10.0.2.0/27') },
  {
    id: 'AWS-ELB-004',
    severity: 'E',
    fires: { ...small('10.0.2.0/27'), ...filled(19) },
    at: place('alb', 'subnets', 1),
    near: { ...small('10.0.2.0/27'), ...filled(18) },
  },
  {
    id: 'AWS-ELB-005',
    severity: 'E',
    fires: v6Group,
    at: place('nlb', 'listeners', 0),
    near: { ...v6Group, ...nlb({ ipAddressType: 'dualstack' }) },
  },
  {
    id: 'AWS-ELB-105',
    severity: 'E',
    fires: { 'tg-http': { ipAddressType: 'ipv6' } },
    at: place('tg-http', 'ipAddressType'),
    near: { 'tg-http': { ipAddressType: 'ipv4' } },
  },
  { id: 'AWS-ELB-006', severity: 'E', fires: ip('2001:db8:1:110::9'), at: place('tg-tcp', 'targets', 0, 'address'), near: ip('10.0.10.9') },
  {
    id: 'AWS-ELB-007',
    severity: 'E',
    fires: { ...fn, ...nlb({ listeners: [{ protocol: 'TCP', port: 443, targetGroup: 'tg-fn' }] }) },
    at: place('nlb', 'listeners', 0),
    near: { ...fn, ...alb({ listeners: [{ port: 80, targetGroup: 'tg-fn' }] }) },
  },
  {
    id: 'AWS-ELB-007',
    severity: 'E',
    fires: { ...behind, ...alb({ listeners: [{ port: 80, targetGroup: 'tg-alb' }] }) },
    at: place('alb', 'listeners', 0),
    near: { ...behind, ...nlb({ listeners: [{ port: 443, targetGroup: 'tg-alb' }], crossZone: true }) },
  },
  { id: 'AWS-ELB-008', severity: 'E', fires: ip('203.0.113.9'), at: place('tg-tcp', 'targets', 0, 'address'), near: ip('100.64.0.9') },
  {
    id: 'AWS-ELB-009',
    severity: 'W',
    fires: { ...nlb({ subnets: ['public-a'] }) },
    at: place('tg-tcp', 'targets', 1),
    near: { ...nlb({ subnets: ['public-a'] }), 'tg-tcp': { targets: [{ target: 'one' }] } },
  },
  {
    id: 'AWS-ELB-011',
    severity: 'E',
    fires: nlb({ createdWithGroups: false, securityGroups: ['sg-alb'] }),
    at: place('nlb', 'securityGroups'),
    near: nlb({ createdWithGroups: false }),
  },
  {
    id: 'AWS-ELB-012',
    severity: 'W',
    fires: { 'tg-tcp': { targets: [{ target: 'one' }] } },
    at: place('nlb', 'subnets', 1),
    near: { 'tg-tcp': { targets: [{ target: 'one' }], crossZone: 'on' } },
  },
  {
    id: 'AWS-ELB-013',
    severity: 'W',
    fires: {
      ...nlb({ ipAddressType: 'dualstack', listeners: [{ protocol: 'UDP', port: 53, targetGroup: 'tg-udp' }] }),
      'tg-udp': { kind: 'aws.target-group', in: 'vpc', protocol: 'UDP', port: 53 },
    },
    at: place('nlb', 'listeners', 0),
    near: {
      ...nlb({ ipAddressType: 'dualstack', ipv6SourceNat: true, listeners: [{ protocol: 'UDP', port: 53, targetGroup: 'tg-udp' }] }),
      'tg-udp': { kind: 'aws.target-group', in: 'vpc', protocol: 'UDP', port: 53 },
    },
  },
  { id: 'AWS-ELB-102', severity: 'E', fires: nlb({ subnets: [] }), at: place('nlb'), near: nlb({ subnets: ['public-a'], crossZone: true }) },
  {
    id: 'AWS-ELB-103',
    severity: 'E',
    fires: { ...other, ...nlb({ subnets: ['public-a', 'public-b', 'subnet2'] }) },
    at: place('nlb', 'subnets', 2),
    near: other,
  },
  { id: 'AWS-ELB-104', severity: 'E', fires: { 'tg-http': { targets: [{ target: 'fn' }] } }, at: place('tg-http', 'targets', 0), near: {} },
  {
    id: 'AWS-ELB-106',
    severity: 'E',
    fires: { ...alb({ ipAddressType: 'dualstack' }), 'public-a': { ipv6Cidr: undefined } },
    at: place('alb', 'subnets', 0),
    near: alb({ ipAddressType: 'dualstack' }),
  },
  { id: 'AWS-ELB-107', severity: 'E', fires: alb({ listeners: [{ port: 80, targetGroup: 'tg-tcp' }] }), at: place('alb', 'listeners', 0), near: {} },
  { id: 'AWS-ELB-107', severity: 'E', fires: nlb({ listeners: [{ port: 80, targetGroup: 'tg-http' }] }), at: place('nlb', 'listeners', 0), near: {} },
  {
    id: 'AWS-ELB-108',
    severity: 'E',
    fires: alb({ rules: [{ port: 81, priority: 1, path: '/a', targetGroup: 'tg-http' }] }),
    at: place('alb', 'rules', 0, 'port'),
    near: alb({ rules: [{ port: 80, priority: 1, path: '/a', targetGroup: 'tg-http' }] }),
  },
  {
    id: 'AWS-ELB-109',
    severity: 'E',
    fires: alb({
      listeners: [
        { port: 80, targetGroup: 'tg-http' },
        { protocol: 'HTTPS', port: 80, targetGroup: 'tg-http' },
      ],
    }),
    at: place('alb', 'listeners', 1, 'port'),
    near: alb({
      listeners: [
        { port: 80, targetGroup: 'tg-http' },
        { protocol: 'HTTPS', port: 443, targetGroup: 'tg-http' },
      ],
    }),
  },
  {
    id: 'AWS-ELB-109',
    severity: 'E',
    fires: nlb({
      listeners: [
        { port: 443, targetGroup: 'tg-tcp' },
        { protocol: 'TCP_UDP', port: 443, targetGroup: 'tg-tcp' },
      ],
    }),
    at: place('nlb', 'listeners', 1, 'port'),
    near: nlb({
      listeners: [
        { port: 443, targetGroup: 'tg-tcp' },
        { protocol: 'UDP', port: 443, targetGroup: 'tg-tcp' },
      ],
    }),
  },
  {
    id: 'AWS-ELB-110',
    severity: 'E',
    fires: ip('10.0.10.9', { protocol: 'UDP', preserveClientIp: 'off' }),
    at: place('tg-tcp', 'preserveClientIp'),
    near: ip('10.0.10.9', { protocol: 'UDP' }),
  },
  {
    id: 'AWS-ELB-111',
    severity: 'E',
    fires: { 'tg-http': { healthTimeout: 30 } },
    at: place('tg-http', 'healthTimeout'),
    near: { 'tg-http': { healthTimeout: 29 } },
  },
  {
    id: 'AWS-ELB-112',
    severity: 'W',
    fires: ip('172.16.0.9', { preserveClientIp: 'on' }),
    at: place('tg-tcp', 'targets', 0),
    near: ip('172.16.0.9'),
  },
];

const v6Http: Change = { 'tg-http': { targetType: 'ip', ipAddressType: 'ipv6', targets: [{ address: '2001:db8:1:110::9' }] } };
const groups = (count: number): Change =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`sg-${n}`, { kind: 'aws.security-group', in: 'vpc' }]));

/** Rules that both load balancers have, on the one that is not above. */
export const EITHER_BALANCER: readonly Case[] = [
  {
    id: 'AWS-ELB-002',
    severity: 'W',
    fires: nlb({ subnets: ['public-a', 'private-b'] }),
    at: place('nlb', 'subnets', 1),
    near: nlb({ subnets: ['public-a', 'private-b'], scheme: 'internal' }),
  },
  { id: 'AWS-ELB-003', severity: 'E', fires: nlb({ name: `${long}a` }), at: place('nlb', 'name'), near: nlb({ name: long }) },
  {
    id: 'AWS-ELB-005',
    severity: 'E',
    fires: v6Http,
    at: place('alb', 'listeners', 0),
    near: { ...v6Http, ...alb({ ipAddressType: 'dualstack' }) },
  },
  {
    id: 'AWS-ELB-009',
    severity: 'W',
    fires: alb({ subnets: ['public-a'] }),
    at: place('tg-http', 'targets', 1),
    near: { ...alb({ subnets: ['public-a'] }), 'tg-http': { targets: [{ target: 'one' }] } },
  },
  {
    id: 'AWS-ELB-012',
    severity: 'W',
    fires: { 'tg-http': { targets: [{ target: 'one' }], crossZone: 'off' } },
    at: place('alb', 'subnets', 1),
    near: { 'tg-http': { targets: [{ target: 'one' }] } },
  },
  { id: 'AWS-ELB-102', severity: 'E', fires: alb({ subnets: [] }), at: place('alb'), near: alb({ subnets: ['public-a'] }) },
  {
    id: 'AWS-ELB-103',
    severity: 'E',
    fires: { ...other, ...alb({ subnets: ['public-a', 'public-b', 'subnet2'] }) },
    at: place('alb', 'subnets', 2),
    near: other,
  },
  {
    id: 'AWS-ELB-106',
    severity: 'E',
    fires: { ...nlb({ ipAddressType: 'dualstack' }), 'public-a': { ipv6Cidr: undefined } },
    at: place('nlb', 'subnets', 0),
    near: nlb({ ipAddressType: 'dualstack' }),
  },
  ...['alb', 'nlb'].flatMap((id): readonly Case[] => [
    {
      id: 'AWS-SG-001',
      severity: 'E',
      fires: { ...OTHER, [id]: { securityGroups: ['sg-alb', 'sg2'] } },
      at: place(id, 'securityGroups', 1),
      near: { ...OTHER, [id]: { securityGroups: ['sg-alb'] } },
    },
    {
      id: 'AWS-ENI-103',
      severity: 'W',
      fires: { ...groups(6), [id]: { securityGroups: Object.keys(groups(6)) } },
      at: place(id, 'securityGroups', 5),
      near: { ...groups(5), [id]: { securityGroups: Object.keys(groups(5)) } },
    },
  ]),
];
