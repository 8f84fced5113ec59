import type { Change, Resources } from '../network.ts';
import type { Case } from './cases.ts';

/** Three VPCs in a row, joined by peerings with routes on all sides. */
export const GOOD: Resources = {
  region: { kind: 'aws.region' },
  'region-2': { kind: 'aws.region', region: 'eu-west-1' },
  'vpc-a': { kind: 'aws.vpc', in: 'region', ipv4Cidr: '10.0.0.0/16' },
  'vpc-b': { kind: 'aws.vpc', in: 'region', ipv4Cidr: '10.1.0.0/16' },
  'vpc-c': { kind: 'aws.vpc', in: 'region', ipv4Cidr: '10.2.0.0/16' },
  'rt-a': { kind: 'aws.route-table', in: 'vpc-a', main: true, routes: [{ destination: '10.1.0.0/16', target: 'ab' }] },
  'rt-b': {
    kind: 'aws.route-table',
    in: 'vpc-b',
    main: true,
    routes: [
      { destination: '10.0.0.0/16', target: 'ab' },
      { destination: '10.2.0.0/16', target: 'bc' },
    ],
  },
  'rt-c': { kind: 'aws.route-table', in: 'vpc-c', main: true, routes: [{ destination: '10.1.0.0/16', target: 'bc' }] },
  ab: { kind: 'aws.vpc-peering-connection', in: 'region', network: 'vpc-a', peer: 'vpc-b' },
  bc: { kind: 'aws.vpc-peering-connection', in: 'region', network: 'vpc-b', peer: 'vpc-c' },
  'sg-a': { kind: 'aws.security-group', in: 'vpc-a' },
  'sg-b': { kind: 'aws.security-group', in: 'vpc-b', inbound: [{ protocol: 'tcp', ports: '443', peer: 'sg-a' }] },
};

const at = (resource: string, field?: string, index?: number, column?: string) => ({
  resource,
  ...(field === undefined ? {} : { field }),
  ...(index === undefined ? {} : { index }),
  ...(column === undefined ? {} : { column }),
});
const routesOf = (table: string, ...rows: (readonly [string, string])[]): Change => ({
  [table]: { routes: rows.map(([destination, target]) => ({ destination, target })) },
});
const six = (vpc: string, block: string): Change => ({ [vpc]: { ipv6Source: 'own', ipv6Cidr: block } });
/** Peerings of vpc-a with so many VPCs that are not drawn. */
const more = (count: number): Change =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`p${n}`, { kind: 'aws.vpc-peering-connection', in: 'region', network: 'vpc-a', otherVpc: `vpc-${n}` }]),
  );
/** The other side of a peering is a VPC of another account. */
const foreign = (...otherCidrs: string[]): Change => ({
  ab: { peer: undefined, otherVpc: 'vpc-0123', otherCidrs },
  ...routesOf('rt-b', ['10.2.0.0/16', 'bc']),
});

