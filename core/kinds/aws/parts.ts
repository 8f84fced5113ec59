import type { RoleName } from '../roles.ts';

/** The kind that AWS makes when something of a role is needed: for plans that add what is missing. A contract test holds it against the list of kinds. */
export const PARTS = {
  zone: 'aws.availability-zone',
  'route-table': 'aws.route-table',
  'network-filter': 'aws.network-acl',
  'interface-filter': 'aws.security-group',
  'public-address': 'aws.elastic-ip',
} as const satisfies Partial<Record<RoleName, string>>;

/** Gateways that a fix may add; several kinds fill `route-target`, so they are named by what they are for. */
export const GATEWAYS = {
  internet: 'aws.internet-gateway',
  outbound: 'aws.egress-only-internet-gateway',
} as const;

/** Connections between a virtual private gateway and a network outside. */
export const JOINS = {
  vpn: 'aws.vpn-connection',
  directConnect: 'aws.direct-connect',
} as const;
