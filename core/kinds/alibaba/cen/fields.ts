import { field } from '../../../model/fields.ts';

export const fields = {
  networks: field.list({ of: field.ref({ role: 'network', onDelete: 'cascade' }), max: 100, term: 'TransitRouterVpcAttachments' }),
  /** Attaching a VPC writes routes for all private ranges into its tables (L4.9). */
  automaticRoutes: field.flag({ default: true, term: 'CreateRoutes', section: 'routes' }),
  /** Bandwidth between Regions. Without it there is enough for a test and no more (L11.4). */
  bandwidthPackages: field.rows({
    columns: {
      from: field.text({ maxLength: 32, pattern: '[a-z0-9-]+' }),
      to: field.text({ maxLength: 32, pattern: '[a-z0-9-]+' }),
      bandwidth: field.whole({ min: 2, max: 10_000, default: 2, unit: 'Mbit/s' }),
    },
    term: 'CenBandwidthPackages',
  }),
};
