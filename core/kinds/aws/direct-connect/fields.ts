import { field } from '../../../model/fields.ts';

/** A virtual interface of Direct Connect: from a virtual private gateway or a Direct Connect gateway to a private network outside. */
export const fields = {
  gateway: field.ref({ role: 'private-gateway', onDelete: 'cascade', term: 'VirtualGatewayId, DirectConnectGatewayId' }),
  network: field.ref({ role: 'private-network', onDelete: 'cascade' }),
  /** A transit one serves transit gateways behind a Direct Connect gateway. */
  type: field.choice({ options: ['private', 'transit'], default: 'private', term: 'VirtualInterfaceType' }),
  vlan: field.whole({ min: 1, max: 4094, default: 101, term: 'Vlan' }),
  ipv6: field.flag({ default: true, term: 'AddressFamily', written: { false: 'ipv4', true: 'ipv4, ipv6' } }),
};
