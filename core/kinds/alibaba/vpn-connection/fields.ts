import { field } from '../../../model/fields.ts';

/** A tunnel: from a VPN gateway to a private network outside, or to the VPN gateway of another VPC or cloud. */
export const fields = {
  gateway: field.ref({ role: 'private-gateway', onDelete: 'cascade', term: 'VpnGatewayId' }),
  network: field.ref({ role: 'private-network', onDelete: 'cascade', term: 'CustomerGatewayId' }),
  routing: field.choice({ options: ['static', 'bgp'], default: 'static', section: 'routes' }),
  /** Only for static routing: what lies at the other end. */
  staticRoutes: field.list({ of: field.cidr({ family: 'any' }), max: 100, term: 'RemoteSubnet', section: 'routes' }),
  customerGatewayIpv4: field.address({ family: 'ipv4', term: 'IpAddress', section: 'terraform' }),
};
