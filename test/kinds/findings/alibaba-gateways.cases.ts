import { GOOD as ALIBABA } from './alibaba.cases.ts';
import { changed, type Resources } from '../network.ts';
import type { Case } from './cases.ts';

const V6 = '2001:db8:1:100::';
const allowOut = [
  { destination: '0.0.0.0/0', target: 'nat' },
  { destination: '::/0', target: 'ipv6gw' },
];

/** The same with IPv6, a NAT gateway for one vSwitch and an address in each row of the capability table that may carry traffic. */
export const GOOD: Resources = changed(ALIBABA, {
  vpc: { ipv6Source: 'cloud', ipv6Cidr: `${V6}/56` },
  ipv6gw: { kind: 'alibaba.ipv6-gateway', in: 'vpc', egressOnlyRules: [{ host: 'store' }] },
  app: { ipv6Cidr: `${V6}/64`, routeTable: 'rt' },
  db: { ipv6Cidr: '2001:db8:1:101::/64', routeTable: 'rt' },
  edge: { kind: 'alibaba.vswitch', in: 'zone-h', ipv4Cidr: '192.168.0.0/24' },
  rt: { kind: 'alibaba.route-table', in: 'vpc', routes: allowOut },
  web: { ipv6Addresses: [{ address: `${V6}11`, bandwidth: 50 }] },
  store: { ipv6Addresses: [{ bandwidth: 20 }] },
  eip: { kind: 'alibaba.eip', in: 'region' },
  nat: {
    kind: 'alibaba.nat-gateway',
    in: 'edge',
    eips: ['eip'],
    snat: [
      { source: 'app', address: 'eip' },
      { source: 'db', address: 'eip' },
    ],
    dnat: [{ address: 'eip', protocol: 'tcp', ports: '80', target: 'web' }],
  },
  eni: { kind: 'alibaba.network-interface', in: 'app', attachedTo: 'web' },
});

const place = (resource: string, field?: string, index?: number, column?: string) => ({
  resource,
  ...(field === undefined ? {} : { field }),
  ...(index === undefined ? {} : { index }),
  ...(column === undefined ? {} : { column }),
});
const E = 'E' as const;
const W = 'W' as const;
const routes = (...more: readonly Readonly<Record<string, string>>[]) => ({ rt: { routes: [...allowOut, ...more] } });
const row = (column: string) => place('rt', 'routes', 2, column);
const tables = (count: number, more: Readonly<Record<string, unknown>> = {}) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`rt-${n}`, { kind: 'alibaba.route-table', in: 'vpc', ...more }]));
const OTHER = {
  vpc2: { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '172.16.0.0/16' },
  app2: { kind: 'alibaba.vswitch', in: 'vpc2', zone: 'cn-hangzhou-h', ipv4Cidr: '172.16.0.0/24' },
  host2: { kind: 'alibaba.ecs', in: 'app2' },
  acl2: { kind: 'alibaba.network-acl', in: 'vpc2' },
};
const eips = (count: number) => ({
  ...Object.fromEntries(Array.from({ length: count - 1 }, (_, n) => [`eip-${n}`, { kind: 'alibaba.eip', in: 'region' }])),
  nat: { eips: ['eip', ...Array.from({ length: count - 1 }, (_, n) => `eip-${n}`)] },
});
const entries = (count: number) => ({ nat: { snat: Array.from({ length: count }, (_, n) => ({ source: `192.168.10.${n}/32`, address: 'eip' })) } });
const GATEWAY = { ipv4gw: { kind: 'alibaba.ipv4-gateway', in: 'vpc' } };
/** An active gateway with everything that goes with it. */
const PUBLIC = {
  ...GATEWAY,
  'rt-edge': { kind: 'alibaba.route-table', in: 'vpc', routes: [{ destination: '0.0.0.0/0', target: 'ipv4gw' }] },
  edge: { routeTable: 'rt-edge' },
  nat: { bindMode: 'nat' },
};
const BOUND = { 'eip-2': { kind: 'alibaba.eip', in: 'region', associatedWith: 'store' } };
const eipOf = (fields: Readonly<Record<string, unknown>>) => ({ 'eip-2': { kind: 'alibaba.eip', in: 'region', ...fields } });
const acl = (inbound: readonly unknown[], outbound: readonly unknown[]) => ({ acl: { kind: 'alibaba.network-acl', in: 'vpc', inbound, outbound } });
const tcp = (ports: string) => ({ protocol: 'tcp', ports, cidr: '0.0.0.0/0' });
const many = (count: number) => Array.from({ length: count }, (_, n) => ({ protocol: 'all', ports: 'all', cidr: `10.${n}.0.0/16` }));
const NAT = GOOD.nat ?? { kind: 'alibaba.nat-gateway' };

