import type { ResourceId } from '../../model/design.ts';
import { type Family, FAMILIES } from '../../net/address.ts';
import { parsePrefix, type Prefix, samePrefix } from '../../net/prefix.ts';
import { EVERYWHERE } from '../../net/ranges.ts';
import type { Way, WrittenRoute } from '../facts.ts';
import { NETWORK_SEGMENTS } from '../derived/network-parts.ts';
import { same } from '../derived/same.ts';
import type { Query, View } from '../view.ts';

/** The rows of the table in force for a segment; where nobody drew the main table, those that its cloud writes there. */
export function rowsFor(view: View, segment: ResourceId): readonly WrittenRoute[] {
  const table = view.as('segment', segment)?.routeTable(view, segment);
  if (table !== undefined) return view.as('routes', table)?.rows(view, table) ?? [];
  const network = view.enclosing(segment, 'network');
  return network === undefined ? [] : (view.as('network-settings', network)?.implicitRoutes?.(view, network) ?? []);
}

export const wayOf = (view: View, target: ResourceId | undefined): Way | undefined =>
  target === undefined ? undefined : view.as('next-hop', target)?.way(view, target);

/** The blocks that a row is for: its own, or those of its list. */
export const destinationsOf = (view: View, row: WrittenRoute): readonly Prefix[] =>
  row.destination ? [row.destination] : row.list === undefined ? [] : (view.as('prefix-list', row.list)?.list(view, row.list).blocks ?? []);

/** True when the row leads `way` and its target takes it. */
export function leads(view: View, row: WrittenRoute, way: Way): boolean {
  const { target } = row;
  const hop = target === undefined ? undefined : view.as('next-hop', target);
  if (!hop || target === undefined) return false;
  return hop.way(view, target) === way && destinationsOf(view, row).some((one) => hop.refuses(view, target, one) === undefined);
}

/** The rows of a family that lead `way` from a segment. */
export const rowsLeading = (view: View, segment: ResourceId, family: Family, way: Way): readonly WrittenRoute[] =>
  rowsFor(view, segment).filter((row) => destinationsOf(view, row).some((one) => one.family === family) && leads(view, row, way));

const INTERNET_ROW: Query<WrittenRoute | undefined> = {
  name: 'mechanisms/internet-row',
  equal: same,
  compute: (view, segment) => rowsLeading(view, segment, 'ipv4', 'internet')[0],
};

/** The first IPv4 route of a segment to an Internet gateway: asked for every host there, so it is remembered. */
export const internetRow = (view: View, segment: ResourceId): WrittenRoute | undefined => view.ask(INTERNET_ROW, segment);

/** For which families a segment is public: its table has a route to an Internet gateway (A2.6). */
export const publicFamilies = (view: View, segment: ResourceId): readonly Family[] =>
  FAMILIES.filter((family) => rowsLeading(view, segment, family, 'internet').length > 0);

/** The row that decides for destinations on the Internet: the default route of the family. */
export const defaultRow = (view: View, segment: ResourceId, family: Family): WrittenRoute | undefined =>
  rowsFor(view, segment).find((row) => row.destination && samePrefix(row.destination, EVERYWHERE[family]));

/** The row with exactly this destination. */
export const rowFor = (rows: readonly WrittenRoute[], destination: Prefix): WrittenRoute | undefined =>
  rows.find((row) => row.destination && samePrefix(row.destination, destination));

/** The segments of a network by the table that is in force for them. */
const TABLE_USERS: Query<ReadonlyMap<ResourceId, readonly ResourceId[]>> = {
  name: 'mechanisms/table-users',
  equal: same,
  compute(view, network) {
    const users = new Map<ResourceId, ResourceId[]>();
    for (const segment of segmentsIn(view, network)) {
      const table = view.as('segment', segment)?.routeTable(view, segment);
      if (table !== undefined) users.set(table, [...(users.get(table) ?? []), segment]);
    }
    return users;
  },
};

/** Segments that use the table, explicitly or as the main one. */
export const segmentsUsing = (view: View, table: ResourceId, network: ResourceId | undefined): readonly ResourceId[] =>
  network === undefined ? [] : (view.ask(TABLE_USERS, network).get(table) ?? []);

/** Every segment of a network, in zones or directly in it, in the order of the document. */
export const segmentsIn = (view: View, network: ResourceId): readonly ResourceId[] => view.ask(NETWORK_SEGMENTS, network);

/** What is docked on a network and where it leads. */
const GATEWAYS: Query<readonly { readonly id: ResourceId; readonly way: Way }[]> = {
  name: 'mechanisms/gateways',
  equal: same,
  compute: (view, network) =>
    view.inside(network).flatMap((id) => {
      const way = wayOf(view, id);
      return way === undefined ? [] : [{ id, way }];
    }),
};

/** The gateways docked on a network that lead `way`. */
export const gatewaysOf = (view: View, network: ResourceId | undefined, way: Way): readonly ResourceId[] =>
  network === undefined
    ? []
    : view
        .ask(GATEWAYS, network)
        .filter((one) => one.way === way)
        .map((one) => one.id);

/** What a network reaches by private ways, where routes lead there: the blocks behind its private gateways and of networks that are joined to it. */
export function privateBlocks(view: View, network: ResourceId, family: Family): readonly Prefix[] {
  const joins = view.every('network-join').filter((id) => view.as('network-join', id)?.networks(view, id).includes(network));
  return [...gatewaysOf(view, network, 'private'), ...joins]
    .flatMap((id) => view.as('next-hop', id)?.usual(view, id, network) ?? [])
    .flatMap((text) => parsePrefix(text) ?? [])
    .filter((block) => block.family === family);
}

/** True when the network has an Internet gateway. */
export const hasInternetGateway = (view: View, network: ResourceId | undefined): boolean => gatewaysOf(view, network, 'internet').length > 0;

/** True when routes of a network may lead to a target: it stands on that network, or joins it to others. */
export const mayLeadTo = (view: View, network: ResourceId | undefined, target: ResourceId): boolean =>
  network !== undefined &&
  (view.enclosing(target, 'network') === network || (view.as('network-join', target)?.networks(view, target).includes(network) ?? false));
