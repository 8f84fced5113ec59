import { over, TWO_TIERS } from '../support/ask.ts';
import { baseOf } from '../verdicts/rows.ts';
import type { Distinction } from './distinction.ts';

const transit = baseOf('transit');
const aclOfEnds = (...rows: (readonly [number: number, action: string, cidr: string])[]) => ({
  kind: 'aws.network-acl',
  in: 'vpc-b',
  inbound: [
    { number: 100, action: 'allow', cidr: '0.0.0.0/0' },
    { number: 101, action: 'allow', cidr: '::/0' },
  ],
  outbound: rows.map(([number, action, cidr]) => ({ number, action, cidr })),
});
/** The ACL of the subnet in which the interface of the transit gateway stands. */
const filtered = (...rows: (readonly [number, string, string])[]) => over(transit, { acl: aclOfEnds(...rows), 'tgw-net-b': { networkAcl: 'acl' } });

/** What is for C goes to B first, whose subnet of the transit gateway sends it back. */
const detour = over(transit, {
  'hub-a': {
    kind: 'aws.transit-gateway-route-table',
    in: 'region',
    transitGateway: 'tgw',
    associations: ['att-a'],
    propagations: ['att-b'],
    routes: [
      { destination: '10.2.0.0/16', attachment: 'att-b' },
      { destination: '2001:db8:3:100::/56', attachment: 'att-b' },
    ],
  },
  'hub-b': {
    kind: 'aws.transit-gateway-route-table',
    in: 'region',
    transitGateway: 'tgw',
    associations: ['att-b', 'att-c'],
    propagations: ['att-a', 'att-b', 'att-c'],
  },
  'rt-tgw-b': {
    routes: [
      { destination: '10.2.0.0/16', target: 'tgw' },
      { destination: '2001:db8:3:100::/56', target: 'tgw' },
    ],
  },
});

/** Nobody wrote down what is in the list that goes back to the transit gateway; everything else ends in B. */
const listed = over(detour, {
  list: { kind: 'aws.managed-prefix-list', owner: 'aws', name: 'com.amazonaws.us-east-1.s3' },
  'hub-a': { routes: [{ destination: '0.0.0.0/0', attachment: 'att-b' }] },
  'rt-a': { routes: [{ destination: '0.0.0.0/0', target: 'tgw' }] },
  'rt-tgw-b': { routes: [{ destination: 'list', target: 'tgw' }, { destination: '0.0.0.0/0' }] },
});

/** One VPC goes out through the NAT gateway of another. */
const far = { kind: 'aws.vpc', ipv4Cidr: '10.9.0.0/16' };
const attached = (vpc: string, subnet: string) => ({
  kind: 'aws.transit-gateway-vpc-attachment',
  in: vpc,
  transitGateway: 'tgw',
  subnets: [subnet],
});
const central = over(TWO_TIERS, {
  'vpc-far': far,
  'rt-priv': { routes: [{ destination: '0.0.0.0/0', target: 'nat' }] },
  'rt-far': { kind: 'aws.route-table', in: 'vpc-far', routes: [{ destination: '0.0.0.0/0', target: 'tgw' }] },
  'net-far': { kind: 'aws.subnet', in: 'vpc-far', zone: 'us-east-1a', ipv4Cidr: '10.9.1.0/24', routeTable: 'rt-far' },
  far: { kind: 'aws.instance', in: 'net-far' },
  tgw: { kind: 'aws.transit-gateway' },
  here: attached('vpc', 'priv'),
  there: attached('vpc-far', 'net-far'),
  hub: {
    kind: 'aws.transit-gateway-route-table',
    transitGateway: 'tgw',
    associations: ['here', 'there'],
    propagations: ['here', 'there'],
    routes: [{ destination: '0.0.0.0/0', attachment: 'here' }],
  },
});
const publicRoutes = (...more: readonly (readonly [string, string])[]) => ({
  routes: [['0.0.0.0/0', 'igw'] as const, ...more].map(([destination, target]) => ({ destination, target })),
});

export const CENTRAL_WAYS_OUT: readonly Distinction[] = [
  {
    rule: 'A13.8',
    what: 'a VPC goes out by the NAT gateway of another',
    on: over(central, { 'rt-pub': publicRoutes(['10.9.0.0/16', 'tgw']) }),
    flow: 'far > internet',
    verdict: 'works',
    by: 'nat',
  },
  {
    rule: 'A13.2',
    what: 'where its subnet knows no way back the Internet gateway drops the reply, and that is all that stops it',
    on: central,
    flow: 'far > internet',
    verdict: 'reply-blocked RETURN_ROUTE',
    at: 'igw',
  },
  {
    rule: 'A4.4',
    what: 'without a NAT gateway the Internet gateway drops what comes from another VPC, and that is all that stops it',
    on: over(central, { 'rt-priv': publicRoutes() }),
    flow: 'far > internet',
    verdict: 'request-blocked IGW_NO_PUBLIC_V4',
    at: 'igw',
  },
];

