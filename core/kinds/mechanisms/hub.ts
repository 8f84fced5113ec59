import type { ResourceId } from '../../model/design.ts';
import type { PlaceRef, Reason } from '../../model/reason.ts';
import { FAMILIES } from '../../net/address.ts';
import { overlaps, type Prefix } from '../../net/prefix.ts';
import type { RouteEntry, RouteTable, Station, StationId } from '../../network/stations.ts';
import type { View } from '../view.ts';
import { segmentsIn } from './routing.ts';

/** One route that a hub learnt: who has the block, and where packets for it go. */
export interface HubRoute {
  readonly prefix: Prefix;
  /** The network or the gateway from which it was learnt. */
  readonly from: ResourceId;
  readonly next: StationId;
  readonly segment?: ResourceId;
  readonly target: ResourceId;
  readonly place: PlaceRef;
  /** Of routes that overlap nobody knows which counts, unless it is only more specific by intention (a published route). */
  readonly published?: true;
}

/** The blocks of the segments of a network, as a hub learns them by default (T9.2). */
export const segmentRoutes = (view: View, network: ResourceId): readonly HubRoute[] =>
  segmentsIn(view, network).flatMap((segment) =>
    FAMILIES.flatMap((family) => view.as('segment', segment)?.prefix(view, segment, family) ?? []).map((prefix) => ({
      prefix,
      from: network,
      next: `${network}/local`,
      target: network,
      place: { resource: segment },
    })),
  );

/** Routes of others that hold some of the same addresses: which of the two counts is not known (T9.3). */
const conflicts = (routes: readonly HubRoute[], one: HubRoute): HubRoute | undefined =>
  one.published ? undefined : routes.find((other) => other.from !== one.from && !other.published && overlaps(other.prefix, one.prefix));

/** A route that a hub learnt, as an entry that leads to `next`; where another one contradicts it, nobody knows where it leads. */
export function learntEntry(
  routes: readonly HubRoute[],
  one: HubRoute,
  next: { readonly station: StationId; readonly segment?: ResourceId },
  hub: ResourceId,
  rule: string,
): RouteEntry {
  const other = conflicts(routes, one);
  const reason: Reason = {
    code: 'HUB_CONFLICT',
    values: { hub: { resource: hub }, one: { resource: one.place.resource }, other: { resource: other?.place.resource ?? hub } },
    place: { resource: hub },
    rule,
  };
  const base = { prefix: one.prefix, target: one.target, origin: 'propagated', place: one.place } as const;
  if (other) return { ...base, next: { reason, then: 'unknown' } };
  return { ...base, next: next.station, ...(next.segment === undefined ? {} : { segment: next.segment }) };
}

export const hubStation = (id: ResourceId): StationId => `${id}/routes`;

/** `ID/routes`: the hub looks up the destination among what it learnt. */
export function hubStations(
  id: ResourceId,
  routes: readonly HubRoute[],
  rules: { readonly none: string; readonly conflict: string },
): readonly Station[] {
  const entries = routes
    .map((one) => learntEntry(routes, one, { station: one.next, ...(one.segment === undefined ? {} : { segment: one.segment }) }, id, rules.conflict))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  const reason: Reason = { code: 'HUB_NO_ROUTE', values: { hub: { resource: id } }, place: { resource: id }, rule: rules.none };
  const table: RouteTable = { resource: id, entries, otherwise: { reason, then: 'stop' } };
  return [
    {
      id: hubStation(id),
      resource: id,
      program: [
        { op: 'note', code: 'HUB_FORWARDS' },
        { op: 'route', table },
      ],
    },
  ];
}
