import type { Resources } from '../network.ts';
import type { Case } from './cases.ts';

/** A VPC with hosts of every row of the capability table, and something of every other kind of Alibaba Cloud: nothing is wrong in it. */
export const GOOD: Resources = {
  region: { kind: 'alibaba.region' },
  vpc: { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '192.168.0.0/16' },
  'zone-h': { kind: 'alibaba.zone', in: 'vpc', zone: 'cn-hangzhou-h' },
  'zone-i': { kind: 'alibaba.zone', in: 'vpc', zone: 'cn-hangzhou-i' },
  app: { kind: 'alibaba.vswitch', in: 'zone-h', ipv4Cidr: '192.168.10.0/24' },
  db: { kind: 'alibaba.vswitch', in: 'zone-i', ipv4Cidr: '192.168.20.0/24' },
  web: { kind: 'alibaba.ecs', in: 'app', securityGroups: ['sg-web'] },
  store: { kind: 'alibaba.ecs', in: 'db', securityGroups: ['sg-db'] },
  'sg-web': { kind: 'alibaba.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' }] },
  'sg-db': { kind: 'alibaba.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: '5432', peer: 'sg-web' }] },
  'sg-big': {
    kind: 'alibaba.security-group',
    in: 'vpc',
    type: 'enterprise',
    outbound: [{ protocol: 'all', ports: 'all', peer: '0.0.0.0/0' }],
  },
};

const place = (resource: string, field?: string, index?: number, column?: string) => ({
  resource,
  ...(field === undefined ? {} : { field }),
  ...(index === undefined ? {} : { index }),
  ...(column === undefined ? {} : { column }),
});
/** IPv6 for the VPC and what stands in it. */
const V6 = { vpc: { ipv6Source: 'cloud', ipv6Cidr: '2001:db8:1:100::/56' } };
const OTHER = {
  vpc2: { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '172.16.0.0/16' },
  'app-2': { kind: 'alibaba.vswitch', in: 'vpc2', zone: 'cn-hangzhou-h', ipv4Cidr: '172.16.0.0/24' },
  'sg-2': { kind: 'alibaba.security-group', in: 'vpc2' },
};
const blocks = (count: number) => Array.from({ length: count }, (_, n) => `172.${16 + n}.0.0/16`);
const vswitches = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `more-${n}`,
      { kind: 'alibaba.vswitch', in: 'vpc', zone: 'cn-hangzhou-h', ipv4Cidr: `192.168.${100 + Math.floor(n / 16)}.${16 * (n % 16)}/28` },
    ]),
  );
const rules = (count: number) => Array.from({ length: count }, (_, n) => ({ protocol: 'tcp', ports: String(1000 + n), peer: '10.0.0.0/8' }));

