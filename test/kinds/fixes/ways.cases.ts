import { type Change, OTHER } from '../network.ts';
import { type Case, dual, noRoutes } from './case.ts';

/** Two VPCs on a transit gateway. */
const hubbed = (attachment: Change[string]): Change => ({
  ...OTHER,
  tgw: { kind: 'aws.transit-gateway', in: 'region' },
  'tgw-attach': {
    kind: 'aws.transit-gateway-vpc-attachment',
    in: 'vpc',
    transitGateway: 'tgw',
    subnets: ['private-a', 'public-b'],
    ipv6Support: true,
    ...attachment,
  },
  'tgw-attach2': { kind: 'aws.transit-gateway-vpc-attachment', in: 'vpc2', transitGateway: 'tgw', subnets: ['subnet2'] },
  'rt-private': { routes: [{ destination: '10.9.0.0/16', target: 'tgw' }] },
});

/** A host in another VPC. */
const other: Change = {
  vpc2: { ...OTHER['vpc2'], ipv6Source: 'amazon', ipv6Cidr: '2001:db8:9:100::/56' },
  subnet2: { ...OTHER['subnet2'], ipv6Cidr: '2001:db8:9:100::/64' },
  other: { kind: 'aws.instance', in: 'subnet2', ipv6: 'yes' },
};
const joinedBoth: Change = { ...other, pcx: { kind: 'aws.vpc-peering-connection', network: 'vpc', peer: 'vpc2' } };
/** That VPC goes out through this one. */
const attached = { kind: 'aws.transit-gateway-vpc-attachment', transitGateway: 'tgw' };
const central: Change = {
  ...other,
  'rt-other': { kind: 'aws.route-table', in: 'vpc2', routes: [{ destination: '0.0.0.0/0', target: 'tgw' }] },
  subnet2: { ...other['subnet2'], routeTable: 'rt-other' },
  tgw: { kind: 'aws.transit-gateway', in: 'region' },
  here: { ...attached, in: 'vpc', subnets: ['private-a'] },
  there: { ...attached, in: 'vpc2', subnets: ['subnet2'] },
  hub: {
    kind: 'aws.transit-gateway-route-table',
    transitGateway: 'tgw',
    associations: ['here', 'there'],
    propagations: ['here', 'there'],
    routes: [{ destination: '0.0.0.0/0', attachment: 'here' }],
  },
};

const routesBack = {
  routes: [
    { destination: '0.0.0.0/0', target: 'igw' },
    { destination: '10.9.0.0/16', target: 'tgw' },
  ],
};
/** A third VPC, which the second one reaches through the first. */
const beyond: Change = {
  vpc3: { kind: 'aws.vpc', in: 'region', ipv4Cidr: '10.8.0.0/16' },
  subnet3: { kind: 'aws.subnet', in: 'vpc3', zone: 'us-east-1a', ipv4Cidr: '10.8.0.0/24', routeTable: 'rt3' },
  rt3: { kind: 'aws.route-table', in: 'vpc3', routes: [{ destination: '0.0.0.0/0', target: 'tgw' }] },
  sg3: { kind: 'aws.security-group', in: 'vpc3', inbound: [{ protocol: 'all', ports: 'all', peer: '0.0.0.0/0' }] },
  third: { kind: 'aws.instance', in: 'subnet3', securityGroups: ['sg3'] },
  'there-too': { ...attached, in: 'vpc3', subnets: ['subnet3'] },
  hub: { kind: 'aws.transit-gateway-route-table', transitGateway: 'tgw', associations: ['here'], propagations: ['there', 'there-too'] },
  spokes: {
    kind: 'aws.transit-gateway-route-table',
    transitGateway: 'tgw',
    associations: ['there', 'there-too'],
    routes: [{ destination: '0.0.0.0/0', attachment: 'here' }],
  },
};

