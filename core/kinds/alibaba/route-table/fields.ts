import { field } from '../../../model/fields.ts';

export const fields = {
  /** The table that comes with the VPC and cannot be deleted (L4.1). */
  main: field.flag({ default: false, term: 'RouteTableType', written: { false: 'Custom', true: 'System' } }),
  /** Off where somebody has deleted what the cloud wrote into the system table (L3.10, L7.2). */
  automaticRoutes: field.flag({ default: true, section: 'routes' }),
  /** A gateway table: it steers what enters the VPC through this gateway (L4.1). */
  gateway: field.ref({ role: 'edge-gateway', onDelete: 'clear', term: 'AssociateType' }),
  /** A row without a target leads nowhere. System routes exist without being written. */
  routes: field.rows({
    section: 'routes',
    term: 'RouteEntries',
    columns: {
      destination: field.cidr({ family: 'any' }),
      target: field.ref({ role: 'route-target', onDelete: 'clear' }),
    },
  }),
};
