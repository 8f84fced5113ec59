import { type Change, changed, NETWORK, type Resources } from '../network.ts';
import type { Case } from './cases.ts';

/** The good network, with a prefix list in the rules of a group and in the routes of a table. */
export const GOOD: Resources = changed(NETWORK, {
  pl: { kind: 'aws.managed-prefix-list', in: 'region', maxEntries: 5, entries: [{ cidr: '203.0.113.0/24' }, { cidr: '198.51.100.0/24' }] },
  'sg-app': {
    inbound: [
      { protocol: 'tcp', ports: '8080', peer: 'sg-web' },
      { protocol: 'tcp', ports: '22', peer: 'pl' },
    ],
  },
  'rt-public': {
    routes: [
      { destination: '0.0.0.0/0', target: 'igw' },
      { destination: '::/0', target: 'igw' },
      { destination: 'pl', target: 'vgw' },
    ],
  },
});

const entries = (...cidrs: readonly string[]): Change => ({ pl: { entries: cidrs.map((cidr) => ({ cidr })) } });
const routes = (...rows: readonly (readonly [destination: string, target?: string])[]) => ({
  routes: rows.map(([destination, target]) => ({ destination, ...(target === undefined ? {} : { target }) })),
});
const second = (...cidrs: readonly string[]) => ({ kind: 'aws.managed-prefix-list', entries: cidrs.map((cidr) => ({ cidr })) });
const rules = (count: number) => ({
  'sg-app': {
    inbound: [
      { protocol: 'tcp', ports: '22', peer: 'pl' },
      ...Array.from({ length: count }, (_, n) => ({ protocol: 'tcp', ports: String(n + 1000), peer: '10.0.0.0/16' })),
    ],
  },
});
const cell = (index: number, column: string) => ({ resource: 'rt-public', field: 'routes', index, column });

export const PREFIX_LIST_CASES: readonly Case[] = [
  {
    id: 'AWS-PL-101',
    severity: 'E',
    fires: { pl: { maxEntries: 1 } },
    at: { resource: 'pl', field: 'maxEntries' },
    near: { pl: { maxEntries: 2 } },
  },
  {
    id: 'AWS-PL-102',
    severity: 'E',
    fires: entries('203.0.113.0/24', '2001:db8:5::/48'),
    at: { resource: 'pl', field: 'entries', index: 1, column: 'cidr' },
    near: { pl: { addressFamily: 'ipv6', entries: [{ cidr: '2001:db8:5::/48' }] } },
  },
  {
    id: 'AWS-PL-103',
    severity: 'E',
    fires: entries('203.0.113.0/24', '203.0.113.0/24'),
    at: { resource: 'pl', field: 'entries', index: 1, column: 'cidr' },
    near: entries('203.0.113.0/24', '203.0.113.0/25'),
  },
  {
    id: 'AWS-PL-104',
    severity: 'W',
    fires: entries(),
    at: { resource: 'pl', field: 'entries' },
    near: { pl: { owner: 'aws', entries: [], name: 'com.amazonaws.us-east-1.s3' } },
  },
  {
    id: 'AWS-PL-105',
    severity: 'N',
    fires: { pl: { owner: 'aws', entries: [], name: 'com.amazonaws.us-east-1.s3' } },
    at: { resource: 'pl', field: 'entries' },
    near: { pl: { owner: 'aws', name: 'com.amazonaws.us-east-1.s3' } },
  },
  {
    id: 'AWS-RT-009',
    severity: 'W',
    fires: { 'pl-2': second('203.0.113.128/25'), 'rt-public': routes(['0.0.0.0/0', 'igw'], ['pl', 'vgw'], ['pl-2', 'igw']) },
    at: cell(2, 'destination'),
    near: { 'pl-2': second('192.0.2.0/24'), 'rt-public': routes(['0.0.0.0/0', 'igw'], ['pl', 'vgw'], ['pl-2', 'igw']) },
  },
  {
    id: 'AWS-RT-009',
    severity: 'W',
    fires: { 'pl-2': second('203.0.113.128/25'), 'rt-public': routes(['0.0.0.0/0', 'igw'], ['pl', 'vgw'], ['pl-2', 'igw']) },
    at: cell(2, 'destination'),
    near: { 'pl-2': second('203.0.113.128/25'), 'rt-public': routes(['0.0.0.0/0', 'igw'], ['pl', 'vgw'], ['pl-2', 'vgw']) },
  },
  // A list counts as its maximum size (A10.8), and for its family only.
  { id: 'AWS-SG-004', severity: 'W', fires: rules(56), at: { resource: 'sg-app', field: 'inbound' }, near: rules(55) },
  {
    id: 'AWS-SG-004',
    severity: 'W',
    fires: { ...rules(59), pl: { maxEntries: 2 } },
    at: { resource: 'sg-app', field: 'inbound' },
    near: { ...rules(59), pl: { addressFamily: 'ipv6', entries: [{ cidr: '2001:db8:5::/48' }] } },
  },
  {
    id: 'AWS-RT-010',
    severity: 'W',
    fires: { pl: { maxEntries: 50 } },
    at: { resource: 'rt-public', field: 'routes' },
    near: { pl: { maxEntries: 49 } },
  },
  {
    id: 'AWS-RT-005',
    severity: 'E',
    fires: { 'rt-public': routes(['0.0.0.0/0', 'igw'], ['pl', 'vgw'], ['pl', 'vgw']) },
    at: cell(2, 'destination'),
    near: { 'rt-public': routes(['0.0.0.0/0', 'igw'], ['203.0.113.0/24', 'igw'], ['pl', 'vgw']) },
  },
  {
    id: 'AWS-RT-008',
    severity: 'W',
    fires: { 'rt-public': routes(['0.0.0.0/0', 'igw'], ['pl']) },
    at: cell(1, 'target'),
    near: { 'rt-public': routes(['0.0.0.0/0', 'igw'], ['pl', 'igw']) },
  },
  {
    id: 'AWS-RT-007',
    severity: 'E',
    fires: {
      pl: { addressFamily: 'ipv6', entries: [{ cidr: '2001:db8:5::/48' }] },
      'rt-private': routes(['0.0.0.0/0', 'nat'], ['::/0', 'eigw'], ['pl', 'nat']),
    },
    at: { resource: 'rt-private', field: 'routes', index: 2, column: 'target' },
    near: { 'rt-private': routes(['0.0.0.0/0', 'nat'], ['::/0', 'eigw'], ['pl', 'nat']) },
  },
  {
    id: 'AWS-RT-012',
    severity: 'E',
    fires: {
      'rt-edge': { kind: 'aws.route-table', in: 'vpc', gateway: 'igw', ...routes(['pl', 'eni']) },
      eni: { attachedTo: 'app', sourceDestCheck: false },
    },
    at: { resource: 'rt-edge', field: 'routes', index: 0, column: 'destination' },
    near: {
      'rt-edge': { kind: 'aws.route-table', in: 'vpc', gateway: 'igw', ...routes(['10.0.0.0/16', 'eni']) },
      eni: { attachedTo: 'app', sourceDestCheck: false },
    },
  },
];
