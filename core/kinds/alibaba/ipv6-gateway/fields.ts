import { field } from '../../../model/fields.ts';

export const fields = {
  /** Each is for one address (L3.8): that of the row, else the first IPv6 address of the host. */
  egressOnlyRules: field.rows({
    section: 'internet',
    term: 'Ipv6EgressOnlyRules',
    columns: {
      host: field.ref({ role: 'interface', onDelete: 'cascade' }),
      address: field.address({ family: 'ipv6' }),
    },
  }),
};