export const AWS_PEERING: readonly Case[] = [
  {
    id: 'AWS-PCX-001',
    severity: 'E',
    fires: { 'vpc-b': { secondaryIpv4Cidrs: ['10.0.4.0/24'] } },
    at: at('ab', 'peer'),
    near: { 'vpc-b': { secondaryIpv4Cidrs: ['10.3.0.0/16'] } },
  },
  {
    id: 'AWS-PCX-001',
    severity: 'E',
    fires: {
      ...six('vpc-a', '2001:db8:1:100::/56'),
      ...six('vpc-b', '2001:db8:1:100::/60'),
      ...routesOf('rt-a', ['10.1.0.0/16', 'ab'], ['2001:db8:1:100::/60', 'ab']),
      ...routesOf('rt-b', ['10.0.0.0/16', 'ab'], ['2001:db8:1:100::/56', 'ab'], ['10.2.0.0/16', 'bc']),
    },
    at: at('ab', 'peer'),
    near: { ...six('vpc-a', '2001:db8:1:100::/56'), ...six('vpc-c', '2001:db8:1:100::/60') },
  },
  {
    id: 'AWS-PCX-001',
    severity: 'E',
    fires: foreign('10.0.0.0/20'),
    at: at('ab', 'peer'),
    near: foreign('10.1.0.0/16'),
  },
  {
    id: 'AWS-PCX-002',
    severity: 'E',
    fires: { again: { kind: 'aws.vpc-peering-connection', in: 'region', network: 'vpc-b', peer: 'vpc-a' } },
    at: at('again', 'peer'),
    near: { again: { kind: 'aws.vpc-peering-connection', in: 'region', network: 'vpc-a', peer: 'vpc-b', status: 'rejected' } },
  },
  {
    id: 'AWS-PCX-003',
    severity: 'W',
    fires: routesOf('rt-a'),
    at: at('ab', 'network'),
    near: routesOf('rt-a', ['10.0.0.0/8', 'ab']),
  },
  {
    id: 'AWS-PCX-003',
    severity: 'W',
    fires: { ...six('vpc-a', '2001:db8:1:100::/56'), ...six('vpc-b', '2001:db8:2:100::/56') },
    at: [at('ab', 'network'), at('ab', 'peer')],
    near: six('vpc-a', '2001:db8:1:100::/56'),
  },
  {
    id: 'AWS-PCX-004',
    severity: 'W',
    fires: routesOf('rt-a', ['10.1.0.0/16', 'ab'], ['10.2.1.0/24', 'ab']),
    at: at('rt-a', 'routes', 1, 'target'),
    near: routesOf('rt-a', ['10.1.0.0/16', 'ab'], ['10.1.1.0/24', 'ab']),
  },
  {
    id: 'AWS-PCX-005',
    severity: 'E',
    fires: routesOf('rt-a', ['10.1.0.0/16', 'ab'], ['0.0.0.0/0', 'ab']),
    at: at('rt-a', 'routes', 1, 'target'),
    near: routesOf('rt-a', ['10.0.0.0/8', 'ab']),
  },
  {
    id: 'AWS-PCX-005',
    severity: 'E',
    fires: { ...foreign('10.1.0.0/16'), ...routesOf('rt-a', ['10.1.0.0/16', 'ab'], ['10.2.0.0/16', 'ab']) },
    at: at('rt-a', 'routes', 1, 'target'),
    near: { ...foreign(), ...routesOf('rt-a', ['10.1.0.0/16', 'ab'], ['10.2.0.0/16', 'ab']) },
  },
  {
    id: 'AWS-PCX-101',
    severity: 'E',
    fires: { one: { kind: 'aws.vpc-peering-connection', in: 'region' } },
    at: [at('one', 'network'), at('one', 'peer')],
    near: { one: { kind: 'aws.vpc-peering-connection', in: 'region', network: 'vpc-a', otherVpc: 'vpc-0123' } },
  },
  {
    id: 'AWS-PCX-101',
    severity: 'E',
    fires: { one: { kind: 'aws.vpc-peering-connection', in: 'region', network: 'vpc-a', peer: 'vpc-a' } },
    at: at('one', 'peer'),
    near: {
      one: { kind: 'aws.vpc-peering-connection', in: 'region', peer: 'vpc-a', otherCidrs: ['10.9.0.0/16'] },
      ...routesOf('rt-a', ['10.1.0.0/16', 'ab'], ['10.9.0.0/16', 'one']),
    },
  },
  {
    id: 'AWS-PCX-102',
    severity: 'W',
    fires: { again: { kind: 'aws.vpc-peering-connection', in: 'region', network: 'vpc-a', otherVpc: 'vpc-9', status: 'pending-acceptance' } },
    at: at('again'),
    near: { again: { kind: 'aws.vpc-peering-connection', in: 'region', network: 'vpc-a', otherVpc: 'vpc-9' } },
  },
  { id: 'AWS-PCX-103', severity: 'W', fires: more(50), at: at('p49', 'network'), near: more(49) },
  {
    id: 'AWS-SG-001',
    severity: 'E',
    fires: { 'sg-c': { kind: 'aws.security-group', in: 'vpc-c', inbound: [{ protocol: 'tcp', ports: '443', peer: 'sg-a' }] } },
    at: at('sg-c', 'inbound', 0, 'peer'),
    near: { 'sg-c': { kind: 'aws.security-group', in: 'vpc-c', inbound: [{ protocol: 'tcp', ports: '443', peer: 'sg-b' }] } },
  },
  {
    id: 'AWS-SG-002',
    severity: 'E',
    fires: { 'vpc-b': { in: 'region-2' } },
    at: at('sg-b', 'inbound', 0, 'peer'),
    near: { 'vpc-c': { in: 'region-2' } },
  },
];