export const ALIBABA_ROUTES: readonly Case[] = [
  { id: 'ALI-RT-001', severity: E, fires: tables(9), at: place('rt-8'), near: tables(8) },
  {
    id: 'ALI-RT-001',
    severity: E,
    fires: { ...tables(2, { gateway: 'ipv6gw' }) },
    at: place('rt-1', 'gateway'),
    near: tables(1, { gateway: 'ipv6gw' }),
  },
  {
    id: 'ALI-RT-002',
    severity: E,
    fires: routes({ destination: '192.168.10.0/25', target: 'store' }),
    at: row('destination'),
    near: routes({ destination: '192.168.20.0/24', target: 'web' }),
  },
  {
    id: 'ALI-RT-002',
    severity: E,
    fires: routes({ destination: '100.64.0.0/10', target: 'web' }),
    at: row('destination'),
    near: routes({ destination: '100.64.0.0/11', target: 'web' }),
  },
  {
    id: 'ALI-RT-003',
    severity: E,
    fires: routes({ destination: '0.0.0.0/0', target: 'web' }),
    at: row('destination'),
    near: routes({ destination: '0.0.0.0/1', target: 'web' }),
  },
  {
    id: 'ALI-RT-004',
    severity: E,
    fires: routes({ destination: '203.0.113.0/24', target: 'ipv6gw' }),
    at: row('target'),
    near: routes({ destination: '203.0.113.0/24', target: 'web' }),
  },
  {
    id: 'ALI-NAT-005',
    severity: E,
    fires: {
      rt: {
        routes: [
          { destination: '0.0.0.0/0', target: 'nat' },
          { destination: '::/0', target: 'nat' },
        ],
      },
    },
    at: place('rt', 'routes', 1, 'target'),
    near: {},
  },
  { id: 'ALI-6GW-004', severity: E, fires: routes({ destination: '2001:db8:ff::/48', target: 'ipv6gw' }), at: row('target'), near: {} },
  {
    id: 'ALI-RT-005',
    severity: E,
    fires: tables(1, { gateway: 'ipv6gw', routes: [{ destination: '2001:db8:1::/48', target: 'web' }] }),
    at: place('rt-0', 'routes', 0, 'destination'),
    near: tables(1, { gateway: 'ipv6gw', routes: [{ destination: '192.168.10.0/24', target: 'store' }] }),
  },
  {
    id: 'ALI-RT-006',
    severity: W,
    fires: tables(1, { routes: many(201).map(({ cidr }, n) => ({ destination: n < 200 ? cidr : '11.0.0.0/8', target: 'web' })) }),
    at: place('rt-0', 'routes', 200),
    near: tables(1, { routes: many(200).map(({ cidr }) => ({ destination: cidr, target: 'web' })) }),
  },
  { id: 'ALI-RT-101', severity: W, fires: routes({ destination: '10.0.0.0/8' }), at: row('target'), near: {} },
  { id: 'ALI-RT-102', severity: E, fires: tables(2, { main: true }), at: place('rt-1', 'main'), near: tables(1, { main: true }) },
  { id: 'ALI-RT-103', severity: E, fires: { ...OTHER, ...routes({ destination: '10.0.0.0/8', target: 'host2' }) }, at: row('target'), near: OTHER },
  {
    id: 'ALI-VSW-003',
    severity: E,
    fires: {
      ...routes({ destination: '192.168.30.128/25', target: 'web' }),
      late: { kind: 'alibaba.vswitch', in: 'zone-h', ipv4Cidr: '192.168.30.0/24' },
    },
    at: place('late', 'ipv4Cidr'),
    near: routes({ destination: '192.168.30.128/25', target: 'web' }),
  },
  { id: 'ALI-VSW-101', severity: E, fires: { ...OTHER, app: { networkAcl: 'acl2' } }, at: place('app', 'networkAcl'), near: OTHER },
  {
    id: 'ALI-ENI-103',
    severity: W,
    fires: { ...routes({ destination: '10.0.0.0/8', target: 'store' }), store: { sourceDestCheck: true } },
    at: place('store', 'sourceDestCheck'),
    near: routes({ destination: '10.0.0.0/8', target: 'store' }),
  },
  { id: 'ALI-ENI-104', severity: E, fires: { eni: { attachedTo: 'store' } }, at: place('eni', 'attachedTo'), near: {} },
  { id: 'ALI-ENI-105', severity: E, fires: { ...OTHER, eni: { attachedTo: 'host2' } }, at: place('eni', 'attachedTo'), near: OTHER },
];

