import type { ResourceId } from '../../../model/design.ts';
import type { Value } from '../../../model/fields.ts';
import { parsePrefix, samePrefix } from '../../../net/prefix.ts';
import type { Facts, NewRoute, WrittenRoute } from '../../facts.ts';
import type { Query, View } from '../../view.ts';
import { fields } from './fields.ts';

const ROWS: Query<readonly WrittenRoute[]> = {
  name: 'aws.route-table/rows',
  compute: (view, id) =>
    view.values(id, fields).routes.map((row, index) => {
      const destination = parsePrefix(row.destination ?? '');
      return {
        place: { resource: id, field: 'routes', index },
        destination,
        text: row.destination ?? '',
        hostBits: destination?.hostBits ?? false,
        ...(view.as('prefix-list', row.destination) ? { list: row.destination } : {}),
        target: row.target,
      };
    }),
};
const rows = (view: View, id: ResourceId): readonly WrittenRoute[] => view.ask(ROWS, id);

function written(view: View, id: ResourceId, routes: readonly NewRoute[]): Value {
  const same = (a: string, b: string) => {
    const [p, q] = [parsePrefix(a), parsePrefix(b)];
    return a === b || (p !== undefined && q !== undefined && samePrefix(p, q));
  };
  const kept = rows(view, id).filter((row) => !routes.some((route) => same(route.destination, row.text)));
  return [
    ...kept.map((row): Value => ({ destination: row.text, ...(row.target === undefined ? {} : { target: row.target }) })),
    ...routes.map((route): Value => ({ destination: route.destination, target: route.target })),
  ];
}

export const facts: Facts = {
  routes: {
    rows,
    with: written,
    propagate: (view, id, gateway) => {
      const { propagating } = view.values(id, fields);
      return propagating.includes(gateway) ? undefined : { type: 'set', resource: id, field: 'propagating', value: [...propagating, gateway] };
    },
    // An edge table is neither the main one nor the table of a subnet (A3.13).
    steer: (view, id, gateway) => {
      const { main, gateway: present } = view.values(id, fields);
      const serves = view.referrers(id).some((other) => view.as('segment', other)?.routeTable(view, other) === id);
      return main || present !== undefined || serves ? undefined : { type: 'set', resource: id, field: 'gateway', value: gateway };
    },
    write: (view, id, routes) => ({ type: 'set', resource: id, field: 'routes', value: written(view, id, routes) }),
  },
};
