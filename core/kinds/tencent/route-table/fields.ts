import { field } from '../../../model/fields.ts';

export const fields = {
  /** The table that the cloud makes with the VPC (T3.1). */
  main: field.flag({ default: false, term: 'Main' }),
  /** Inside the VPC nothing needs a route, and no route can say otherwise (T3.2). */
  routes: field.rows({
    section: 'routes',
    term: 'RouteSet',
    secondary: ['via', 'enabled', 'published'],
    columns: {
      destination: field.cidr({ family: 'any' }),
      /** `public-ip`: the sender's own public IP or EIP, whichever CVM it is: next hop type EIP (T3.3). */
      via: field.choice({ options: ['target', 'public-ip'], default: 'target' }),
      target: field.ref({ role: 'route-target', onDelete: 'clear' }),
      enabled: field.flag({ default: true }),
      /** Written into the hub that joins this VPC to others (T9.4). */
      published: field.flag({ default: false }),
    },
  }),
};