export const ALIBABA_GATEWAYS: readonly Case[] = [
  { id: 'ALI-6GW-001', severity: E, fires: { second: { kind: 'alibaba.ipv6-gateway', in: 'vpc' } }, at: place('second'), near: {} },
  {
    id: 'ALI-6GW-002',
    severity: E,
    fires: { store: { ipv6Addresses: [{}] } },
    at: place('ipv6gw', 'egressOnlyRules', 0),
    near: { store: { ipv6Addresses: [{ bandwidth: 1 }] } },
  },
  {
    id: 'ALI-6GW-005',
    severity: W,
    fires: { rt: { routes: [{ destination: '0.0.0.0/0', target: 'nat' }] }, store: undefined, ipv6gw: { egressOnlyRules: [] } },
    at: place('app', 'routeTable'),
    near: {},
  },
  {
    id: 'ALI-6GW-006',
    severity: E,
    fires: tables(1, { main: true, routes: [{ destination: '::/0', target: 'web' }] }),
    at: place('rt-0', 'routes', 0),
    near: tables(1, { main: true }),
  },
  {
    id: 'ALI-6GW-008',
    severity: W,
    fires: { ipv6gw: { egressOnlyRules: Array.from({ length: 201 }, () => ({ host: 'store' })) } },
    at: place('ipv6gw', 'egressOnlyRules', 200),
    near: { ipv6gw: { egressOnlyRules: Array.from({ length: 200 }, () => ({ host: 'store' })) } },
  },
  {
    id: 'ALI-6GW-104',
    severity: 'N',
    fires: { web: { ipv6Addresses: [{ address: `${V6}11`, bandwidth: 9981 }] } },
    at: { resource: 'ipv6gw' },
    // With the 20 of the other host it is exactly as much.
    near: { web: { ipv6Addresses: [{ address: `${V6}11`, bandwidth: 9980 }] } },
  },
  {
    id: 'ALI-6GW-101',
    severity: E,
    fires: { ipv6gw: { egressOnlyRules: [{ address: `${V6}99` }] } },
    at: place('ipv6gw', 'egressOnlyRules', 0),
    near: { ipv6gw: { egressOnlyRules: [{ address: `${V6}11` }] } },
  },
  {
    id: 'ALI-6GW-102',
    severity: W,
    fires: { ipv6gw: { egressOnlyRules: [{ host: 'web' }, { address: `${V6}11` }] } },
    at: place('ipv6gw', 'egressOnlyRules', 1),
    near: { ipv6gw: { egressOnlyRules: [{ host: 'web' }, { host: 'store' }] } },
  },
  {
    id: 'ALI-6GW-103',
    severity: W,
    fires: { vpc2: { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '172.16.0.0/16' }, second: { kind: 'alibaba.ipv6-gateway', in: 'vpc2' } },
    at: place('second'),
    near: {},
  },
  { id: 'ALI-4GW-001', severity: E, fires: { ...PUBLIC, second: { kind: 'alibaba.ipv4-gateway', in: 'vpc' } }, at: place('second'), near: PUBLIC },
  {
    id: 'ALI-4GW-002',
    severity: W,
    fires: { ...PUBLIC, ...BOUND },
    at: place('db', 'routeTable'),
    near: { ...PUBLIC, ...BOUND, db: { routeTable: 'rt-edge' } },
  },
  { id: 'ALI-4GW-003', severity: E, fires: { ...PUBLIC, nat: {} }, at: place('nat', 'bindMode'), near: PUBLIC },
  {
    id: 'ALI-4GW-004',
    severity: E,
    fires: { ...PUBLIC, ...eipOf({ associatedWith: 'eni', mode: 'cut-through' }) },
    at: place('eip-2', 'mode'),
    near: eipOf({ associatedWith: 'eni', mode: 'cut-through' }),
  },
  { id: 'ALI-4GW-005', severity: W, fires: { ...PUBLIC, edge: {} }, at: place('nat'), near: PUBLIC },
  { id: 'ALI-4GW-005', severity: W, fires: { ...PUBLIC, guest: { kind: 'alibaba.ecs', in: 'edge' } }, at: place('nat'), near: PUBLIC },
  {
    id: 'ALI-NAT-001',
    severity: W,
    fires: { nat: { snat: [{ source: 'app', address: 'eip' }] } },
    at: place('nat', 'snat'),
    near: { nat: { snat: [{ source: 'vpc', address: 'eip' }] } },
  },
  {
    id: 'ALI-NAT-002',
    severity: W,
    fires: { db: { routeTable: 'rt-2' }, 'rt-2': { kind: 'alibaba.route-table', in: 'vpc', routes: [{ destination: '::/0', target: 'ipv6gw' }] } },
    at: place('nat', 'snat', 1, 'source'),
    near: {},
  },
  { id: 'ALI-NAT-003', severity: E, fires: eipOf({ associatedWith: 'web' }), at: place('nat', 'dnat', 0, 'target'), near: BOUND },
  {
    id: 'ALI-NAT-004',
    severity: W,
    fires: BOUND,
    at: place('nat', 'snat', 1, 'source'),
    near: { ...BOUND, nat: { snat: [{ source: 'app', address: 'eip' }] } },
  },
  {
    id: 'ALI-NAT-006',
    severity: E,
    fires: { inner: { kind: 'alibaba.nat-gateway', in: 'edge', network: 'vpc', natIpCidr: '192.168.0.0/24' } },
    at: place('inner', 'natIpCidr'),
    near: { inner: { kind: 'alibaba.nat-gateway', in: 'edge', network: 'vpc', natIpCidr: '10.0.0.0/24' } },
  },
  { id: 'ALI-NAT-104', severity: W, fires: eips(21), at: place('nat', 'eips', 20), near: eips(20) },
  { id: 'ALI-NAT-104', severity: W, fires: entries(41), at: place('nat', 'snat', 40), near: entries(40) },
  { id: 'ALI-NAT-101', severity: E, fires: { second: { kind: 'alibaba.nat-gateway', in: 'edge' } }, at: place('second', 'eips'), near: {} },
  {
    id: 'ALI-NAT-102',
    severity: E,
    fires: { ...eipOf({}), nat: { dnat: [{ address: 'eip-2', protocol: 'tcp', ports: '80', target: 'web' }] } },
    at: place('nat', 'dnat', 0, 'address'),
    near: {},
  },
  {
    id: 'ALI-NAT-103',
    severity: W,
    fires: { nat: { snat: [...(NAT.snat as readonly unknown[]), { address: 'eip' }] } },
    at: place('nat', 'snat', 2, 'source'),
    near: {},
  },
];

