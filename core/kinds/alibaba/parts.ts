import type { Parts } from '../mechanisms/parts.ts';

/** What Alibaba Cloud makes when something of a role is needed. A contract test holds it against the list of kinds. */
export const PARTS = {
  zone: 'alibaba.zone',
  'route-table': 'alibaba.route-table',
  'network-filter': 'alibaba.network-acl',
  'interface-filter': 'alibaba.security-group',
  'public-address': 'alibaba.eip',
  vpn: 'alibaba.vpn-connection',
  peering: 'alibaba.vpc-peering',
} as const satisfies Parts;

/** Gateways that a fix of this cloud adds. */
export const GATEWAYS = { ipv6: 'alibaba.ipv6-gateway' } as const;
