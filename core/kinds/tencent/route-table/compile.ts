import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef } from '../../../model/reason.ts';
import type { Prefix } from '../../../net/prefix.ts';
import type { Refusal, RouteEntry, RouteTable } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { Query, View } from '../../view.ts';
import { learntRoutes } from '../learnt.ts';
import { publicExit, type Ranked, tableOf } from '../routes.ts';
import { fields } from './fields.ts';

const TABLE: Query<RouteTable> = {
  name: 'tencent.route-table/table',
  compute(view, id) {
    const network = view.enclosing(id, 'network');
    const learnt = network === undefined ? [] : learntRoutes(view, network);
    return tableOf(view, network, id, [...written(view, id, network), ...learnt]);
  },
};

/** What ranks behind everything that says its rank (T3.7). */
const LAST = 9;

const rankOf = (view: View, target: ResourceId | undefined): number =>
  target === undefined ? LAST : (view.as('next-hop', target)?.rank?.(view, target) ?? LAST);

/** Entries that are not disabled (T3.3). */
const written = (view: View, id: ResourceId, network: ResourceId | undefined): readonly Ranked[] => {
  const { routes } = view.values(id, fields);
  return routes.flatMap((row, index): Ranked[] => {
    const prefix = readPrefix(row.destination);
    if (!prefix || !row.enabled) return [];
    const place: PlaceRef = { resource: id, field: 'routes', index };
    const rank = rankOf(view, row.target);
    const alike = routes.filter((one) => one.enabled && one.destination === row.destination && rankOf(view, one.target) === rank);
    if (alike.some((one) => one.via !== row.via)) {
      return alike[0] === row ? [{ rank, entry: { next: rivals(place), target: row.target, prefix, origin: 'static', place } }] : [];
    }
    const type = row.target === undefined ? undefined : view.as('next-hop', row.target)?.way(view, row.target);
    return [
      { rank, ...(type === undefined ? {} : { type }), entry: { ...towards(view, row, prefix, network, place), prefix, origin: 'static', place } },
    ];
  });
};

type Towards = Pick<RouteEntry, 'next' | 'target' | 'segment' | 'translates'>;
type Row = { readonly via: string; readonly target: string | undefined };

function towards(view: View, { via, target }: Row, prefix: Prefix, network: ResourceId | undefined, place: PlaceRef): Towards {
  // No document says what an IPv6 route does: public IPv6 works by bandwidth alone (T2.7).
  if (prefix.family === 'ipv6') return { next: { reason: { code: 'TC_ROUTE_V6', values: {}, place, rule: 'T2.7' }, then: 'unknown' }, target };
  if (via === 'public-ip')
    return network === undefined ? { next: nowhere(place), target: undefined } : { next: publicExit(network), target: network };
  const hop = target === undefined ? undefined : view.as('route-target', target)?.next(view, target, prefix.family, network);
  if (!hop) return { next: nowhere(place), target: undefined };
  if ('refusal' in hop) return { next: hop.refusal, target };
  if (hop.segment !== undefined && network !== undefined && view.enclosing(hop.segment, 'network') !== network)
    return { next: nowhere(place), target };
  return {
    next: hop.station,
    target,
    ...(hop.segment === undefined ? {} : { segment: hop.segment }),
    ...(hop.translates ? { translates: true } : {}),
  };
}

/** Whether a route to the sender's own public IP may stand beside another of the same destination, and which goes first, nobody documents (T3.5). */
const rivals = (place: PlaceRef): Refusal => ({
  reason: { code: 'TC_ROUTE_RIVALS', values: {}, place, rule: 'T3.5' },
  then: 'unknown',
});

/** The next hop is gone, or in another VPC, where no route can lead. */
const nowhere = (place: PlaceRef): Refusal => ({ reason: { code: 'BLACKHOLE', values: {}, place, rule: 'T3.3' }, then: 'stop' });

export const capabilities: Capabilities = {
  'route-table': {
    table: (view, id) => view.ask(TABLE, id),
    isMain: (view, id) => view.values(id, fields).main,
    // A table serves subnets only.
    gateway: () => undefined,
  },
};
