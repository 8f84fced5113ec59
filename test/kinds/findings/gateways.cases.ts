import { OTHER } from '../network.ts';
import type { Case } from './cases.ts';

const place = (resource: string, field?: string, index?: number, column?: string) => ({
  resource,
  ...(field === undefined ? {} : { field }),
  ...(index === undefined ? {} : { index }),
  ...(column === undefined ? {} : { column }),
});
/** Rows behind those of the good table. */
const publicRoutes = (...more: readonly Readonly<Record<string, string>>[]) => ({
  'rt-public': { routes: [{ destination: '0.0.0.0/0', target: 'igw' }, { destination: '::/0', target: 'igw' }, ...more] },
});
const row = (column: string, index = 2) => place('rt-public', 'routes', index, column);
const edge = (gateway: string, ...routes: readonly Readonly<Record<string, string>>[]) => ({
  'rt-edge': { kind: 'aws.route-table', in: 'vpc', gateway, routes },
  eni: { attachedTo: 'app', sourceDestCheck: false },
});
const edgeRow = (column: string, index = 0) => place('rt-edge', 'routes', index, column);
const many = (count: number, of: (n: number) => Readonly<Record<string, string>>) => Array.from({ length: count }, (_, n) => of(n));

/** Gateways that a VPC has no more. */
export const DETACHED_GATEWAYS: readonly Case[] = [
  { id: 'AWS-GW-101', severity: 'W', fires: { igw: { in: 'region' } }, at: place('igw'), near: {} },
  { id: 'AWS-GW-101', severity: 'W', fires: { eigw: { in: 'region' } }, at: place('eigw'), near: {} },
  { id: 'AWS-GW-101', severity: 'W', fires: { vgw: { in: 'region' } }, at: place('vgw'), near: {} },
];

