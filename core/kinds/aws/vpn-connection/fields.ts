import { field } from '../../../model/fields.ts';

/** A Site-to-Site VPN connection with its customer gateway: from a virtual private gateway to a private network outside. */
export const fields = {
  gateway: field.ref({ role: 'private-gateway', onDelete: 'cascade', term: 'VpnGatewayId' }),
  network: field.ref({ role: 'private-network', onDelete: 'cascade', term: 'CustomerGatewayId' }),
  routing: field.choice({ options: ['static', 'bgp'], default: 'static', term: 'StaticRoutesOnly', section: 'routes' }),
  /** Only for static routing: what the connection leads to. */
  staticRoutes: field.list({ of: field.cidr({ family: 'any' }), max: 100, term: 'Routes', section: 'routes' }),
  customerGatewayIpv4: field.address({ family: 'ipv4', term: 'IpAddress', section: 'terraform' }),
  customerGatewayAsn: field.whole({ min: 1, max: 4294967294, default: 65000, term: 'BgpAsn', section: 'terraform' }),
};
