import type { Facts } from '../../facts.ts';
import { guardedBy } from '../../mechanisms/guarded.ts';
import { fields } from './fields.ts';
import { subnetsOf } from './subnets.ts';

export const facts: Facts = {
  'runs-in': {
    segments: (view, id) => subnetsOf(view, id).map(({ subnet }) => subnet),
    add: (view, id, segment) =>
      subnetsOf(view, id).length === 0
        ? [
            { type: 'set', resource: id, field: 'in', value: segment },
            { type: 'place', id, place: undefined },
          ]
        : [{ type: 'set', resource: id, field: 'moreSubnets', value: [...view.values(id, fields).moreSubnets, segment] }],
  },
  guarded: guardedBy((view, id) => view.values(id, fields).securityGroups),
};
