import type { Facts } from '../../facts.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  join: {
    carries: (view, id, family) => family === 'ipv4' || view.values(id, fields).ipv6,
  },
};