export const GATEWAY_CASES: readonly Case[] = [
  { id: 'AWS-IGW-001', severity: 'E', fires: { igw3: { kind: 'aws.internet-gateway', in: 'vpc' } }, at: place('igw3'), near: OTHER },
  { id: 'AWS-IGW-003', severity: 'W', fires: { 'eip-web': { associatedWith: undefined } }, at: place('web', 'publicIpv4'), near: {} },
  {
    id: 'AWS-IGW-003',
    severity: 'W',
    fires: { eni: { in: 'public-b' } },
    at: place('eni'),
    near: { eni: { in: 'public-b' }, eip: { kind: 'aws.elastic-ip', associatedWith: 'eni' } },
  },
  {
    id: 'AWS-IGW-004',
    severity: 'W',
    fires: { 'public-a': { routeTable: 'rt-private' } },
    at: place('web', 'publicIpv4'),
    near: { 'public-b': { routeTable: 'rt-private' } },
  },
  {
    id: 'AWS-IGW-005',
    severity: 'W',
    fires: { 'rt-public': { routes: [] } },
    at: place('igw'),
    near: { 'rt-public': { routes: [{ destination: '::/0', target: 'igw' }] } },
  },
  {
    id: 'AWS-EIGW-001',
    severity: 'E',
    fires: publicRoutes({ destination: '192.0.2.0/24', target: 'eigw' }),
    at: row('target'),
    near: publicRoutes({ destination: '2001:db8:9::/48', target: 'eigw' }),
  },
  { id: 'AWS-EIGW-002', severity: 'E', fires: { eigw2: { kind: 'aws.egress-only-internet-gateway', in: 'vpc' } }, at: place('eigw2'), near: {} },
  { id: 'AWS-EIGW-003', severity: 'W', fires: { vpc: { ipv6Source: 'none', ipv6Cidr: undefined } }, at: place('eigw'), near: {} },
  { id: 'AWS-EIGW-004', severity: 'W', fires: { app: { ipv6: 'yes' } }, at: place('private-a', 'routeTable'), near: { app: { ipv6: 'no' } } },
  { id: 'AWS-EIGW-101', severity: 'W', fires: { 'rt-private': { routes: [] } }, at: place('eigw'), near: {} },
  { id: 'AWS-VGW-101', severity: 'E', fires: { vgw2: { kind: 'aws.virtual-private-gateway', in: 'vpc' } }, at: place('vgw2'), near: {} },
  { id: 'AWS-VGW-102', severity: 'W', fires: { vpn: undefined, dx: undefined }, at: place('vgw'), near: { vpn: undefined } },
  {
    id: 'AWS-VGW-001',
    severity: 'E',
    fires: { vpn: { staticRoutes: ['172.16.0.0/12', '2001:db8:ff00::/48'] } },
    at: place('vpn', 'staticRoutes', 1),
    near: {},
  },
  {
    id: 'AWS-VGW-001',
    severity: 'E',
    fires: { dx: undefined, ...publicRoutes({ destination: '2001:db8:ff00::/48', target: 'vgw' }) },
    at: row('target'),
    near: publicRoutes({ destination: '2001:db8:ff00::/48', target: 'vgw' }),
  },
  { id: 'AWS-VPN-101', severity: 'E', fires: { vpn: { network: undefined } }, at: place('vpn', 'network'), near: {} },
  {
    id: 'AWS-VPN-102',
    severity: 'W',
    fires: { vpn: { staticRoutes: undefined } },
    at: place('vpn', 'staticRoutes'),
    near: { vpn: { staticRoutes: undefined, routing: 'bgp' } },
  },
  { id: 'AWS-DX-101', severity: 'E', fires: { dx: { gateway: undefined } }, at: place('dx', 'gateway'), near: {} },
  {
    id: 'AWS-NAT-001',
    severity: 'E',
    fires: { nat: { elasticIps: [] } },
    at: place('nat', 'elasticIps'),
    near: { nat: { connectivity: 'private', elasticIps: [] } },
  },
  {
    id: 'AWS-NAT-002',
    severity: 'E',
    fires: { nat: { connectivity: 'private' } },
    at: place('nat', 'elasticIps', 0),
    near: { nat: { connectivity: 'private', elasticIps: [] } },
  },
  {
    id: 'AWS-NAT-003',
    severity: 'E',
    fires: { igw: undefined, 'rt-public': { routes: [] } },
    at: place('nat', 'connectivity'),
    near: { 'rt-public': { routes: [] } },
  },
  {
    id: 'AWS-NAT-004',
    severity: 'W',
    fires: { 'public-a': { routeTable: 'rt-private' } },
    at: place('nat'),
    near: { 'public-b': { routeTable: 'rt-private' } },
  },
  {
    id: 'AWS-NAT-005',
    severity: 'W',
    fires: { 'public-b': { routeTable: 'rt-private' } },
    at: place('rt-private', 'routes', 0, 'target'),
    near: { 'public-b': { in: 'zone-a', routeTable: 'rt-private' } },
  },
  {
    id: 'AWS-NAT-006',
    severity: 'W',
    fires: { nat: { connectivity: 'private', elasticIps: [] } },
    at: place('nat', 'connectivity'),
    near: { nat: { connectivity: 'private', elasticIps: [], in: 'private-a' } },
  },
  {
    id: 'AWS-NAT-007',
    severity: 'E',
    fires: edge('vgw', { destination: '10.0.10.0/24', target: 'nat' }),
    at: edgeRow('target'),
    near: edge('vgw', { destination: '10.0.10.0/24', target: 'eni' }),
  },
  {
    id: 'AWS-NAT-008',
    severity: 'W',
    fires: { 'private-a': { ipv4Cidr: undefined }, 'rt-private': { routes: [{ destination: '64:ff9b::/96', target: 'nat' }] } },
    at: place('private-a', 'dns64'),
    near: { 'private-a': { ipv4Cidr: undefined, dns64: true }, 'rt-private': { routes: [{ destination: '64:ff9b::/96', target: 'nat' }] } },
  },
  {
    id: 'AWS-NAT-009',
    severity: 'W',
    fires: { 'private-a': { dns64: true } },
    at: place('private-a', 'dns64'),
    near: { 'private-a': { dns64: true }, 'rt-private': { routes: [{ destination: '64:ff9b::/96', target: 'nat' }] } },
  },
  {
    id: 'AWS-NAT-010',
    severity: 'E',
    fires: { nat: { secondaryPrivateIpv4s: many(8, (n) => ({ a: `10.0.0.${n + 20}` })).map((one) => one.a) } },
    at: place('nat', 'secondaryPrivateIpv4s', 7),
    near: { nat: { secondaryPrivateIpv4s: many(7, (n) => ({ a: `10.0.0.${n + 20}` })).map((one) => one.a) } },
  },
  { id: 'AWS-NAT-101', severity: 'E', fires: { 'public-a': { ipv4Cidr: undefined } }, at: place('nat'), near: {} },
];

