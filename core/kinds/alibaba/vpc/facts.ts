import type { Facts } from '../../facts.ts';
import { automaticRows } from '../local-routes.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  'network-settings': {
    dedicated: () => false,
    implicitRoutes: (view, id) => automaticRows(view, id, { resource: id }),
    withoutInternet: (view, id) => (view.values(id, fields).internetMode === 'private' ? { resource: id, field: 'internetMode' } : undefined),
  },
};