export const ALIBABA_EDGES: readonly Case[] = [
  {
    id: 'ALI-ACL-002',
    severity: W,
    fires: acl([tcp('80')], [tcp('80')]),
    at: [place('acl', 'inbound', 0), place('acl', 'outbound', 0)],
    near: acl([tcp('80')], [tcp('1024-65535')]),
  },
  { id: 'ALI-ACL-101', severity: W, fires: acl(many(21), []), at: place('acl', 'inbound'), near: acl(many(20), many(20)) },
  {
    id: 'ALI-EIP-101',
    severity: E,
    fires: eipOf({ associatedWith: 'store', privateIpv4: '192.168.20.99' }),
    at: place('eip-2', 'privateIpv4'),
    near: eipOf({ associatedWith: 'store', privateIpv4: '192.168.20.1' }),
  },
  { id: 'ALI-EIP-102', severity: 'N', fires: eipOf({}), at: place('eip-2', 'associatedWith'), near: BOUND },
  {
    id: 'ALI-EIP-103',
    severity: E,
    fires: { ...BOUND, 'eip-3': { kind: 'alibaba.eip', in: 'region', associatedWith: 'store' } },
    at: place('eip-3', 'associatedWith'),
    near: BOUND,
  },
  {
    id: 'ALI-EIP-104',
    severity: E,
    fires: eipOf({ associatedWith: 'store', publicIpv4: '10.0.0.1' }),
    at: place('eip-2', 'publicIpv4'),
    near: eipOf({ associatedWith: 'store', publicIpv4: '203.0.113.20' }),
  },
  { id: 'ALI-EIP-105', severity: E, fires: { ...BOUND, nat: { eips: ['eip', 'eip-2'] } }, at: place('eip-2'), near: BOUND },
  {
    id: 'ALI-EIP-106',
    severity: E,
    fires: eipOf({ associatedWith: 'store', mode: 'cut-through' }),
    at: place('eip-2', 'mode'),
    near: eipOf({ associatedWith: 'eni', mode: 'cut-through' }),
  },
];

