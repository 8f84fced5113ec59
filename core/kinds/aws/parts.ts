import type { Parts } from '../mechanisms/parts.ts';

/** What AWS makes when something of a role is needed. A contract test holds it against the list of kinds. */
export const PARTS = {
  zone: 'aws.availability-zone',
  'route-table': 'aws.route-table',
  'network-filter': 'aws.network-acl',
  'interface-filter': 'aws.security-group',
  'public-address': 'aws.elastic-ip',
  internet: 'aws.internet-gateway',
  outbound: 'aws.egress-only-internet-gateway',
  vpn: 'aws.vpn-connection',
  directConnect: 'aws.direct-connect',
  peering: 'aws.vpc-peering-connection',
  service: 'aws.service',
  endpoint: 'aws.vpc-endpoint',
  'hub-attachment': 'aws.transit-gateway-vpc-attachment',
  hubPeering: 'aws.transit-gateway-peering-attachment',
  'line-association': 'aws.direct-connect-gateway-association',
} as const satisfies Parts;
