import type { Change, Resources } from '../network.ts';
import type { Case } from './cases.ts';

/** Two VPCs on a transit gateway with a table of its own, which is peered with another one. */
export const GOOD: Resources = {
  region: { kind: 'aws.region' },
  'region-2': { kind: 'aws.region', region: 'eu-west-1' },
  tgw: { kind: 'aws.transit-gateway', in: 'region' },
  'vpc-a': { kind: 'aws.vpc', in: 'region', ipv4Cidr: '10.0.0.0/16' },
  'a-1': { kind: 'aws.subnet', in: 'vpc-a', zone: 'us-east-1a', ipv4Cidr: '10.0.1.0/24' },
  'a-2': { kind: 'aws.subnet', in: 'vpc-a', zone: 'us-east-1b', ipv4Cidr: '10.0.2.0/24' },
  'rt-a': { kind: 'aws.route-table', in: 'vpc-a', main: true, routes: [{ destination: '10.0.0.0/8', target: 'tgw' }] },
  'att-a': { kind: 'aws.transit-gateway-vpc-attachment', in: 'vpc-a', transitGateway: 'tgw', subnets: ['a-1', 'a-2'] },
  'vpc-b': { kind: 'aws.vpc', in: 'region', ipv4Cidr: '10.1.0.0/16' },
  'b-1': { kind: 'aws.subnet', in: 'vpc-b', zone: 'us-east-1a', ipv4Cidr: '10.1.1.0/24' },
  'rt-b': { kind: 'aws.route-table', in: 'vpc-b', main: true, routes: [{ destination: '10.0.0.0/8', target: 'tgw' }] },
  'att-b': { kind: 'aws.transit-gateway-vpc-attachment', in: 'vpc-b', transitGateway: 'tgw', subnets: ['b-1'] },
  table: {
    kind: 'aws.transit-gateway-route-table',
    in: 'region',
    transitGateway: 'tgw',
    defaultAssociation: true,
    defaultPropagation: true,
    routes: [{ destination: '10.9.0.0/16', attachment: 'peering' }],
  },
  own: { kind: 'aws.transit-gateway-route-table', in: 'region', transitGateway: 'tgw', associations: ['att-b'], propagations: ['att-a'] },
  'tgw-2': { kind: 'aws.transit-gateway', in: 'region-2' },
  peering: { kind: 'aws.transit-gateway-peering-attachment', in: 'region', transitGateway: 'tgw', peer: 'tgw-2' },
  'sg-a': { kind: 'aws.security-group', in: 'vpc-a' },
};

const at = (resource: string, field?: string, index?: number, column?: string) => ({
  resource,
  ...(field === undefined ? {} : { field }),
  ...(index === undefined ? {} : { index }),
  ...(column === undefined ? {} : { column }),
});
/** A third VPC, with its block and when it is attached: last. */
const third = (ipv4Cidr: string): Change => ({
  'vpc-c': { kind: 'aws.vpc', in: 'region', ipv4Cidr },
  'c-1': { kind: 'aws.subnet', in: 'vpc-c', zone: 'us-east-1a', ipv4Cidr: ipv4Cidr.replace('/16', '/24') },
  'att-c': { kind: 'aws.transit-gateway-vpc-attachment', in: 'vpc-c', transitGateway: 'tgw', subnets: ['c-1'] },
});
const group = (peer: string): Change => ({ 'sg-b': { kind: 'aws.security-group', in: 'vpc-b', inbound: [{ protocol: 'tcp', ports: '443', peer }] } });
/** A VPC between the two, whose table sends what comes from the transit gateway to an appliance, or back. */
const inspected = (target: string): Change => ({
  ...third('10.2.0.0/16'),
  tgw: { securityGroupReferencing: true },
  wall: { kind: 'aws.instance', in: 'c-1', sourceDestCheck: false, forwards: 'route' },
  'c-tgw': { kind: 'aws.subnet', in: 'vpc-c', zone: 'us-east-1a', ipv4Cidr: '10.2.9.0/24', routeTable: 'rt-c-tgw' },
  'att-c': { kind: 'aws.transit-gateway-vpc-attachment', in: 'vpc-c', transitGateway: 'tgw', subnets: ['c-tgw'] },
  'rt-c-tgw': { kind: 'aws.route-table', in: 'vpc-c', routes: [{ destination: '0.0.0.0/0', target }] },
  'rt-c': { kind: 'aws.route-table', in: 'vpc-c', main: true, routes: [{ destination: '10.0.0.0/8', target: 'tgw' }] },
  own: { associations: ['att-c'], propagations: ['att-a', 'att-b'] },
  spokes: {
    kind: 'aws.transit-gateway-route-table',
    transitGateway: 'tgw',
    associations: ['att-a', 'att-b'],
    routes: [{ destination: '0.0.0.0/0', attachment: 'att-c' }],
  },
  'sg-a': { kind: 'aws.security-group', in: 'vpc-a' },
  'sg-b': { kind: 'aws.security-group', in: 'vpc-b', inbound: [{ protocol: 'tcp', ports: '443', peer: 'sg-a' }] },
  a: { kind: 'aws.instance', in: 'a-1', securityGroups: ['sg-a'] },
  b: { kind: 'aws.instance', in: 'b-1', securityGroups: ['sg-b'] },
});

