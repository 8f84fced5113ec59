import type { Change, Resources } from '../network.ts';
import type { Case } from './cases.ts';

const allow = (protocol: string, ports: string, peer: string) => ({ priority: 1, action: 'allow', protocol, ports, peer });

/** A CLB with one server: nothing is wrong. */
export const GOOD: Resources = {
  region: { kind: 'alibaba.region' },
  vpc: { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '192.168.0.0/16' },
  app: { kind: 'alibaba.vswitch', in: 'vpc', zone: 'cn-hangzhou-h', ipv4Cidr: '192.168.10.0/24' },
  sg: { kind: 'alibaba.security-group', in: 'vpc', inbound: [allow('tcp', '8080', '0.0.0.0/0')] },
  web: { kind: 'alibaba.ecs', in: 'app', securityGroups: ['sg'] },
  db: { kind: 'alibaba.vswitch', in: 'vpc', zone: 'cn-hangzhou-i', ipv4Cidr: '192.168.30.0/24' },
  nlb: {
    kind: 'alibaba.nlb',
    in: 'vpc',
    zones: [{ vswitch: 'app' }, { vswitch: 'db' }],
    listeners: [{ name: 'tcp', protocol: 'TCP', port: 443 }],
    backends: [{ listener: 'tcp', target: 'web', port: 8080 }],
  },
  alb: {
    kind: 'alibaba.alb',
    in: 'vpc',
    zones: [{ vswitch: 'app' }, { vswitch: 'db' }],
    listeners: [{ name: 'web', protocol: 'HTTP', port: 80 }],
    backends: [{ listener: 'web', target: 'web', port: 8080 }],
  },
  clb: {
    kind: 'alibaba.clb',
    in: 'vpc',
    hostFirewalls: 'admit',
    listeners: [{ name: 'tcp', protocol: 'TCP', port: 443 }],
    backends: [{ listener: 'tcp', target: 'web', port: 8080 }],
  },
};

const at = (resource: string, field: string, index?: number, column?: string) => ({
  resource,
  field,
  ...(index === undefined ? {} : { index }),
  ...(column === undefined ? {} : { column }),
});
const listener = (more: Readonly<Record<string, unknown>>): Change => ({
  clb: { listeners: [{ name: 'tcp', protocol: 'TCP', port: 443, ...more }] },
});
const backend = (more: Readonly<Record<string, unknown>>): Change => ({
  clb: { backends: [{ listener: 'tcp', target: 'web', port: 8080, ...more }] },
});
const elsewhere = (network: string): Change => ({
  vpc2: { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '10.0.0.0/16' },
  away: { kind: 'alibaba.vswitch', in: network, zone: 'cn-hangzhou-h', ipv4Cidr: network === 'vpc' ? '192.168.20.0/24' : '10.0.0.0/24' },
  far: { kind: 'alibaba.ecs', in: 'away' },
  clb: { backends: [{ listener: 'tcp', target: 'far', port: 8080 }] },
});
const list = (row: Readonly<Record<string, unknown>>): Change => ({ clb: { accessLists: [row] } });

const IPV6: Change = {
  vpc: { ipv6Source: 'cloud', ipv6Cidr: '2001:db8:1:100::/56' },
  app: { ipv6Cidr: '2001:db8:1:100::/64' },
  db: { ipv6Cidr: '2001:db8:1:101::/64' },
};
const egress = (ipVersion: string): Change => ({
  vpc: { ipv6Source: 'cloud', ipv6Cidr: '2001:db8:1:100::/56' },
  app: { ipv6Cidr: '2001:db8:1:100::/64' },
  web: { ipv6Addresses: [{ address: '2001:db8:1:100::11', bandwidth: 5 }] },
  gw6: { kind: 'alibaba.ipv6-gateway', in: 'vpc', egressOnlyRules: [{ host: 'web' }] },
  clb: { ipVersion },
});

