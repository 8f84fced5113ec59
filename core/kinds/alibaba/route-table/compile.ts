import type { ResourceId } from '../../../model/design.ts';
import { type Prefix, samePrefix } from '../../../net/prefix.ts';
import type { Refusal, RouteEntry, RouteTable } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { Query, View } from '../../view.ts';
import { automaticRoutes, noRoute, systemRoutes, tableOf } from '../local-routes.ts';
import { fields } from './fields.ts';

const TABLE: Query<RouteTable> = {
  name: 'alibaba.route-table/table',
  compute(view, id) {
    const network = view.enclosing(id, 'network');
    if (network === undefined) return { resource: id, entries: [], otherwise: noRoute(id) };
    const { main, automaticRoutes: automatic } = view.values(id, fields);
    const written = writtenRoutes(view, id, network);
    // What a row says stands in the place of what the cloud would have written.
    const own = (one: RouteEntry) => !written.some((row) => samePrefix(row.prefix, one.prefix));
    const byItself = main && automatic ? automaticRoutes(view, network, id).filter(own) : [];
    return tableOf(view, network, id, [...systemRoutes(view, network, id), ...written, ...byItself], main && automatic);
  },
};

const writtenRoutes = (view: View, id: ResourceId, network: ResourceId): readonly RouteEntry[] =>
  view.values(id, fields).routes.flatMap((row, index): RouteEntry[] => {
    const prefix = readPrefix(row.destination);
    return prefix
      ? [{ ...towards(view, row.target, prefix, network), prefix, origin: 'static', place: { resource: id, field: 'routes', index } }]
      : [];
  });

type Towards = Pick<RouteEntry, 'next' | 'target' | 'segment' | 'translates'>;

function towards(view: View, target: ResourceId | undefined, prefix: Prefix, network: ResourceId): Towards {
  const hop = target === undefined ? undefined : view.as('route-target', target)?.next(view, target, prefix.family, network);
  if (!hop) return { next: NOWHERE, target: undefined };
  if ('refusal' in hop) return { next: hop.refusal, target };
  if (hop.segment !== undefined && view.enclosing(hop.segment, 'network') !== network) return { next: NOWHERE, target };
  return {
    next: hop.station,
    target,
    ...(hop.segment === undefined ? {} : { segment: hop.segment }),
    ...(hop.translates ? { translates: true } : {}),
  };
}

/** The target is gone, or in another VPC, where no route can lead. */
const NOWHERE: Refusal = { reason: { code: 'BLACKHOLE', values: {}, rule: 'L4.7' }, then: 'stop' };

export const capabilities: Capabilities = {
  'route-table': {
    table: (view, id) => view.ask(TABLE, id),
    isMain: (view, id) => view.values(id, fields).main,
    gateway: (view, id) => view.values(id, fields).gateway,
  },
};
