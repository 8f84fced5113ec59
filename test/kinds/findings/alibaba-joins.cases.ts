import type { Change, Resources } from '../network.ts';
import type { Case } from './cases.ts';

/** Three VPCs in a row, joined by peerings with routes on all sides, two of them by a CEN; and one with a VPN. */
export const GOOD: Resources = {
  region: { kind: 'alibaba.region' },
  'region-2': { kind: 'alibaba.region', region: 'cn-beijing' },
  'vpc-a': { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '10.0.0.0/16' },
  'net-a': { kind: 'alibaba.vswitch', in: 'vpc-a', zone: 'cn-hangzhou-h', ipv4Cidr: '10.0.1.0/24' },
  'vpc-b': { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '10.1.0.0/16' },
  'net-b': { kind: 'alibaba.vswitch', in: 'vpc-b', zone: 'cn-hangzhou-h', ipv4Cidr: '10.1.1.0/24' },
  'vpc-c': { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '10.2.0.0/16' },
  'net-c': { kind: 'alibaba.vswitch', in: 'vpc-c', zone: 'cn-hangzhou-h', ipv4Cidr: '10.2.1.0/24' },
  'rt-a': { kind: 'alibaba.route-table', in: 'vpc-a', main: true, routes: [{ destination: '10.1.0.0/16', target: 'ab' }] },
  'rt-b': {
    kind: 'alibaba.route-table',
    in: 'vpc-b',
    main: true,
    routes: [
      { destination: '10.0.0.0/16', target: 'ab' },
      { destination: '10.2.0.0/16', target: 'bc' },
    ],
  },
  'rt-c': { kind: 'alibaba.route-table', in: 'vpc-c', main: true, routes: [{ destination: '10.1.0.0/16', target: 'bc' }] },
  ab: { kind: 'alibaba.vpc-peering', in: 'region', network: 'vpc-a', peer: 'vpc-b' },
  bc: { kind: 'alibaba.vpc-peering', in: 'region', network: 'vpc-b', peer: 'vpc-c' },
  cen: { kind: 'alibaba.cen', networks: ['vpc-a', 'vpc-c'] },
  vpngw: { kind: 'alibaba.vpn-gateway', in: 'vpc-a' },
  office: { kind: 'outside.on-premises', ipv4Cidrs: ['192.168.0.0/16'] },
  vpn: { kind: 'alibaba.vpn-connection', in: 'region', gateway: 'vpngw', network: 'office', staticRoutes: ['192.168.0.0/16'] },
};

const at = (resource: string, field?: string, index?: number) => ({
  resource,
  ...(field === undefined ? {} : { field }),
  ...(index === undefined ? {} : { index }),
});
const routesOf = (table: string, ...rows: (readonly [string, string])[]): Change => ({
  [table]: { routes: rows.map(([destination, target]) => ({ destination, target })) },
});
const six: Change = {
  'vpc-a': { ipv6Source: 'cloud', ipv6Cidr: '2001:db8:1:100::/56' },
  'net-a': { ipv6Cidr: '2001:db8:1:100::/64' },
  'vpc-b': { ipv6Source: 'cloud', ipv6Cidr: '2001:db8:2:100::/56' },
  'net-b': { ipv6Cidr: '2001:db8:2:100::/64' },
};
/** Peerings of vpc-a with so many more VPCs, in a region. */
const more = (count: number, region: string): Change =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      [`v${n}`, { kind: 'alibaba.vpc', in: region, ipv4Cidr: `10.${n + 100}.0.0/16` }] as const,
      [`p${n}`, { kind: 'alibaba.vpc-peering', in: 'region', network: 'vpc-a', peer: `v${n}` }] as const,
    ]).flat(),
  );
const TENCENT: Change = { other: { kind: 'tencent.vpc', ipv4Cidr: '10.9.0.0/16' } };
const ALIBABA: Change = { other: { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '10.9.0.0/16' } };

