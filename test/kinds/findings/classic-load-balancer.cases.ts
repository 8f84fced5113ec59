import { changed, type Change, OTHER, type Resources } from '../network.ts';
import { GOOD as BALANCERS } from './balancers.cases.ts';
import type { Case } from './cases.ts';

const place = (resource: string, field?: string, index?: number, column?: string) => ({
  resource,
  ...(field === undefined ? {} : { field }),
  ...(index === undefined ? {} : { index }),
  ...(column === undefined ? {} : { column }),
});

/** A Classic Load Balancer beside the others, before the same instances. */
export const GOOD: Resources = changed(BALANCERS, {
  classic: {
    kind: 'aws.classic-load-balancer',
    in: 'vpc',
    subnets: ['public-a', 'public-b'],
    securityGroups: ['sg-alb'],
    listeners: [{}],
    instances: ['one', 'two'],
  },
});

const classic = (more: Readonly<Record<string, unknown>>): Change => ({ classic: more });
const other: Change = {
  vpc2: { kind: 'aws.vpc', in: 'region', ipv4Cidr: '10.9.0.0/16' },
  subnet2: { kind: 'aws.subnet', in: 'vpc2', zone: 'us-east-1c', ipv4Cidr: '10.9.0.0/24' },
};
const long = 'a'.repeat(32);
const plain = { protocol: 'HTTP', port: 80 };

const groups = (count: number): Change =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`sg-${i}`, { kind: 'aws.security-group', in: 'vpc', inbound: [] }]));
const worn = (count: number): Change => ({ ...groups(count), ...classic({ securityGroups: ['sg-alb', ...Object.keys(groups(count))] }) });

export const CLASSIC_CASES: readonly Case[] = [
  { id: 'AWS-ENI-103', severity: 'W', fires: worn(5), at: place('classic', 'securityGroups', 5), near: worn(4) },
  {
    id: 'AWS-SG-001',
    severity: 'E',
    fires: { ...OTHER, ...classic({ securityGroups: ['sg-alb', 'sg2'] }) },
    at: place('classic', 'securityGroups', 1),
    near: { ...OTHER, ...classic({ securityGroups: ['sg-alb'] }) },
  },
  {
    id: 'AWS-ELB-002',
    severity: 'W',
    fires: classic({ subnets: ['public-a', 'private-b'] }),
    at: place('classic', 'subnets', 1),
    near: classic({ subnets: ['public-a', 'private-b'], scheme: 'internal' }),
  },
  { id: 'AWS-ELB-003', severity: 'E', fires: classic({ name: `${long}a` }), at: place('classic', 'name'), near: classic({ name: long }) },
  {
    id: 'AWS-ELB-009',
    severity: 'W',
    fires: classic({ subnets: ['public-a'] }),
    at: place('classic', 'instances', 1),
    near: classic({ subnets: ['public-a'], instances: ['one'] }),
  },
  {
    id: 'AWS-ELB-010',
    severity: 'W',
    fires: classic({ listeners: [plain, { port: 81, instancePort: 8081 }], instances: ['one'], crossZone: true }),
    at: place('one', 'securityGroups'),
    near: classic({ listeners: [plain, { port: 81, instancePort: 80 }], instances: ['one'], crossZone: true }),
  },
  {
    id: 'AWS-ELB-012',
    severity: 'W',
    fires: classic({ instances: ['one'] }),
    at: place('classic', 'subnets', 1),
    near: classic({ instances: ['one'], crossZone: true }),
  },
  {
    id: 'AWS-ELB-101',
    severity: 'E',
    fires: {
      ...classic({ subnets: ['public-a', 'public-c', 'public-b'] }),
      'public-c': { kind: 'aws.subnet', in: 'zone-a', ipv4Cidr: '10.0.2.0/24', routeTable: 'rt-public' },
    },
    at: place('classic', 'subnets', 1),
    near: { 'public-c': { kind: 'aws.subnet', in: 'zone-a', ipv4Cidr: '10.0.2.0/24', routeTable: 'rt-public' } },
  },
  { id: 'AWS-ELB-102', severity: 'E', fires: classic({ subnets: [] }), at: place('classic'), near: classic({ subnets: ['public-a', 'public-b'] }) },
  {
    id: 'AWS-ELB-103',
    severity: 'E',
    fires: { ...other, ...classic({ subnets: ['public-a', 'public-b', 'subnet2'] }) },
    at: place('classic', 'subnets', 2),
    near: other,
  },
  {
    id: 'AWS-ELB-109',
    severity: 'E',
    fires: classic({ listeners: [plain, { ...plain, protocol: 'HTTPS' }] }),
    at: place('classic', 'listeners', 1, 'port'),
    near: classic({ listeners: [plain, { ...plain, port: 8080 }] }),
  },
  {
    id: 'AWS-ELB-111',
    severity: 'E',
    fires: classic({ healthInterval: 5 }),
    at: place('classic', 'healthTimeout'),
    near: classic({ healthInterval: 6 }),
  },
  {
    id: 'AWS-ELB-113',
    severity: 'E',
    fires: classic({ listeners: [{ ...plain, instanceProtocol: 'TCP' }] }),
    at: place('classic', 'listeners', 0, 'instanceProtocol'),
    near: classic({ listeners: [{ ...plain, protocol: 'HTTPS' }] }),
  },
  {
    id: 'AWS-ELB-114',
    severity: 'E',
    fires: classic({ instances: ['one', 'two', 'alb'] }),
    at: place('classic', 'instances', 2),
    near: classic({ instances: ['two', 'one'] }),
  },
  {
    id: 'AWS-ELB-115',
    severity: 'E',
    fires: classic({ listeners: [plain, { protocol: 'HTTPS', port: 81, instanceProtocol: 'HTTPS' }] }),
    at: place('classic', 'listeners', 1, 'instanceProtocol'),
    near: classic({
      listeners: [
        { ...plain, protocol: 'HTTPS', instanceProtocol: 'HTTPS' },
        { protocol: 'HTTPS', port: 81, instanceProtocol: 'HTTPS' },
      ],
    }),
  },
];
