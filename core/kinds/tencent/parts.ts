import type { Parts } from '../mechanisms/parts.ts';

/** What Tencent Cloud makes when something of a role is needed. A VPC needs no gateway to the Internet. A contract test holds it against the list of kinds. */
export const PARTS = {
  zone: 'tencent.zone',
  'route-table': 'tencent.route-table',
  'network-filter': 'tencent.network-acl',
  'interface-filter': 'tencent.security-group',
  'public-address': 'tencent.eip',
  vpn: 'tencent.vpn-connection',
  directConnect: 'tencent.direct-connect',
  peering: 'tencent.peering',
} as const satisfies Parts;