export const ALIBABA_JOINS: readonly Case[] = [
  {
    id: 'ALI-PEER-001',
    severity: 'W',
    fires: { 'vpc-b': { secondaryIpv4Cidrs: ['10.0.0.0/16'] }, 'net-b': { ipv4Cidr: '10.0.1.0/25' } },
    at: at('ab', 'peer'),
    near: { 'vpc-b': { secondaryIpv4Cidrs: ['10.0.0.0/16'] }, 'net-b': { ipv4Cidr: '10.0.2.0/24' } },
  },
  {
    id: 'ALI-PEER-002',
    severity: 'W',
    fires: routesOf('rt-a'),
    at: at('ab', 'network'),
    near: routesOf('rt-a', ['10.1.1.0/24', 'ab']),
  },
  {
    id: 'ALI-PEER-002',
    severity: 'W',
    fires: { ...six, ...routesOf('rt-a', ['10.1.0.0/16', 'ab'], ['2001:db8:2:100::/56', 'ab']) },
    at: at('ab', 'peer'),
    near: {
      ...six,
      ...routesOf('rt-a', ['10.1.0.0/16', 'ab'], ['2001:db8:2:100::/56', 'ab']),
      ...routesOf('rt-b', ['10.0.0.0/16', 'ab'], ['10.2.0.0/16', 'bc'], ['2001:db8:1:100::/56', 'ab']),
    },
  },
  {
    id: 'ALI-PEER-003',
    severity: 'W',
    fires: routesOf('rt-a', ['10.1.0.0/16', 'ab'], ['10.2.0.0/16', 'ab']),
    at: at('rt-a', 'routes', 1),
    near: routesOf('rt-a', ['10.1.0.0/16', 'ab'], ['10.3.0.0/16', 'ab']),
  },
  { id: 'ALI-PEER-101', severity: 'E', fires: { bc: { peer: undefined } }, at: at('bc', 'peer'), near: { bc: { peer: 'vpc-a' } } },
  { id: 'ALI-PEER-101', severity: 'E', fires: { bc: { peer: 'vpc-b' } }, at: at('bc', 'peer'), near: { bc: { peer: 'vpc-a' } } },
  {
    id: 'ALI-PEER-101',
    severity: 'E',
    fires: { ...TENCENT, bc: { network: 'other' } },
    at: at('bc', 'network'),
    near: { ...ALIBABA, bc: { network: 'other' } },
  },
  {
    id: 'ALI-PEER-102',
    severity: 'W',
    fires: more(10, 'region'),
    at: at('p9', 'network'),
    near: more(9, 'region'),
  },
  {
    id: 'ALI-PEER-102',
    severity: 'W',
    fires: more(21, 'region-2'),
    at: at('p20', 'network'),
    near: more(20, 'region-2'),
  },
  {
    id: 'ALI-CEN-001',
    severity: 'W',
    fires: { 'vpc-c': { in: 'region-2' } },
    at: at('cen', 'networks', 1),
    near: { 'vpc-c': { in: 'region-2' }, cen: { bandwidthPackages: [{ from: 'cn-beijing', to: 'cn-hangzhou' }] } },
  },
  {
    id: 'ALI-CEN-001',
    severity: 'W',
    fires: { 'vpc-c': { in: 'region-2' }, cen: { bandwidthPackages: [{ from: 'cn-beijing', to: 'cn-shanghai' }] } },
    at: at('cen', 'networks', 1),
    near: { 'vpc-c': { in: 'region-2' }, cen: { bandwidthPackages: [{ from: 'cn-hangzhou', to: 'cn-beijing' }] } },
  },
  {
    id: 'ALI-CEN-101',
    severity: 'W',
    fires: { cen: { networks: ['vpc-a'] } },
    at: at('cen', 'networks'),
    near: { cen: { networks: ['vpc-a', 'vpc-b'] } },
  },
  {
    id: 'ALI-CEN-102',
    severity: 'W',
    fires: { 'vpc-c': { secondaryIpv4Cidrs: ['10.0.0.0/16'] }, 'net-c': { ipv4Cidr: '10.0.1.0/25' } },
    at: at('cen', 'networks', 1),
    near: { 'vpc-c': { secondaryIpv4Cidrs: ['10.0.0.0/16'] }, 'net-c': { ipv4Cidr: '10.0.2.0/24' } },
  },
  {
    id: 'ALI-CEN-103',
    severity: 'E',
    fires: { ...TENCENT, cen: { networks: ['vpc-a', 'vpc-c', 'other'] } },
    at: at('cen', 'networks', 2),
    near: { ...ALIBABA, cen: { networks: ['vpc-a', 'vpc-c', 'other'] } },
  },
  { id: 'ALI-VPNGW-101', severity: 'W', fires: { vpn: { gateway: undefined } }, at: at('vpngw'), near: { vpn: { network: undefined } } },
  { id: 'ALI-VPN-101', severity: 'E', fires: { vpn: { network: undefined } }, at: at('vpn', 'network'), near: { vpn: { network: 'office' } } },
  {
    id: 'ALI-VPN-102',
    severity: 'W',
    fires: { vpn: { staticRoutes: [] } },
    at: at('vpn', 'staticRoutes'),
    near: { vpn: { staticRoutes: [], routing: 'bgp' } },
  },
];
