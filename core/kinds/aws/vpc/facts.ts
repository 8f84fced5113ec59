import type { Facts } from '../../facts.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  'network-settings': {
    dedicated: (view, id) => view.values(id, fields).tenancy === 'dedicated',
  },
};
