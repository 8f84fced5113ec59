import type { Facts } from '../../facts.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  join: {
    carries: (view, id, family) => {
      const { directConnectGateway: site } = view.values(id, fields);
      return family === 'ipv4' || (site !== undefined && (view.as('private-site', site)?.blocks(view, site, family) ?? []).length > 0);
    },
  },
};