export const ALIBABA_NETWORK: readonly Case[] = [
  {
    id: 'ALI-VPC-001',
    severity: 'E',
    fires: { vpc: { secondaryIpv4Cidrs: ['100.64.0.0/16'] } },
    at: place('vpc', 'secondaryIpv4Cidrs', 0),
    near: { vpc: { secondaryIpv4Cidrs: ['100.128.0.0/16'] } },
  },
  {
    id: 'ALI-VPC-002',
    severity: 'W',
    fires: { vpc: { secondaryIpv4Cidrs: ['10.0.0.0/15'] } },
    at: place('vpc', 'secondaryIpv4Cidrs', 0),
    near: { vpc: { secondaryIpv4Cidrs: ['10.0.0.0/16'] } },
  },
  {
    id: 'ALI-VPC-003',
    severity: 'E',
    fires: { vpc: { secondaryIpv4Cidrs: blocks(6) } },
    at: place('vpc', 'secondaryIpv4Cidrs', 5),
    near: { vpc: { secondaryIpv4Cidrs: blocks(5) } },
  },
  {
    id: 'ALI-VPC-004',
    severity: 'E',
    fires: { vpc: { secondaryIpv4Cidrs: ['192.168.128.0/17'] } },
    at: place('vpc', 'secondaryIpv4Cidrs', 0),
    near: { vpc: { secondaryIpv4Cidrs: ['192.169.0.0/17'] } },
  },
  {
    id: 'ALI-VPC-101',
    severity: 'E',
    fires: { empty: { kind: 'alibaba.vpc', in: 'region' } },
    at: place('empty', 'ipv4Cidr'),
    near: { empty: { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '10.0.0.0/16' } },
  },
  {
    id: 'ALI-VPC-102',
    severity: 'N',
    fires: { vpc2: { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '192.168.128.0/17' } },
    at: place('vpc2', 'ipv4Cidr'),
    near: OTHER,
  },
  {
    id: 'ALI-VPC-103',
    severity: 'E',
    fires: { vpc2: { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '10.0.0.0/7' } },
    at: place('vpc2', 'ipv4Cidr'),
    near: { vpc2: { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '10.0.0.0/8' } },
  },
  { id: 'ALI-VPC-104', severity: 'W', fires: { vpc: { ipv4Cidr: '192.168.0.1/16' } }, at: place('vpc', 'ipv4Cidr'), near: {} },
  {
    id: 'ALI-VPC-106',
    severity: 'W',
    fires: vswitches(149),
    at: place('more-148'),
    near: vswitches(148),
  },
  {
    id: 'ALI-VPC-105',
    severity: 'E',
    fires: { vpc: { ipv6Source: 'cloud', ipv6Cidr: '2001:db8:1::/52' } },
    at: place('vpc', 'ipv6Cidr'),
    near: { vpc: { ipv6Source: 'ipam', ipv6Cidr: '2001:db8:1::/52' } },
  },
  { id: 'ALI-V6-004', severity: 'W', fires: V6, at: place('vpc', 'ipv6Source'), near: { vpc: { ipv6Source: 'none' } } },
  {
    id: 'ALI-ZONE-101',
    severity: 'E',
    fires: { 'zone-i': { zone: 'cn-beijing-a' } },
    at: place('zone-i', 'zone'),
    near: { 'zone-i': { zone: 'j' } },
  },
  { id: 'ALI-ZONE-102', severity: 'N', fires: { 'zone-i': { zone: 'h' } }, at: place('zone-i', 'zone'), near: {} },
  {
    id: 'ALI-VSW-001',
    severity: 'E',
    fires: { app: { ipv4Cidr: '192.168.10.0/30' } },
    at: place('app', 'ipv4Cidr'),
    near: { app: { ipv4Cidr: '192.168.10.0/29' } },
  },
  {
    id: 'ALI-VSW-001',
    severity: 'E',
    fires: { app: { ipv4Cidr: '10.0.0.0/24' } },
    at: place('app', 'ipv4Cidr'),
    near: { app: { ipv4Cidr: '10.0.0.0/24' }, vpc: { secondaryIpv4Cidrs: ['10.0.0.0/16'] } },
  },
  {
    id: 'ALI-VSW-001',
    severity: 'E',
    fires: { vpc: { ipv4Cidr: '192.168.0.0/20' } },
    at: place('db', 'ipv4Cidr'),
    near: { vpc: { ipv4Cidr: '192.168.0.0/19' } },
  },
  {
    id: 'ALI-VSW-002',
    severity: 'E',
    fires: { db: { ipv4Cidr: '192.168.10.128/25' } },
    at: place('db', 'ipv4Cidr'),
    near: { db: { ipv4Cidr: '192.168.11.0/25' } },
  },
  {
    id: 'ALI-VSW-005',
    severity: 'E',
    fires: { loose: { kind: 'alibaba.vswitch', in: 'vpc', ipv4Cidr: '192.168.30.0/24' } },
    at: place('loose', 'zone'),
    near: { loose: { kind: 'alibaba.vswitch', in: 'vpc', ipv4Cidr: '192.168.30.0/24', zone: 'cn-hangzhou-h' } },
  },
  {
    id: 'ALI-V6-001',
    severity: 'E',
    fires: { app: { ipv6Cidr: '2001:db8:1:100::/64' } },
    at: place('app', 'ipv6Cidr'),
    near: { app: { ipv6Cidr: '2001:db8:1:100::/64' }, ...V6 },
  },
  {
    id: 'ALI-V6-002',
    severity: 'E',
    fires: { app: { ipv6Cidr: '2001:db8:1:200::/64' }, ...V6 },
    at: place('app', 'ipv6Cidr'),
    near: { app: { ipv6Cidr: '2001:db8:1:1ff::/64' }, ...V6 },
  },
  { id: 'ALI-VSW-102', severity: 'E', fires: { bare: { kind: 'alibaba.vswitch', in: 'zone-h' } }, at: place('bare', 'ipv4Cidr'), near: {} },
  { id: 'ALI-VSW-103', severity: 'W', fires: { app: { ipv4Cidr: '192.168.10.1/24' } }, at: place('app', 'ipv4Cidr'), near: {} },
  {
    id: 'ALI-VSW-004',
    severity: 'E',
    fires: { web: { privateIpv4: '192.168.10.253' } },
    at: place('web', 'privateIpv4'),
    near: { web: { privateIpv4: '192.168.10.252' } },
  },
  {
    id: 'ALI-VSW-004',
    severity: 'E',
    fires: { web: { privateIpv4: '192.168.10.0' } },
    at: place('web', 'privateIpv4'),
    near: { web: { privateIpv4: '192.168.10.1' } },
  },
  {
    id: 'ALI-ENI-101',
    severity: 'E',
    fires: { web: { privateIpv4: '192.168.20.7' } },
    at: place('web', 'privateIpv4'),
    near: { web: { privateIpv4: '192.168.10.7' } },
  },
  {
    id: 'ALI-ENI-102',
    severity: 'E',
    fires: { web: { privateIpv4: '192.168.10.7' }, web2: { kind: 'alibaba.ecs', in: 'app', privateIpv4: '192.168.10.7' } },
    at: place('web2', 'privateIpv4'),
    near: { web: { privateIpv4: '192.168.10.7' }, web2: { kind: 'alibaba.ecs', in: 'app', privateIpv4: '192.168.10.8' } },
  },
];

