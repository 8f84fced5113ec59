import type { Facts } from '../../facts.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  'private-network': {
    blocks: (view, id) => [...view.values(id, fields).ipv4Cidrs, ...view.values(id, fields).ipv6Cidrs],
  },
};
