import { field } from '../../../model/fields.ts';

/** A Direct Connect private virtual interface: from a virtual private gateway to a private network outside. */
export const fields = {
  gateway: field.ref({ role: 'private-gateway', onDelete: 'cascade', term: 'VirtualGatewayId' }),
  network: field.ref({ role: 'private-network', onDelete: 'cascade' }),
  vlan: field.whole({ min: 1, max: 4094, default: 101, term: 'Vlan' }),
  ipv6: field.flag({ default: true, term: 'AddressFamily' }),
};
