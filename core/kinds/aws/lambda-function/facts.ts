import type { Facts } from '../../facts.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  guarded: {
    groups: (view, id) => view.values(id, fields).securityGroups,
    wear: (view, id, group) => ({ type: 'set', resource: id, field: 'securityGroups', value: [...view.values(id, fields).securityGroups, group] }),
  },
};