/** Two offices, each behind a Direct Connect gateway of its own at one transit gateway. */
const twoLines = over(baseOf('lines-transit'), {
  assoc: { allowedPrefixes: ['10.0.0.0/16', '172.16.0.0/16'] },
  'office-2': { kind: 'outside.on-premises', ipv4Cidrs: ['172.16.0.0/16'], internet: false },
  'line-2': { kind: 'aws.direct-connect', gateway: 'dxgw-2', network: 'office-2', type: 'transit' },
  'dxgw-2': { kind: 'aws.direct-connect-gateway' },
  'assoc-2': {
    kind: 'aws.direct-connect-gateway-association',
    directConnectGateway: 'dxgw-2',
    gateway: 'tgw',
    allowedPrefixes: ['10.0.0.0/16', '192.168.0.0/16'],
  },
});

/** The VPC behind a Direct Connect gateway, with IPv6. */
const lines6 = over(baseOf('lines'), {
  vpc: { ipv6Source: 'amazon', ipv6Cidr: '2001:db8:1a2b:c00::/56' },
  priv: { ipv6Cidr: '2001:db8:1a2b:c01::/64' },
  host: { ipv6: 'yes' },
  sg: { inbound: [{ protocol: 'tcp', ports: '443', peer: '2001:db8:5::/48' }] },
});

export const TRANSIT: readonly Distinction[] = [
  {
    rule: 'A11.9',
    what: 'what comes out of a transit gateway leaves the subnet of its interface past the ACL, over IPv6 too',
    on: filtered([100, 'allow', '::/0']),
    flow: 'a > b',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'A11.9',
    what: 'and is stopped there',
    on: filtered([90, 'deny', '2001:db8:2:101::/64'], [100, 'allow', '::/0']),
    flow: 'a > b',
    family: 'ipv6',
    verdict: 'request-blocked NACL_EGRESS',
    at: 'acl',
  },
  {
    rule: 'A3.2',
    what: 'what comes out of a transit gateway for the VPC itself stays there, whatever else its table says',
    on: over(transit, { 'tgw-net-b': { routeTable: 'rt-b' } }),
    flow: 'a > b',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'A13.8',
    what: 'what is for elsewhere goes back to the transit gateway by the table of the subnet of its interface',
    on: detour,
    flow: 'a > c',
    verdict: 'works',
    by: 'att-b',
  },
  { rule: 'A13.8', what: 'over IPv6 too', on: detour, flow: 'a > c', family: 'ipv6', verdict: 'works', by: 'att-b' },
  {
    rule: 'A14.1',
    what: 'a list of AWS in that table may hold what comes out of the transit gateway',
    on: listed,
    flow: 'a > 52.216.8.9',
    verdict: 'not-modelled LIST_UNKNOWN',
  },
  {
    rule: 'A14.1',
    what: 'but not an address of the design',
    on: over(listed, { spare: { kind: 'aws.elastic-ip', publicIpv4: '52.216.8.9' } }),
    flow: 'a > 52.216.8.9',
    verdict: 'request-blocked BLACKHOLE',
    at: 'rt-tgw-b',
  },
  {
    rule: 'A13.1',
    what: 'such a list beside a route to the same transit gateway leads the same way, in whichever zone',
    on: over(listed, {
      'rt-tgw-b': {
        routes: [
          { destination: 'list', target: 'tgw' },
          { destination: '0.0.0.0/0', target: 'tgw' },
        ],
      },
    }),
    flow: 'a > 52.216.8.9',
    verdict: 'request-blocked TGW_NO_ROUTE',
  },
  {
    rule: 'A13.8',
    what: 'a transit gateway leads from one Direct Connect gateway to another',
    on: twoLines,
    flow: 'office > office-2',
    verdict: 'works',
    by: 'dxgw-2',
  },
  {
    rule: 'A15.1',
    what: 'when what is there has been allowed to the other',
    on: over(twoLines, { assoc: { allowedPrefixes: ['10.0.0.0/16'] } }),
    flow: 'office > office-2',
    verdict: 'request-blocked SITE_NO_ROUTE',
  },
  { rule: 'A15.2', what: 'a Direct Connect gateway carries IPv6', on: lines6, flow: 'host > office', family: 'ipv6', verdict: 'works', by: 'dxgw' },
  { rule: 'A15.2', what: 'both ways', on: lines6, flow: 'office > host', family: 'ipv6', verdict: 'works', by: 'assoc' },
];
