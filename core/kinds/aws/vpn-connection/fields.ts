import { field } from '../../../model/fields.ts';

/**
 * A Site-to-Site VPN connection: from a virtual private gateway or a transit gateway to a customer gateway, or straight to the network behind
 * one. Its two tunnels carry the same; it is up while one of them is.
 */
export const fields = {
  gateway: field.ref({ role: 'private-gateway', onDelete: 'cascade', term: 'VpnGatewayId, TransitGatewayId' }),
  network: field.ref({ role: 'private-network', onDelete: 'cascade', term: 'CustomerGatewayId' }),
  routing: field.choice({
    options: ['static', 'bgp'],
    default: 'static',
    term: 'StaticRoutesOnly',
    written: { static: 'true', bgp: 'false' },
    section: 'routes',
  }),
  /** Only for static routing: what the connection leads to. */
  staticRoutes: field.list({ of: field.cidr({ family: 'any' }), max: 100, term: 'Routes', section: 'routes' }),
  insideIpVersion: field.choice({ options: ['ipv4', 'ipv6'], default: 'ipv4', term: 'TunnelInsideIpVersion' }),
  tunnel1: field.choice({ options: ['up', 'down'], default: 'up', term: 'VgwTelemetry', section: 'behaviour' }),
  tunnel2: field.choice({ options: ['up', 'down'], default: 'up', term: 'VgwTelemetry', section: 'behaviour' }),
  customerGatewayIpv4: field.address({ family: 'ipv4', term: 'IpAddress', section: 'terraform' }),
  customerGatewayAsn: field.whole({ min: 1, max: 4294967294, default: 65000, term: 'BgpAsn', section: 'terraform' }),
};
