import type { ResourceId } from '../../../model/design.ts';
import type { Value } from '../../../model/fields.ts';
import { parsePrefix, samePrefix } from '../../../net/prefix.ts';
import type { Facts, NewRoute, WrittenRoute } from '../../facts.ts';
import type { Query, View } from '../../view.ts';
import { automaticRows } from '../local-routes.ts';
import { fields } from './fields.ts';

/** The rows that people wrote. */
export const WRITTEN: Query<readonly WrittenRoute[]> = {
  name: 'alibaba.route-table/written',
  compute: (view, id) =>
    view.values(id, fields).routes.map((row, index) => {
      const destination = parsePrefix(row.destination ?? '');
      return {
        place: { resource: id, field: 'routes', index },
        destination,
        text: row.destination ?? '',
        hostBits: destination?.hostBits ?? false,
        target: row.target,
      };
    }),
};

const holds = (rows: readonly { readonly text: string }[], text: string): boolean =>
  rows.some((row) => {
    const [p, q] = [parsePrefix(row.text), parsePrefix(text)];
    return p !== undefined && q !== undefined && samePrefix(p, q);
  });

/** With what the cloud wrote into a system table, where no row stands in its place. */
function rows(view: View, id: ResourceId): readonly WrittenRoute[] {
  const written = view.ask(WRITTEN, id);
  const network = view.enclosing(id, 'network');
  const { main, automaticRoutes } = view.values(id, fields);
  if (!main || !automaticRoutes || network === undefined) return written;
  return [...written, ...automaticRows(view, network, { resource: id, field: 'automaticRoutes' }).filter((row) => !holds(written, row.text))];
}

function withRoutes(view: View, id: ResourceId, routes: readonly NewRoute[]): Value {
  const added = routes.map((route) => ({ text: route.destination }));
  const kept = view.ask(WRITTEN, id).filter((row) => !holds(added, row.text));
  return [
    ...kept.map((row): Value => ({ destination: row.text, ...(row.target === undefined ? {} : { target: row.target }) })),
    ...routes.map((route): Value => ({ destination: route.destination, target: route.target })),
  ];
}

export const facts: Facts = {
  routes: {
    rows,
    with: withRoutes,
    propagate: () => undefined,
    // A gateway table is neither the system table nor the table of a vSwitch (L4.1).
    steer: (view, id, gateway) => {
      const { main, gateway: present } = view.values(id, fields);
      const serves = view.referrers(id).some((other) => view.as('segment', other)?.routeTable(view, other) === id);
      return main || present !== undefined || serves ? undefined : { type: 'set', resource: id, field: 'gateway', value: gateway };
    },
    write: (view, id, routes) => ({ type: 'set', resource: id, field: 'routes', value: withRoutes(view, id, routes) }),
  },
};