export const AWS_TRANSIT: readonly Case[] = [
  {
    id: 'AWS-TGW-114',
    severity: 'E',
    fires: { 'vpc-b': { in: 'region-2' }, 'b-1': { zone: 'eu-west-1a' } },
    at: at('att-b', 'transitGateway'),
    near: { 'vpc-b': { in: undefined } },
  },
  {
    id: 'AWS-TGW-114',
    severity: 'E',
    fires: { 'vpc-b': { in: 'region-2' }, 'b-1': { zone: 'eu-west-1a' } },
    at: at('att-b', 'transitGateway'),
    // The same Region, drawn for another account.
    near: { 'region-2': { region: 'us-east-1', account: '222222222222' }, 'vpc-b': { in: 'region-2' } },
  },
  {
    id: 'AWS-TGW-001',
    severity: 'W',
    fires: { 'att-a': { subnets: ['a-1'] } },
    at: at('att-a', 'subnets'),
    near: { 'att-a': { subnets: ['a-1'] }, 'rt-2': { kind: 'aws.route-table', in: 'vpc-a' }, 'a-2': { routeTable: 'rt-2' } },
  },
  {
    id: 'AWS-TGW-001',
    severity: 'W',
    fires: {
      'a-3': { kind: 'aws.subnet', in: 'vpc-a', zone: 'us-east-1c', ipv4Cidr: '10.0.3.0/24' },
      'a-4': { kind: 'aws.subnet', in: 'vpc-a', zone: 'us-east-1c', ipv4Cidr: '10.0.4.0/24' },
    },
    at: at('att-a', 'subnets'),
    near: { 'a-3': { kind: 'aws.subnet', in: 'vpc-a', zone: 'us-east-1b', ipv4Cidr: '10.0.3.0/24' } },
  },
  {
    id: 'AWS-TGW-002',
    severity: 'E',
    fires: { 'a-3': { kind: 'aws.subnet', in: 'vpc-a', zone: 'us-east-1b', ipv4Cidr: '10.0.3.0/24' }, 'att-a': { subnets: ['a-1', 'a-2', 'a-3'] } },
    at: at('att-a', 'subnets', 2),
    near: { 'a-3': { kind: 'aws.subnet', in: 'vpc-a', zone: 'us-east-1c', ipv4Cidr: '10.0.3.0/24' }, 'att-a': { subnets: ['a-1', 'a-2', 'a-3'] } },
  },
  {
    id: 'AWS-TGW-002',
    severity: 'E',
    fires: { 'vpc-a': { ipv6Source: 'own', ipv6Cidr: '2001:db8:1:100::/56' }, 'a-2': { ipv4Cidr: undefined, ipv6Cidr: '2001:db8:1:100::/64' } },
    at: at('att-a', 'subnets', 1),
    near: { 'vpc-a': { ipv6Source: 'own', ipv6Cidr: '2001:db8:1:100::/56' }, 'a-2': { ipv6Cidr: '2001:db8:1:100::/64' } },
  },
  {
    id: 'AWS-TGW-003',
    severity: 'W',
    fires: { 'att-a': { defaultAssociation: false } },
    at: at('att-a'),
    near: { 'att-b': { defaultAssociation: false } },
  },
  {
    id: 'AWS-TGW-003',
    severity: 'W',
    fires: { tgw: { defaultAssociation: false } },
    at: at('att-a'),
    near: { tgw: { defaultPropagation: false }, table: { propagations: ['att-b'] } },
  },
  { id: 'AWS-TGW-004', severity: 'W', fires: third('10.1.0.0/16'), at: at('att-c'), near: third('10.2.0.0/16') },
  {
    id: 'AWS-TGW-101',
    severity: 'E',
    fires: {
      'att-b': { transitGateway: undefined },
      own: { associations: ['att-a'], propagations: ['att-a'], routes: [{ destination: '0.0.0.0/0', attachment: 'peering' }] },
      'rt-b': { routes: [] },
    },
    at: at('att-b', 'transitGateway'),
    near: {},
  },
  {
    id: 'AWS-TGW-101',
    severity: 'E',
    fires: { 'att-b': { subnets: [] }, 'rt-b': { routes: [] } },
    at: at('att-b', 'subnets'),
    near: { 'rt-b': { routes: [] } },
  },
  {
    id: 'AWS-TGW-102',
    severity: 'E',
    fires: { 'att-b': { subnets: ['b-1', 'a-2'] } },
    at: at('att-b', 'subnets', 1),
    near: { 'att-b': { subnets: ['b-1', 'b-2'] }, 'b-2': { kind: 'aws.subnet', in: 'vpc-b', zone: 'us-east-1b', ipv4Cidr: '10.1.2.0/24' } },
  },
  {
    id: 'AWS-TGW-103',
    severity: 'W',
    fires: { own: { propagations: ['att-b'] } },
    at: at('att-b'),
    near: { own: { propagations: [], routes: [{ destination: '0.0.0.0/0', attachment: 'peering' }] } },
  },
  {
    id: 'AWS-TGW-104',
    severity: 'E',
    fires: { table: { associations: ['att-a'] }, own: { associations: ['att-b', 'att-a'] } },
    at: at('own', 'associations', 1),
    near: { table: { propagations: ['att-a'] } },
  },
  {
    id: 'AWS-TGW-105',
    severity: 'E',
    fires: {
      'table-2': {
        kind: 'aws.transit-gateway-route-table',
        transitGateway: 'tgw-2',
        associations: ['peering', 'att-a'],
        propagations: ['att-b'],
        routes: [{ destination: '10.0.0.0/16', attachment: 'att-a' }],
      },
    },
    at: [at('table-2', 'associations', 1), at('table-2', 'propagations', 0), at('table-2', 'routes', 0, 'attachment')],
    near: {
      'table-2': {
        kind: 'aws.transit-gateway-route-table',
        transitGateway: 'tgw-2',
        associations: ['peering'],
        routes: [{ destination: '10.0.0.0/8', attachment: 'peering' }],
      },
    },
  },
  {
    id: 'AWS-TGW-106',
    severity: 'E',
    fires: { own: { routes: [{ destination: '10.5.0.0/16' }, { destination: '10.5.0.0/16', attachment: 'att-a' }] } },
    at: at('own', 'routes', 1, 'destination'),
    near: { own: { routes: [{ destination: '10.5.0.0/16' }, { destination: '10.5.0.0/17', attachment: 'att-a' }] } },
  },
  {
    id: 'AWS-TGW-107',
    severity: 'E',
    fires: { own: { propagations: ['att-a', 'peering'] } },
    at: at('own', 'propagations', 1),
    near: { own: { associations: ['att-b', 'peering'] } },
  },
  { id: 'AWS-TGW-108', severity: 'W', fires: { 'att-b': { state: 'pendingAcceptance' } }, at: at('att-b'), near: {} },
  { id: 'AWS-TGW-108', severity: 'W', fires: { peering: { state: 'pendingAcceptance' } }, at: at('peering'), near: {} },
  {
    id: 'AWS-TGW-109',
    severity: 'E',
    fires: { again: { kind: 'aws.transit-gateway-vpc-attachment', in: 'vpc-b', transitGateway: 'tgw', subnets: ['b-1'] } },
    at: at('again'),
    near: {
      again: { kind: 'aws.transit-gateway-vpc-attachment', in: 'vpc-b', transitGateway: 'tgw-2', subnets: ['b-1'] },
      'table-2': {
        kind: 'aws.transit-gateway-route-table',
        transitGateway: 'tgw-2',
        associations: ['again'],
        routes: [{ destination: '0.0.0.0/0', attachment: 'peering' }],
      },
    },
  },
  {
    id: 'AWS-TGW-110',
    severity: 'E',
    fires: { own: { defaultAssociation: true, defaultPropagation: true } },
    at: [at('own', 'defaultAssociation'), at('own', 'defaultPropagation')],
    near: { table: { defaultPropagation: false, propagations: ['att-a', 'att-b'] }, own: { defaultPropagation: true } },
  },
  {
    id: 'AWS-TGW-111',
    severity: 'E',
    fires: { one: { kind: 'aws.transit-gateway-peering-attachment', transitGateway: 'tgw' } },
    at: at('one', 'peer'),
    near: { one: { kind: 'aws.transit-gateway-peering-attachment', transitGateway: 'tgw', otherTransitGateway: 'tgw-0123' } },
  },
  {
    id: 'AWS-TGW-111',
    severity: 'E',
    fires: { one: { kind: 'aws.transit-gateway-peering-attachment', transitGateway: 'tgw', peer: 'tgw' } },
    at: at('one', 'peer'),
    near: { one: { kind: 'aws.transit-gateway-peering-attachment', peer: 'tgw', otherTransitGateway: 'tgw-0123' } },
  },
  {
    id: 'AWS-TGW-112',
    severity: 'W',
    fires: { 'tgw-3': { kind: 'aws.transit-gateway', in: 'region' } },
    at: at('tgw-3'),
    near: {
      'tgw-3': { kind: 'aws.transit-gateway', in: 'region' },
      'peering-3': { kind: 'aws.transit-gateway-peering-attachment', transitGateway: 'tgw', peer: 'tgw-3' },
    },
  },
  {
    id: 'AWS-TGW-113',
    severity: 'E',
    fires: { 'table-3': { kind: 'aws.transit-gateway-route-table' } },
    at: at('table-3', 'transitGateway'),
    near: { 'table-3': { kind: 'aws.transit-gateway-route-table', transitGateway: 'tgw-2' } },
  },
  {
    id: 'AWS-SG-003',
    severity: 'W',
    fires: group('sg-a'),
    at: at('sg-b', 'inbound', 0, 'peer'),
    near: { ...group('sg-a'), tgw: { securityGroupReferencing: true } },
  },
  {
    id: 'AWS-SG-003',
    severity: 'W',
    fires: { ...group('sg-a'), tgw: { securityGroupReferencing: true }, 'att-a': { securityGroupReferencing: false } },
    at: at('sg-b', 'inbound', 0, 'peer'),
    near: { ...group('10.0.0.0/16'), 'att-a': { securityGroupReferencing: false } },
  },
  // References reach this far, but not past the appliance of the VPC between them.
  {
    id: 'AWS-SG-005',
    severity: 'W',
    fires: inspected('wall'),
    at: at('sg-b', 'inbound', 0, 'peer'),
    near: inspected('tgw'),
  },
  // One way of the two is enough.
  {
    id: 'AWS-SG-005',
    severity: 'W',
    fires: { ...inspected('wall'), own: { associations: ['att-b'], propagations: ['att-a', 'att-c'] } },
    at: at('sg-b', 'inbound', 0, 'peer'),
    near: {
      ...inspected('wall'),
      own: { associations: ['att-a', 'att-b'], propagations: ['att-a', 'att-b', 'att-c'], routes: [] },
      spokes: undefined,
    },
  },
];
