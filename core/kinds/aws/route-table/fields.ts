import { field } from '../../../model/fields.ts';

export const fields = {
  main: field.flag({ default: false, term: 'Main' }),
  /** An edge association: the table steers what enters the VPC through this gateway (A3.13). */
  gateway: field.ref({ role: 'edge-gateway', onDelete: 'clear', term: 'GatewayId' }),
  /** A row without a target is a blackhole: its target was deleted (A3.10). `local` routes exist without being written. */
  routes: field.rows({
    section: 'routes',
    term: 'Routes',
    columns: {
      /** A block of either family, or a prefix list. */
      destination: field.peer({ role: 'prefix-list', onDelete: 'cascade' }),
      target: field.ref({ role: 'route-target', onDelete: 'clear' }),
      /** Without a target: it leads to something that is not drawn, such as the gateway of an Outpost, and not nowhere. */
      elsewhere: field.text({ maxLength: 255 }),
    },
    secondary: ['elsewhere'],
  }),
  /** Virtual private gateways whose routes propagate into the table. */
  propagating: field.list({ of: field.ref({ role: 'private-gateway', onDelete: 'cascade' }), term: 'PropagatingVgws', section: 'routes' }),
};
