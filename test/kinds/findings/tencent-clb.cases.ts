import type { Change, Resources } from '../network.ts';
import type { Case } from './cases.ts';

/** Two instances beside each other; cases make the first an IPv6 one, which by itself is worth a warning. */
export const GOOD: Resources = {
  region: { kind: 'tencent.region', region: 'ap-guangzhou' },
  vpc: { kind: 'tencent.vpc', in: 'region', ipv4Cidr: '172.16.0.0/16', ipv6Type: 'gua', ipv6Cidrs: ['2001:db8:9c00:4500::/56'] },
  net: { kind: 'tencent.subnet', in: 'vpc', zone: 'ap-guangzhou-3', ipv4Cidr: '172.16.10.0/24', ipv6Cidr: '2001:db8:9c00:4510::/64' },
  sg: {
    kind: 'tencent.security-group',
    in: 'vpc',
    inbound: [{ action: 'accept', protocol: 'tcp', ports: '8080', peer: '0.0.0.0/0' }],
    outbound: [{ action: 'accept', protocol: 'all', ports: 'all', peer: '0.0.0.0/0' }],
  },
  app: {
    kind: 'tencent.cvm',
    in: 'net',
    ipv6Addresses: [{ address: '2001:db8:9c00:4510::21', bandwidth: 5 }],
    securityGroups: ['sg'],
    publicBandwidth: 5,
  },
  clb6: {
    kind: 'tencent.clb',
    in: 'vpc',
    passToTarget: true,
    listeners: [
      { name: 'tcp', protocol: 'TCP', port: 443 },
      { name: 'web', protocol: 'HTTP', port: 80 },
    ],
    rules: [{ name: 'all', listener: 'web', domain: 'www.example.com' }],
    backends: [
      { listener: 'tcp', target: 'app', port: 8443 },
      { listener: 'web', target: 'app', port: 8080 },
    ],
  },
  clb4: {
    kind: 'tencent.clb',
    in: 'vpc',
    listeners: [{ name: 'tcp', protocol: 'TCP', port: 80 }],
    backends: [{ listener: 'tcp', target: 'app', port: 8080 }],
  },
};

const at = (resource: string, field: string, index?: number, column?: string) => ({
  resource,
  field,
  ...(index === undefined ? {} : { index }),
  ...(column === undefined ? {} : { column }),
});
const listeners = (count: number): Change => ({
  clb4: { listeners: Array.from({ length: count }, (_, n) => ({ name: n === 0 ? 'tcp' : `${n}`, protocol: 'TCP', port: 80 + n })) },
});
const backends = (count: number): Change => ({
  clb4: { backends: Array.from({ length: count }, (_, n) => ({ listener: 'tcp', target: 'app', port: 8080 + n })) },
});
const cvm: Change = { region: { accountType: 'bill-by-cvm' } };
const alone = { kind: 'tencent.cvm', in: 'net', securityGroups: ['sg'] };
const groups = (count: number): Change => ({
  ...Object.fromEntries(Array.from({ length: count }, (_, n) => [`g${n}`, { ...GOOD.sg }])),
  clb4: { securityGroups: Array.from({ length: count }, (_, n) => `g${n}`), passToTarget: true },
});
const listener = (more: Readonly<Record<string, unknown>>) => ({ name: 'tcp', protocol: 'TCP', port: 443, ...more });
const first = (more: Readonly<Record<string, unknown>>): Change => ({
  clb6: { ipVersion: 'ipv6', listeners: [listener(more), { name: 'web', protocol: 'HTTP', port: 80 }] },
});
const backend = (more: Readonly<Record<string, unknown>>) => ({ listener: 'tcp', target: 'app', port: 8443, ...more });
const rule = (more: Readonly<Record<string, unknown>>): Change => ({
  clb6: { ipVersion: 'ipv6', rules: [{ name: 'all', listener: 'web', domain: 'www.example.com', ...more }] },
});
const layer7 = (more: Readonly<Record<string, unknown>>): Change => ({
  v4: alone,
  clb6: { ipVersion: 'ipv6', backends: [{ listener: 'web', target: 'v4', port: 8080 }], ...more },
});