/** A dual-stack host. */
const DUAL = (row: Readonly<Record<string, unknown>>) => ({ ...V6, app: { ipv6Cidr: '2001:db8:1:100::/64' }, web: { ipv6Addresses: [row] } });
const bandwidth = place('web', 'ipv6Addresses', 0, 'bandwidth');

export const ALIBABA_INTERNET: readonly Case[] = [
  { id: 'ALI-6GW-003', severity: 'W', fires: DUAL({}), at: bandwidth, near: DUAL({ bandwidth: 1 }) },
  { id: 'ALI-6GW-007', severity: 'W', fires: DUAL({ bandwidth: 2001 }), at: bandwidth, near: DUAL({ bandwidth: 2000 }) },
  {
    id: 'ALI-6GW-007',
    severity: 'W',
    fires: DUAL({ bandwidth: 1001, chargeType: 'PayByTraffic' }),
    at: bandwidth,
    near: DUAL({ bandwidth: 1000, chargeType: 'PayByTraffic' }),
  },
  {
    id: 'ALI-4GW-006',
    severity: 'W',
    fires: { web: { staticPublicIp: true } },
    at: place('web', 'staticPublicIp'),
    near: { web: { staticPublicIp: false } },
  },
];

export const ALIBABA_GROUPS: readonly Case[] = [
  {
    id: 'ALI-SG-001',
    severity: 'E',
    fires: { web: { securityGroups: ['sg-web', 'sg-big'] } },
    at: place('web', 'securityGroups', 1),
    near: { web: { securityGroups: ['sg-web', 'sg-db'] } },
  },
  { id: 'ALI-SG-101', severity: 'E', fires: { ...OTHER, web: { securityGroups: ['sg-2'] } }, at: place('web', 'securityGroups', 0), near: OTHER },
  {
    id: 'ALI-SG-002',
    severity: 'E',
    fires: { 'sg-big': { inbound: [{ protocol: 'tcp', ports: '443', peer: 'sg-web' }] } },
    at: place('sg-big', 'inbound', 0, 'peer'),
    near: { 'sg-big': { inbound: [{ protocol: 'tcp', ports: '443', peer: '10.0.0.0/8' }] } },
  },
  {
    id: 'ALI-SG-003',
    severity: 'E',
    fires: { 'sg-web': { inbound: [{ priority: 101, protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' }] } },
    at: place('sg-web', 'inbound', 0, 'priority'),
    near: { 'sg-web': { inbound: [{ priority: 100, protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' }] } },
  },
  {
    id: 'ALI-SG-004',
    severity: 'W',
    fires: { 'sg-web': { inbound: rules(201) } },
    at: place('sg-web', 'inbound'),
    near: { 'sg-web': { inbound: rules(200) } },
  },
  { id: 'ALI-SG-005', severity: 'W', fires: { 'sg-big': { outbound: [] } }, at: place('sg-big', 'outbound'), near: { 'sg-web': { outbound: [] } } },
  {
    id: 'ALI-SG-006',
    severity: 'W',
    fires: { 'sg-web': { outbound: [{ protocol: 'tcp', ports: '25', peer: '0.0.0.0/0' }] } },
    at: place('sg-web', 'outbound', 0, 'ports'),
    near: { 'sg-web': { outbound: [{ protocol: 'tcp', ports: '465', peer: '0.0.0.0/0' }] } },
  },
  {
    id: 'ALI-SG-102',
    severity: 'E',
    fires: { ...OTHER, 'sg-web': { inbound: [{ protocol: 'tcp', ports: '443', peer: 'sg-2' }] } },
    at: place('sg-web', 'inbound', 0, 'peer'),
    near: OTHER,
  },
  {
    id: 'ALI-SG-103',
    severity: 'W',
    fires: { 'sg-web': { inbound: [{ protocol: 'tcp', ports: '443' }] } },
    at: place('sg-web', 'inbound', 0, 'peer'),
    near: {},
  },
  {
    id: 'ALI-SG-104',
    severity: 'E',
    fires: { 'sg-web': { isDefault: true }, 'sg-db': { isDefault: true } },
    at: place('sg-db', 'isDefault'),
    near: { 'sg-web': { isDefault: true } },
  },
];

/** A network interface of its own in the place of the server: it keeps to the same rules. */
const eni = (more: Readonly<Record<string, unknown>>) => ({ eni: { kind: 'alibaba.network-interface', in: 'app', ...more } });
const rows6 = (row: Readonly<Record<string, unknown>>) => ({ ...V6, app: { ipv6Cidr: '2001:db8:1:100::/64' }, ...eni({ ipv6Addresses: [row] }) });
const entry = (fields: Readonly<Record<string, unknown>>) => ({
  ...eni(fields),
  table: { kind: 'alibaba.route-table', in: 'vpc', routes: [{ destination: '10.9.0.0/16', target: 'eni' }] },
});

export const ALIBABA_INTERFACES: readonly Case[] = [
  {
    id: 'ALI-VSW-004',
    severity: 'E',
    fires: eni({ privateIpv4: '192.168.10.253' }),
    at: place('eni', 'privateIpv4'),
    near: eni({ privateIpv4: '192.168.10.252' }),
  },
  {
    id: 'ALI-ENI-101',
    severity: 'E',
    fires: eni({ privateIpv4: '192.168.20.7' }),
    at: place('eni', 'privateIpv4'),
    near: eni({ privateIpv4: '192.168.10.7' }),
  },
  {
    id: 'ALI-ENI-102',
    severity: 'E',
    fires: { web: { privateIpv4: '192.168.10.7' }, ...eni({ privateIpv4: '192.168.10.7' }) },
    at: place('eni', 'privateIpv4'),
    near: { web: { privateIpv4: '192.168.10.7' }, ...eni({ privateIpv4: '192.168.10.8' }) },
  },
  {
    id: 'ALI-ENI-103',
    severity: 'W',
    fires: entry({ sourceDestCheck: true }),
    at: place('eni', 'sourceDestCheck'),
    near: entry({ sourceDestCheck: false }),
  },
  {
    id: 'ALI-SG-001',
    severity: 'E',
    fires: eni({ securityGroups: ['sg-web', 'sg-big'] }),
    at: place('eni', 'securityGroups', 1),
    near: eni({ securityGroups: ['sg-web', 'sg-db'] }),
  },
  {
    id: 'ALI-SG-101',
    severity: 'E',
    fires: { ...OTHER, ...eni({ securityGroups: ['sg-2'] }) },
    at: place('eni', 'securityGroups', 0),
    near: { ...OTHER, ...eni({ securityGroups: ['sg-web'] }) },
  },
  {
    id: 'ALI-6GW-003',
    severity: 'W',
    fires: rows6({}),
    at: place('eni', 'ipv6Addresses', 0, 'bandwidth'),
    near: rows6({ bandwidth: 1 }),
  },
  {
    id: 'ALI-6GW-007',
    severity: 'W',
    fires: rows6({ bandwidth: 2001 }),
    at: place('eni', 'ipv6Addresses', 0, 'bandwidth'),
    near: rows6({ bandwidth: 2000 }),
  },
  {
    id: 'ALI-4GW-006',
    severity: 'W',
    fires: { ...eni({}), eip: { kind: 'alibaba.eip', associatedWith: 'eni' } },
    at: place('eip'),
    near: { ...eni({}), eip: { kind: 'alibaba.eip' } },
  },
];
