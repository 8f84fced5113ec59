import { field } from '../../../model/fields.ts';

/** A dedicated tunnel: from a Direct Connect gateway to a private network outside. */
export const fields = {
  gateway: field.ref({ role: 'private-gateway', onDelete: 'cascade', term: 'DirectConnectGatewayId' }),
  network: field.ref({ role: 'private-network', onDelete: 'cascade' }),
  vlan: field.whole({ min: 0, max: 3000, default: 101, term: 'Vlan' }),
};