const mainTable = (more: Readonly<Record<string, unknown>> = {}) => ({ 'rt-main': { kind: 'alibaba.route-table', in: 'vpc', main: true, ...more } });
const privateNat = { kind: 'alibaba.nat-gateway', in: 'edge', network: 'vpc' };

/** What is written and no longer in force. */
export const ALIBABA_FORMS: readonly Case[] = [
  {
    id: 'FORM-101',
    severity: W,
    fires: { rt: { automaticRoutes: false } },
    at: place('rt', 'automaticRoutes'),
    near: mainTable({ automaticRoutes: false }),
  },
  { id: 'FORM-101', severity: W, fires: mainTable({ gateway: 'ipv6gw' }), at: place('rt-main', 'gateway'), near: tables(1, { gateway: 'ipv6gw' }) },
  {
    id: 'FORM-101',
    severity: W,
    fires: { 'sg-big': { innerAccess: 'drop' } },
    at: place('sg-big', 'innerAccess'),
    near: { 'sg-web': { innerAccess: 'drop' } },
  },
  { id: 'FORM-101', severity: W, fires: { nat: { natIpCidr: '10.0.0.0/24' } }, at: place('nat', 'natIpCidr'), near: {} },
  {
    id: 'FORM-101',
    severity: W,
    fires: { ...eipOf({}), inner: { ...privateNat, eips: ['eip-2'] } },
    at: place('inner', 'eips'),
    near: { inner: privateNat },
  },
  {
    id: 'FORM-101',
    severity: W,
    fires: { vpc2: { ...OTHER.vpc2, ipv6Cidr: '2001:db8:2:200::/56' } },
    at: place('vpc2', 'ipv6Cidr'),
    near: { vpc2: OTHER.vpc2 },
  },
];