export const ALIBABA_CLB_CASES: readonly Case[] = [
  {
    id: 'ALI-CLB-001',
    severity: 'E',
    fires: { clb: { ipVersion: 'ipv6', performance: 'shared' } },
    at: at('clb', 'ipVersion'),
    near: { clb: { ipVersion: 'ipv6', performance: 'guaranteed' } },
  },
  {
    id: 'ALI-CLB-001',
    severity: 'E',
    fires: { clb: { ipVersion: 'ipv6', addressType: 'intranet', vswitch: 'app' } },
    at: at('clb', 'ipVersion'),
    near: { clb: { ipVersion: 'ipv4', addressType: 'intranet', vswitch: 'app', performance: 'shared' } },
  },
  {
    id: 'ALI-CLB-002',
    severity: 'W',
    fires: { clb: { ipVersion: 'ipv6', listeners: [{ name: 'tcp', protocol: 'UDP', port: 443 }] } },
    at: at('clb', 'listeners', 0, 'protocol'),
    near: listener({ protocol: 'UDP' }),
  },
  ...(
    [
      ['timeout', 301, 300],
      ['timeout', 0, 1],
      ['interval', 51, 50],
      ['interval', 0, 1],
      ['healthy', 11, 10],
      ['healthy', 1, 2],
      ['unhealthy', 11, 10],
      ['unhealthy', 1, 2],
    ] as const
  ).map(
    ([column, bad, good]): Case => ({
      id: 'ALI-CLB-003',
      severity: 'E',
      fires: listener({ [column]: bad }),
      at: at('clb', 'listeners', 0, column),
      near: listener({ [column]: good }),
    }),
  ),
  {
    id: 'ALI-CLB-003',
    severity: 'E',
    fires: listener({ healthCheck: true, timeout: 301 }),
    at: at('clb', 'listeners', 0, 'timeout'),
    near: listener({ healthCheck: false, timeout: 301 }),
  },
  {
    id: 'ALI-CLB-004',
    severity: 'W',
    fires: { clb: { addressType: 'intranet' } },
    at: at('clb', 'vswitch'),
    near: { clb: { addressType: 'intranet', vswitch: 'app' } },
  },
  {
    id: 'ALI-CLB-005',
    severity: 'W',
    fires: { clb: { hostFirewalls: 'unknown' } },
    at: at('clb', 'hostFirewalls'),
    near: { clb: { hostFirewalls: 'unknown', listeners: [{ name: 'tcp', protocol: 'TCP', port: 443, healthCheck: false }] } },
  },
  {
    id: 'ALI-CLB-005',
    severity: 'W',
    fires: { clb: { hostFirewalls: 'block' } },
    at: at('clb', 'hostFirewalls'),
    near: { clb: { hostFirewalls: 'admit' } },
  },
  {
    id: 'ALI-6GW-009',
    severity: 'W',
    fires: egress('ipv6'),
    at: at('clb', 'ipVersion'),
    near: egress('ipv4'),
  },
  {
    id: 'ALI-CLB-101',
    severity: 'E',
    fires: list({ listener: 'tcp' }),
    at: at('clb', 'accessLists', 0, 'cidr'),
    near: list({ listener: 'tcp', cidr: '203.0.113.0/24' }),
  },
  {
    id: 'ALI-CLB-101',
    severity: 'E',
    fires: {
      clb: {
        listeners: [
          { name: 'tcp', protocol: 'TCP', port: 443 },
          { name: 'more', protocol: 'TCP', port: 80 },
        ],
        accessLists: [{ cidr: '203.0.113.0/24' }],
      },
    },
    at: at('clb', 'accessLists', 0, 'listener'),
    near: list({ cidr: '203.0.113.0/24' }),
  },
  {
    id: 'ALI-CLB-102',
    severity: 'E',
    fires: {
      clb: {
        accessLists: [
          { listener: 'tcp', action: 'allow', cidr: '203.0.113.0/24' },
          { listener: 'tcp', action: 'deny', cidr: '198.51.100.0/24' },
        ],
      },
    },
    at: at('clb', 'accessLists', 1, 'action'),
    near: {
      clb: {
        accessLists: [
          { listener: 'tcp', action: 'deny', cidr: '203.0.113.0/24' },
          { listener: 'tcp', action: 'deny', cidr: '198.51.100.0/24' },
        ],
      },
    },
  },
  { id: 'ALI-LB-101', severity: 'E', fires: listener({ port: undefined }), at: at('clb', 'listeners', 0, 'port'), near: listener({ port: 65535 }) },
  {
    id: 'ALI-LB-101',
    severity: 'E',
    fires: {
      clb: {
        listeners: [
          { name: 'tcp', protocol: 'TCP', port: 443 },
          { name: 'web', protocol: 'HTTPS', port: 443 },
        ],
      },
    },
    at: at('clb', 'listeners', 1, 'port'),
    near: {
      clb: {
        listeners: [
          { name: 'tcp', protocol: 'TCP', port: 443 },
          { name: 'udp', protocol: 'UDP', port: 443 },
        ],
      },
    },
  },
  {
    id: 'ALI-LB-102',
    severity: 'E',
    fires: {
      clb: {
        listeners: [
          { name: 'tcp', protocol: 'TCP', port: 443 },
          { name: 'more', protocol: 'TCP', port: 80 },
        ],
        backends: [{ target: 'web', port: 8080 }],
      },
    },
    at: at('clb', 'backends', 0, 'listener'),
    near: backend({ listener: undefined }),
  },
  {
    id: 'ALI-LB-102',
    severity: 'E',
    fires: {
      clb: {
        listeners: [
          { name: 'a', protocol: 'HTTP', port: 80 },
          { name: 'b', protocol: 'HTTP', port: 81 },
        ],
        rules: [{ name: 'api', listener: 'a', url: '/api' }],
        backends: [{ listener: 'b', rule: 'api', target: 'web', port: 8080 }],
      },
    },
    at: at('clb', 'backends', 0, 'rule'),
    near: {
      clb: {
        listeners: [
          { name: 'a', protocol: 'HTTP', port: 80 },
          { name: 'b', protocol: 'HTTP', port: 81 },
        ],
        rules: [{ name: 'api', listener: 'b', url: '/api' }],
        backends: [{ listener: 'b', rule: 'api', target: 'web', port: 8080 }],
      },
    },
  },
  { id: 'ALI-LB-103', severity: 'E', fires: backend({ port: undefined }), at: at('clb', 'backends', 0, 'port'), near: backend({ port: 1 }) },
  {
    id: 'ALI-LB-103',
    severity: 'E',
    fires: backend({ target: undefined }),
    at: at('clb', 'backends', 0, 'target'),
    near: backend({ target: 'web' }),
  },
  { id: 'ALI-LB-104', severity: 'W', fires: elsewhere('vpc2'), at: at('clb', 'backends', 0, 'target'), near: elsewhere('vpc') },
  {
    id: 'ALI-LB-105',
    severity: 'E',
    fires: { nlb: { zones: [{ vswitch: 'app' }] } },
    at: at('nlb', 'zones'),
    near: { nlb: { zones: [{ vswitch: 'db' }, { vswitch: 'app' }] } },
  },
  {
    id: 'ALI-LB-105',
    severity: 'E',
    fires: { db: { zone: 'cn-hangzhou-h' } },
    at: [at('nlb', 'zones'), at('alb', 'zones')],
    near: { db: { zone: 'cn-hangzhou-j' } },
  },
  {
    id: 'ALI-LB-106',
    severity: 'W',
    fires: { ...IPV6, db: { ipv6Cidr: undefined }, alb: { ipVersion: 'dual-stack' } },
    at: at('alb', 'zones', 1, 'vswitch'),
    near: { ...IPV6, alb: { ipVersion: 'dual-stack' } },
  },
];

