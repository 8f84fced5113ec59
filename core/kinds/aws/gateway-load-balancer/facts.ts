import type { Facts } from '../../facts.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  'runs-in': {
    segments: (view, id) => view.values(id, fields).subnets,
    add: (view, id, segment) => [{ type: 'set', resource: id, field: 'subnets', value: [...view.values(id, fields).subnets, segment] }],
  },
};
