import type { Facts } from '../../facts.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  'network-settings': {
    dedicated: () => false,
    withoutInternet: (view, id) => (view.values(id, fields).internetMode === 'private' ? { resource: id, field: 'internetMode' } : undefined),
  },
};
