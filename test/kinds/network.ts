import type { Design, Resource } from '../../core/model/design.ts';
import { FORMAT } from '../../core/model/design.ts';

export type Resources = Readonly<Record<string, Resource>>;
/** Fields to set; `undefined` takes a field or a whole resource away. */
export type Change = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** Two zones, public and private subnets of both families, every gateway, and something of every other kind: nothing is wrong in it. */
export const NETWORK: Resources = {
  region: { kind: 'aws.region' },
  vpc: { kind: 'aws.vpc', in: 'region', ipv4Cidr: '10.0.0.0/16', ipv6Source: 'amazon', ipv6Cidr: '2001:db8:1:100::/56' },
  'zone-a': { kind: 'aws.availability-zone', in: 'vpc', zone: 'us-east-1a' },
  'zone-b': { kind: 'aws.availability-zone', in: 'vpc', zone: 'us-east-1b' },
  igw: { kind: 'aws.internet-gateway', in: 'vpc' },
  eigw: { kind: 'aws.egress-only-internet-gateway', in: 'vpc' },
  vgw: { kind: 'aws.virtual-private-gateway', in: 'vpc' },
  'public-a': { kind: 'aws.subnet', in: 'zone-a', ipv4Cidr: '10.0.0.0/24', ipv6Cidr: '2001:db8:1:100::/64', routeTable: 'rt-public' },
  'public-b': { kind: 'aws.subnet', in: 'zone-b', ipv4Cidr: '10.0.1.0/24', ipv6Cidr: '2001:db8:1:101::/64', routeTable: 'rt-public' },
  'private-a': { kind: 'aws.subnet', in: 'zone-a', ipv4Cidr: '10.0.10.0/24', ipv6Cidr: '2001:db8:1:110::/64', routeTable: 'rt-private' },
  'rt-public': {
    kind: 'aws.route-table',
    in: 'vpc',
    routes: [
      { destination: '0.0.0.0/0', target: 'igw' },
      { destination: '::/0', target: 'igw' },
    ],
  },
  'rt-private': {
    kind: 'aws.route-table',
    in: 'vpc',
    routes: [
      { destination: '0.0.0.0/0', target: 'nat' },
      { destination: '::/0', target: 'eigw' },
      { destination: '172.16.0.0/12', target: 'vgw' },
    ],
  },
  nat: { kind: 'aws.nat-gateway', in: 'public-a', elasticIps: ['eip-nat'] },
  'eip-nat': { kind: 'aws.elastic-ip', in: 'region' },
  web: { kind: 'aws.instance', in: 'public-a', securityGroups: ['sg-web'] },
  'eip-web': { kind: 'aws.elastic-ip', in: 'region', associatedWith: 'web' },
  app: { kind: 'aws.instance', in: 'private-a', securityGroups: ['sg-app'] },
  eni: { kind: 'aws.network-interface', in: 'private-a', securityGroups: ['sg-app'] },
  fn: { kind: 'aws.lambda-function', in: 'private-a', securityGroups: ['sg-app'], ipv6AllowedForDualStack: true },
  'sg-web': { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' }] },
  'sg-app': { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: '8080', peer: 'sg-web' }] },
  acl: {
    kind: 'aws.network-acl',
    in: 'vpc',
    inbound: [{ number: 100, action: 'allow', protocol: 'tcp', ports: '443', cidr: '0.0.0.0/0' }],
    outbound: [{ number: 100, action: 'allow', protocol: 'tcp', ports: '1024-65535', cidr: '0.0.0.0/0' }],
  },
  vpn: { kind: 'aws.vpn-connection', in: 'region', gateway: 'vgw', network: 'office', staticRoutes: ['172.16.0.0/12'] },
  dx: { kind: 'aws.direct-connect', in: 'region', gateway: 'vgw', network: 'office' },
  office: { kind: 'outside.on-premises', ipv4Cidrs: ['172.16.0.0/12'], ipv6Cidrs: ['2001:db8:ff00::/48'] },
  internet: { kind: 'outside.internet' },
  client: { kind: 'outside.client', ipv4: '203.0.113.7', ipv6: '2001:db8:cafe::7' },
};

/** A second VPC with what others might wrongly name. */
export const OTHER: Change = {
  vpc2: { kind: 'aws.vpc', in: 'region', ipv4Cidr: '10.9.0.0/16' },
  subnet2: { kind: 'aws.subnet', in: 'vpc2', zone: 'us-east-1a', ipv4Cidr: '10.9.0.0/24' },
  igw2: { kind: 'aws.internet-gateway', in: 'vpc2' },
  rt2: { kind: 'aws.route-table', in: 'vpc2', main: true, routes: [{ destination: '0.0.0.0/0', target: 'igw2' }] },
  sg2: { kind: 'aws.security-group', in: 'vpc2' },
  host2: { kind: 'aws.instance', in: 'subnet2', publicIpv4: 'yes' },
};

export function changed(base: Resources, change: Change): Resources {
  const result: Record<string, Resource> = { ...base };
  for (const [id, fields] of Object.entries(change)) {
    if (fields === undefined) {
      delete result[id];
      continue;
    }
    const merged = { ...result[id], ...fields };
    result[id] = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as unknown as Resource;
  }
  return result;
}

export const designOf = (resources: Resources): Design => ({ format: FORMAT, name: 'test', resources, layout: {}, scenarios: [] });