/** Routes, gateways and public addresses. */
export const WAYS: readonly Case[] = [
  {
    code: 'NO_ROUTE',
    change: noRoutes,
    from: 'app',
    to: 'internet',
    says: ['Send 0.0.0.0/0 to nat in rt-private', 'Send 0.0.0.0/0 to igw in rt-private'],
    works: true,
  },
  {
    code: 'NO_ROUTE',
    change: { ...dual, ...noRoutes },
    from: 'app',
    to: 'internet',
    family: 'ipv6',
    says: ['Send ::/0 to eigw in rt-private', 'Send ::/0 to igw in rt-private'],
    works: true,
  },
  {
    code: 'NO_ROUTE',
    change: { ...dual, ...noRoutes, eigw: undefined },
    from: 'app',
    to: 'internet',
    family: 'ipv6',
    says: ['Add eigw to vpc and send ::/0 to it in rt-private', 'Send ::/0 to igw in rt-private'],
    works: true,
  },
  {
    code: 'NO_ROUTE',
    change: { 'public-a': { routeTable: undefined }, igw: undefined, 'rt-public': { routes: [] } },
    from: 'web',
    to: 'internet',
    says: [
      'Add igw to vpc and give public-a a route table of its own that sends 0.0.0.0/0 to it',
      'Add igw to vpc and draw the main route table that sends 0.0.0.0/0 to it',
    ],
    works: true,
  },
  // IPv6 of a peer is reached by the peering, however public it looks.
  {
    code: 'NO_ROUTE',
    change: { ...dual, ...noRoutes, ...joinedBoth },
    from: 'app',
    to: 'other',
    family: 'ipv6',
    says: ['Send 2001:db8:9:100::/56 to pcx in rt-private'],
  },
  // A reply that goes to the Internet gateway although it is for another VPC: the default route stays.
  {
    code: 'IGW_NO_PUBLIC_V4',
    change: { ...central, 'rt-private': { routes: [{ destination: '0.0.0.0/0', target: 'nat' }] } },
    from: 'other',
    to: 'internet',
    says: ['Send 10.9.0.0/16 to tgw in rt-public', 'Give public-a a route table of its own that sends 10.9.0.0/16 to tgw'],
    works: true,
  },
  // What a transit gateway hands over leaves by the table of the attachment's subnet; only a NAT gateway speaks for it on the Internet.
  {
    code: 'NO_ROUTE',
    change: { ...central, ...noRoutes, 'rt-public': routesBack },
    from: 'other',
    to: 'internet',
    says: ['Send 0.0.0.0/0 to nat in rt-private'],
    works: true,
  },
  {
    code: 'IGW_NO_PUBLIC_V4',
    change: { ...central, 'rt-private': { routes: [{ destination: '0.0.0.0/0', target: 'igw' }] }, 'rt-public': routesBack },
    from: 'other',
    to: 'internet',
    says: ['Send 0.0.0.0/0 to nat in rt-private'],
    works: true,
  },
  {
    code: 'NO_ROUTE',
    change: { ...central, ...noRoutes, nat: undefined, 'eip-nat': undefined },
    from: 'other',
    to: 'internet',
    says: [],
  },
  // A VPC between two others.
  {
    code: 'NO_ROUTE',
    change: { ...central, 'rt-private': { routes: [{ destination: '10.9.0.0/16', target: 'tgw' }] }, ...beyond },
    from: 'other',
    to: 'third',
    says: ['Send 10.8.0.0/16 to tgw in rt-private'],
    works: true,
  },
  {
    code: 'RETURN_ROUTE',
    change: { ...central, 'rt-private': { routes: [{ destination: '10.8.0.0/16', target: 'tgw' }] }, ...beyond },
    from: 'other',
    to: 'third',
    says: ['Send 10.9.0.0/16 to tgw in rt-private'],
    works: true,
  },
  { code: 'NO_ROUTE', change: noRoutes, from: 'app', to: '172.16.5.5', says: ['Send 172.16.0.0/12 to vgw in rt-private'] },
  {
    code: 'RETURN_ROUTE',
    change: { 'public-a': { routeTable: undefined } },
    from: 'client',
    to: 'web',
    says: [
      'Give public-a a route table of its own that sends 0.0.0.0/0 to igw',
      'Draw the main route table and send 0.0.0.0/0 to igw, for every subnet without a table of its own',
    ],
    works: true,
  },
  {
    code: 'BLACKHOLE',
    change: { 'rt-private': { routes: [{ destination: '0.0.0.0/0' }] } },
    from: 'app',
    to: 'internet',
    says: ['Send 0.0.0.0/0 to nat in rt-private', 'Send 0.0.0.0/0 to igw in rt-private'],
    works: true,
  },
  {
    code: 'IGW_NO_PUBLIC_V4',
    change: { 'eip-web': undefined },
    from: 'web',
    to: 'internet',
    says: ['Associate a new Elastic IP with web'],
    works: true,
  },
  // Each private address needs one of its own.
  {
    code: 'IGW_NO_PUBLIC_V4',
    change: { web: { secondaryPrivateIpv4s: ['10.0.0.77'] } },
    from: 'web@10.0.0.77',
    to: 'internet',
    says: ['Associate a new Elastic IP with web'],
    works: true,
  },
  {
    code: 'IGW_NO_PUBLIC_V4',
    change: { 'eip-web': { associatedWith: undefined } },
    from: 'web',
    to: 'internet',
    says: ['Associate eip-web with web', 'Associate a new Elastic IP with web'],
    works: true,
  },
  {
    code: 'IGW_NO_PUBLIC_V4',
    change: { nat: { elasticIps: [] }, 'eip-nat': undefined },
    from: 'app',
    to: 'internet',
    says: ['Associate a new Elastic IP with nat'],
    works: true,
  },
  {
    code: 'IGW_NO_PUBLIC_V4',
    change: { fn: { in: 'public-b' }, 'rt-public': { main: true }, 'public-b': { routeTable: undefined } },
    from: 'fn',
    to: 'internet',
    says: [
      'Give public-b a route table of its own that sends 0.0.0.0/0 to nat',
      'Send 0.0.0.0/0 to nat in the main table rt-public, for every subnet that uses it',
    ],
  },
  {
    code: 'NO_PUBLIC_MAPPING',
    change: { 'eip-web': undefined },
    from: 'client',
    to: 'web',
    says: ['Associate a new Elastic IP with web'],
    works: true,
  },
  {
    code: 'IGW_NOT_ATTACHED',
    change: { ...dual, igw: undefined, eigw: undefined, 'rt-public': { routes: [] }, 'rt-private': { routes: [] } },
    from: 'client',
    to: 'web',
    family: 'ipv6',
    says: ['Add an Internet gateway to vpc'],
  },
  {
    code: 'IGW_NOT_ATTACHED',
    change: { ...OTHER, 'rt-public': { routes: [{ destination: '0.0.0.0/0', target: 'igw2' }] } },
    from: 'web',
    to: 'internet',
    says: ['Give public-a a route table of its own that sends 0.0.0.0/0 to igw', 'Send 0.0.0.0/0 to igw in rt-public'],
    works: true,
  },
  {
    code: 'PEERING_NOT_ACTIVE',
    change: peered('pending-acceptance'),
    from: 'app',
    to: '10.9.0.9',
    says: ['Accept pcx'],
  },
  {
    code: 'NO_ROUTE',
    change: { ...peered('active'), ...noRoutes },
    from: 'app',
    to: '10.9.0.9',
    says: ['Send 10.9.0.0/16 to pcx in rt-private'],
  },
  {
    code: 'TGW_NO_ATTACHMENT_IN_AZ',
    change: { ...hubbed({ subnets: ['public-b'] }) },
    from: 'app',
    to: '10.9.0.9',
    says: ['Add private-a to tgw-attach'],
  },
  {
    code: 'TGW_NO_IPV6',
    change: {
      ...dual,
      ...hubbed({ ipv6Support: false }),
      'rt-private': { routes: [{ destination: '2001:db8:9:100::/56', target: 'tgw' }] },
    },
    from: 'app',
    to: '2001:db8:9:100::9',
    family: 'ipv6',
    says: ['Turn on IPv6 for tgw-attach'],
  },
  {
    code: 'VPN_DOWN',
    change: { vpn: { tunnel1: 'down', tunnel2: 'down' }, dx: undefined },
    from: 'app',
    to: 'office',
    says: ['Bring a tunnel of vpn up'],
    works: true,
  },
];

/** A second VPC, with a peering and a route to it. */
function peered(status: string): Change {
  return {
    ...OTHER,
    pcx: { kind: 'aws.vpc-peering-connection', in: 'region', network: 'vpc', peer: 'vpc2', status },
    'rt-private': { routes: [{ destination: '10.9.0.0/16', target: 'pcx' }] },
  };
}