export const TENCENT_CLB_CASES: readonly Case[] = [
  {
    id: 'TC-CLB-001',
    severity: 'E',
    fires: { clb4: { networkType: 'private' } },
    at: at('clb4', 'subnet'),
    near: { clb4: { networkType: 'private', subnet: 'net' } },
  },
  {
    id: 'TC-CLB-002',
    severity: 'E',
    fires: { clb4: { networkType: 'private', subnet: 'net', ipVersion: 'ipv6-nat64' } },
    at: at('clb4', 'ipVersion'),
    near: { clb4: { networkType: 'private', subnet: 'net' } },
  },
  { id: 'TC-CLB-003', severity: 'E', fires: first({ port: 80 }), at: at('clb6', 'listeners', 1, 'port'), near: first({ port: 80, protocol: 'UDP' }) },
  {
    id: 'TC-CLB-004',
    severity: 'E',
    fires: first({ protocol: 'QUIC' }),
    at: at('clb6', 'listeners', 0, 'protocol'),
    near: first({ protocol: 'TCP_SSL' }),
  },
  {
    id: 'TC-CLB-005',
    severity: 'E',
    fires: { clb4: { backends: [{ listener: 'tcp', target: 'app', port: 8080, weight: 101 }] } },
    at: at('clb4', 'backends', 0, 'weight'),
    near: { clb4: { backends: [{ listener: 'tcp', target: 'app', port: 8080, weight: 100 }] } },
  },
  {
    id: 'TC-CLB-006',
    severity: 'E',
    fires: first({ interval: 4 }),
    at: at('clb6', 'listeners', 0, 'interval'),
    near: first({ interval: 4, healthCheck: false }),
  },
  { id: 'TC-CLB-006', severity: 'E', fires: first({ timeout: 5 }), at: at('clb6', 'listeners', 0, 'timeout'), near: first({ timeout: 4 }) },
  { id: 'TC-CLB-006', severity: 'E', fires: rule({ healthy: 11 }), at: at('clb6', 'rules', 0, 'healthy'), near: rule({ healthy: 10, unhealthy: 2 }) },
  { id: 'TC-CLB-007', severity: 'E', fires: first({ session: 29 }), at: at('clb6', 'listeners', 0, 'session'), near: first({ session: 3600 }) },
  { id: 'TC-CLB-007', severity: 'E', fires: rule({ session: 86_401 }), at: at('clb6', 'rules', 0, 'session'), near: rule({ session: 86_400 }) },
  {
    id: 'TC-CLB-008',
    severity: 'W',
    fires: { clb6: { ipVersion: 'ipv6', rules: [] } },
    at: at('clb6', 'listeners', 1, 'name'),
    near: rule({ url: '/shop' }),
  },
  {
    id: 'TC-CLB-009',
    severity: 'W',
    fires: { sg: { inbound: [{ action: 'accept', protocol: 'tcp', ports: '8080', peer: '10.0.0.0/8' }] } },
    at: at('clb4', 'backends', 0, 'target'),
    near: { sg: { inbound: [] }, clb4: { passToTarget: true } },
  },
  {
    id: 'TC-CLB-010',
    severity: 'W',
    fires: { ...cvm, clb6: { ipVersion: 'ipv6' }, app: { publicBandwidth: 0 } },
    at: at('clb4', 'backends', 0, 'target'),
    near: { ...cvm, clb6: { ipVersion: 'ipv6' }, app: { publicBandwidth: 1 } },
  },
  {
    id: 'TC-CLB-101',
    severity: 'E',
    fires: { clb6: { ipVersion: 'ipv6', backends: [backend({ listener: 'tpc' })] } },
    at: at('clb6', 'backends', 0, 'listener'),
    near: { clb6: { ipVersion: 'ipv6', backends: [backend({})] } },
  },
  { id: 'TC-CLB-103', severity: 'W', fires: listeners(51), at: at('clb4', 'listeners', 50), near: listeners(50) },
  { id: 'TC-CLB-104', severity: 'W', fires: backends(101), at: at('clb4', 'backends', 100, 'target'), near: backends(100) },
  {
    id: 'TC-CLB-102',
    severity: 'E',
    fires: { clb6: { ipVersion: 'ipv6', backends: [backend({ port: 0 })] } },
    at: at('clb6', 'backends', 0, 'port'),
    near: { clb6: { ipVersion: 'ipv6', backends: [backend({ port: 1 })] } },
  },
  {
    id: 'TC-CLB6-001',
    severity: 'E',
    fires: { region: { region: 'ap-tokyo' }, clb6: { ipVersion: 'ipv6' } },
    at: at('clb6', 'ipVersion'),
    near: { region: { region: 'na-ashburn' }, clb6: { ipVersion: 'ipv6' } },
  },
  {
    id: 'TC-CLB6-002',
    severity: 'E',
    fires: { clb6: { ipVersion: 'ipv6', instanceType: 'classic' } },
    at: at('clb6', 'instanceType'),
    near: { clb6: { ipVersion: 'ipv6', instanceType: 'clb' } },
  },
  {
    id: 'TC-CLB6-003',
    severity: 'E',
    fires: { clb6: { ipVersion: 'ipv6', billingMode: 'prepaid' } },
    at: at('clb6', 'billingMode'),
    near: { clb4: { billingMode: 'prepaid' } },
  },
  {
    id: 'TC-CLB6-004',
    severity: 'E',
    fires: { clb6: { ipVersion: 'ipv6', networkType: 'private', subnet: 'net' } },
    at: at('clb6', 'networkType'),
    near: { clb4: { networkType: 'private', subnet: 'net' } },
  },
  {
    id: 'TC-CLB6-005',
    severity: 'E',
    fires: { eip: { kind: 'tencent.eip', in: 'region' }, clb6: { ipVersion: 'ipv6', elasticIp: 'eip' } },
    at: at('clb6', 'elasticIp'),
    near: { eip: { kind: 'tencent.eip', in: 'region' }, clb4: { elasticIp: 'eip' } },
  },
  {
    id: 'TC-CLB6-006',
    severity: 'E',
    fires: { ...cvm, clb6: { ipVersion: 'ipv6', bandwidthCap: 1025 } },
    at: at('clb6', 'bandwidthCap'),
    near: { clb6: { ipVersion: 'ipv6', bandwidthCap: 1025 } },
  },
  {
    id: 'TC-CLB6-006',
    severity: 'E',
    fires: { clb6: { ipVersion: 'ipv6', bandwidthCap: 2049 } },
    at: at('clb6', 'bandwidthCap'),
    near: { clb6: { ipVersion: 'ipv6', bandwidthCap: 2048 } },
  },
  {
    id: 'TC-CLB6-007',
    severity: 'E',
    fires: { ...cvm, clb6: { ipVersion: 'ipv6', networkBilling: 'traffic' } },
    at: at('clb6', 'networkBilling'),
    near: { clb6: { ipVersion: 'ipv6', networkBilling: 'traffic' } },
  },
  {
    id: 'TC-CLB6-008',
    severity: 'E',
    fires: { clb6: { ipVersion: 'ipv6', name: 'web 1' } },
    at: { resource: 'clb6' },
    near: { clb6: { ipVersion: 'ipv6', name: `web-1_a.${'b'.repeat(52)}` } },
  },
  {
    id: 'TC-CLB6-009',
    severity: 'E',
    fires: { clb6: { ipVersion: 'ipv6', backends: [backend({ by: 'ipv4' })] } },
    at: at('clb6', 'backends', 0, 'target'),
    near: { clb6: { ipVersion: 'ipv6', backends: [backend({ by: 'ipv6' })] } },
  },
  {
    id: 'TC-CLB6-010',
    severity: 'E',
    fires: { clb6: { ipVersion: 'ipv6', backends: [backend({ listener: 'web', by: 'ipv4' })] } },
    at: at('clb6', 'backends', 0, 'target'),
    near: layer7({ dualStackBinding: true }),
  },
  {
    id: 'TC-CLB6-011',
    severity: 'W',
    fires: { ...cvm, clb6: { ipVersion: 'ipv6', dualStackBinding: true } },
    at: at('clb6', 'dualStackBinding'),
    near: { clb6: { ipVersion: 'ipv6', dualStackBinding: true } },
  },
  { id: 'TC-CLB6-012', severity: 'E', fires: layer7({}), at: at('clb6', 'backends', 0, 'target'), near: layer7({ dualStackBinding: true }) },
  {
    id: 'TC-CLB6-013',
    severity: 'W',
    fires: { other: alone, clb6: { ipVersion: 'ipv6' } },
    at: at('clb6', 'ipVersion'),
    near: { other: { ...alone, running: false }, clb6: { ipVersion: 'ipv6' } },
  },
  { id: 'TC-CLB6-014', severity: 'W', fires: { clb6: { ipVersion: 'ipv6' } }, at: at('clb6', 'ipVersion'), near: { clb6: { ipVersion: 'ipv4' } } },
  {
    id: 'TC-CLB6-015',
    severity: 'W',
    fires: { vpc: { ipv6Type: 'none' }, net: { ipv6Cidr: undefined }, clb6: { ipVersion: 'ipv6' } },
    at: { resource: 'clb6' },
    near: { clb6: { ipVersion: 'ipv6' } },
  },
  {
    id: 'TC-CLB6-016',
    severity: 'E',
    fires: { clb6: { ipVersion: 'ipv6', carrier: 'cmcc' } },
    at: at('clb6', 'carrier'),
    near: { clb4: { carrier: 'cmcc' } },
  },
  {
    id: 'TC-CLB6-017',
    severity: 'W',
    fires: { clb6: { ipVersion: 'ipv6', specification: 'lcu' } },
    at: at('clb6', 'specification'),
    near: { clb6: { ipVersion: 'ipv6', specification: 'shared' } },
  },
  {
    id: 'TC-CLB6-018',
    severity: 'E',
    fires: { clb6: { ipVersion: 'ipv6', network: 'classic-network' } },
    at: at('clb6', 'network'),
    near: { clb6: { ipVersion: 'ipv6', network: 'vpc' } },
  },
  {
    id: 'TC-CLB6-101',
    severity: 'W',
    fires: { clb6: { ipVersion: 'ipv6', specification: 'lcu', expectedNewConnections: 100_001 } },
    at: at('clb6', 'expectedNewConnections'),
    near: { clb6: { ipVersion: 'ipv6', specification: 'lcu', expectedNewConnections: 100_000 } },
  },
  { id: 'TC-SG-005', severity: 'E', fires: groups(6), at: at('clb4', 'securityGroups', 5), near: groups(5) },
];