/** The rules of the tables, on load balancers with nodes in zones. */
export const ALIBABA_ZONAL_CASES: readonly Case[] = (['alb', 'nlb'] as const).flatMap((id): readonly Case[] => {
  const protocol = id === 'alb' ? 'HTTP' : 'TCP';
  const listeners = (...ports: readonly (number | undefined)[]): Change => ({
    [id]: { listeners: ports.map((port, n) => ({ name: `${n}`, protocol, port })), backends: [] },
  });
  const bound = (more: Readonly<Record<string, unknown>>): Change => ({ [id]: { backends: [{ target: 'web', port: 8080, ...more }] } });
  const far = (network: string): Change => {
    const { clb: _clb, ...resources } = elsewhere(network);
    return { ...resources, ...bound({ target: 'far' }) };
  };
  return [
    { id: 'ALI-LB-101', severity: 'E', fires: listeners(80, 80), at: at(id, 'listeners', 1, 'port'), near: listeners(80, 81) },
    { id: 'ALI-LB-102', severity: 'E', fires: bound({ listener: 'none' }), at: at(id, 'backends', 0, 'listener'), near: bound({}) },
    { id: 'ALI-LB-103', severity: 'E', fires: bound({ port: undefined }), at: at(id, 'backends', 0, 'port'), near: bound({ port: 1 }) },
    { id: 'ALI-LB-104', severity: 'W', fires: far('vpc2'), at: at(id, 'backends', 0, 'target'), near: far('vpc') },
  ];
});

const acl = { kind: 'alibaba.network-acl', in: 'vpc' };

export const ALIBABA_NLB_CASES: readonly Case[] = [
  {
    id: 'ALI-ACL-003',
    severity: 'W',
    fires: { acl, app: { networkAcl: 'acl' }, alb: { zones: [{ vswitch: 'db' }] }, clb: { addressType: 'intranet', vswitch: 'app' } },
    at: at('app', 'networkAcl'),
    near: { acl, app: { networkAcl: 'acl' }, alb: { zones: [{ vswitch: 'db' }] } },
  },
  { id: 'ALI-ACL-003', severity: 'W', fires: { acl, db: { networkAcl: 'acl' } }, at: at('db', 'networkAcl'), near: { acl } },
  {
    id: 'ALI-LB-106',
    severity: 'W',
    fires: { ...IPV6, db: { ipv6Cidr: undefined }, nlb: { ipVersion: 'dual-stack' } },
    at: at('nlb', 'zones', 1, 'vswitch'),
    near: { ...IPV6, nlb: { ipVersion: 'dual-stack' } },
  },
];
