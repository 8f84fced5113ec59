import type { ResourceId } from '../../../model/design.ts';
import type { Value } from '../../../model/fields.ts';
import { parsePrefix, samePrefix } from '../../../net/prefix.ts';
import type { Facts, NewRoute, WrittenRoute } from '../../facts.ts';
import { asWritten } from '../../mechanisms/rules.ts';
import type { Query, View } from '../../view.ts';
import { fields } from './fields.ts';

const ROWS: Query<readonly WrittenRoute[]> = {
  name: 'tencent.route-table/rows',
  compute: (view, id) =>
    view.values(id, fields).routes.map((row, index) => {
      // A disabled entry is as good as none, and one to the sender's own public IP has no target.
      const destination = row.enabled ? parsePrefix(row.destination ?? '') : undefined;
      return {
        place: { resource: id, field: 'routes', index },
        destination,
        text: row.destination ?? '',
        hostBits: destination?.hostBits ?? false,
        target: row.via === 'target' ? row.target : undefined,
      };
    }),
};
const rows = (view: View, id: ResourceId): readonly WrittenRoute[] => view.ask(ROWS, id);

/** The field with these routes: an entry of the same destination gives way, the others stay as they are. */
function written(view: View, id: ResourceId, routes: readonly NewRoute[]): Value {
  const same = (a: string, b: string) => {
    const [p, q] = [parsePrefix(a), parsePrefix(b)];
    return p !== undefined && q !== undefined && samePrefix(p, q);
  };
  const present = view.resource(id)?.routes;
  const kept = (Array.isArray(present) ? present : []) as readonly Readonly<Record<string, Value>>[];
  return [
    ...kept.filter((row) => !routes.some((route) => same(route.destination, String(row.destination ?? '')))).map(asWritten),
    ...routes.map((route): Value => ({ destination: route.destination, target: route.target })),
  ];
}

export const facts: Facts = {
  routes: {
    rows,
    published: (view, id) => {
      const { routes } = view.values(id, fields);
      return rows(view, id).filter((_, index) => routes[index]?.published);
    },
    with: written,
    // Nothing propagates but what a hub writes by itself (T9.2), and no table steers what enters.
    propagate: () => undefined,
    steer: () => undefined,
    write: (view, id, routes) => ({ type: 'set', resource: id, field: 'routes', value: written(view, id, routes) }),
  },
};