export const ROUTE_CASES: readonly Case[] = [
  {
    id: 'AWS-RT-002',
    severity: 'E',
    fires: publicRoutes({ destination: '10.0.0.0/16', target: 'igw' }),
    at: row('target'),
    near: publicRoutes({ destination: '10.0.0.0/16', target: 'nat' }),
  },
  {
    id: 'AWS-RT-003',
    severity: 'E',
    fires: publicRoutes({ destination: '10.0.10.0/24', target: 'igw' }),
    at: row('target'),
    near: publicRoutes({ destination: '10.0.10.0/24', target: 'nat' }),
  },
  {
    id: 'AWS-RT-003',
    severity: 'E',
    fires: publicRoutes({ destination: '10.0.10.0/25', target: 'nat' }),
    at: row('destination'),
    near: publicRoutes({ destination: '10.0.10.0/24', target: 'nat' }),
  },
  {
    id: 'AWS-RT-004',
    severity: 'E',
    fires: publicRoutes({ destination: '169.254.169.0/24', target: 'vgw' }),
    at: row('destination'),
    near: publicRoutes({ destination: '169.254.0.0/16', target: 'vgw' }),
  },
  {
    id: 'AWS-RT-004',
    severity: 'E',
    fires: publicRoutes({ destination: 'fd00:ec2::/48', target: 'vgw' }),
    at: row('destination'),
    near: publicRoutes({ destination: 'fd00::/16', target: 'vgw' }),
  },
  {
    id: 'AWS-RT-005',
    severity: 'E',
    fires: publicRoutes({ destination: '0.0.0.0/0', target: 'vgw' }),
    at: row('destination'),
    near: publicRoutes({ destination: '0.0.0.0/1', target: 'vgw' }),
  },
  {
    id: 'AWS-RT-006',
    severity: 'E',
    fires: { ...OTHER, ...publicRoutes({ destination: '192.0.2.0/24', target: 'igw2' }) },
    at: row('target'),
    near: OTHER,
  },
  {
    id: 'AWS-RT-007',
    severity: 'E',
    fires: publicRoutes({ destination: '2000::/3', target: 'nat' }),
    at: row('target'),
    near: publicRoutes({ destination: '64:ff9b::/96', target: 'nat' }),
  },
  {
    id: 'AWS-RT-008',
    severity: 'W',
    fires: publicRoutes({ destination: '192.0.2.0/24' }),
    at: row('target'),
    near: publicRoutes({ destination: '192.0.2.0/24', target: 'vgw' }),
  },
  {
    id: 'AWS-RT-008',
    severity: 'W',
    fires: publicRoutes({ destination: '192.0.2.0/24', target: 'eni' }),
    at: row('target'),
    near: { ...publicRoutes({ destination: '192.0.2.0/24', target: 'eni' }), eni: { attachedTo: 'app' } },
  },
  {
    id: 'AWS-RT-010',
    severity: 'W',
    fires: publicRoutes(...many(50, (n) => ({ destination: `192.0.${n}.0/24`, target: 'vgw' }))),
    at: place('rt-public', 'routes'),
    near: publicRoutes(...many(49, (n) => ({ destination: `192.0.${n}.0/24`, target: 'vgw' }))),
  },
  {
    id: 'AWS-RT-011',
    severity: 'E',
    fires: edge('igw', { destination: '10.0.10.0/24', target: 'nat' }),
    at: edgeRow('target'),
    near: edge('igw', { destination: '10.0.10.0/24', target: 'eni' }),
  },
  {
    id: 'AWS-RT-012',
    severity: 'E',
    fires: edge('igw', { destination: '10.0.10.0/25', target: 'eni' }),
    at: edgeRow('destination'),
    near: edge('igw', { destination: '10.0.0.0/16', target: 'eni' }),
  },
  {
    id: 'AWS-RT-013',
    severity: 'E',
    fires: { 'rt-edge': { kind: 'aws.route-table', in: 'vpc', gateway: 'igw', main: true } },
    at: place('rt-edge', 'main'),
    near: edge('igw'),
  },
  {
    id: 'AWS-RT-014',
    severity: 'W',
    fires: edge('igw', { destination: '10.0.1.0/24', target: 'eni' }),
    at: edgeRow('target'),
    near: edge('igw', { destination: '10.0.10.0/24', target: 'eni' }),
  },
  {
    id: 'AWS-RT-015',
    severity: 'E',
    fires: edge('igw', { destination: '10.0.10.0/24', target: 'eigw' }),
    at: edgeRow('target'),
    near: edge('igw', { destination: '10.0.10.0/24', target: 'eni' }),
  },
  {
    id: 'AWS-RT-101',
    severity: 'E',
    fires: { 'rt-public': { main: true }, 'rt-private': { main: true } },
    at: place('rt-private', 'main'),
    near: { 'rt-private': { main: true } },
  },
  { id: 'AWS-RT-102', severity: 'E', fires: { 'rt-private': { gateway: 'igw' } }, at: place('rt-private', 'gateway'), near: edge('igw') },
  { id: 'AWS-RT-103', severity: 'W', fires: publicRoutes({ destination: '192.0.2.1/24', target: 'vgw' }), at: row('destination'), near: {} },
];
