import type { ResourceId } from '../../../model/design.ts';
import type { Edit, Plan, Reason } from '../../../model/reason.ts';
import { type Family, FAMILIES } from '../../../net/address.ts';
import { parsePrefix, within } from '../../../net/prefix.ts';
import { NAT64 } from '../../../net/ranges.ts';
import type { Connection } from '../../connection.ts';
import type { NewRoute } from '../../facts.ts';
import { ref } from '../../finding.ts';
import { freeId } from '../../naming.ts';
import type { View } from '../../view.ts';
import { segmentPrefix } from '../addresses.ts';
import { partsAt } from '../parts.ts';
import { mayLeadTo, rowFor, rowsFor, segmentsUsing, wayOf } from '../routing.ts';

/** Where routes can be written so that a segment uses them. */
export interface RouteWriting {
  readonly code: 'ADD_ROUTES' | 'ADD_ROUTES_MAIN' | 'ADD_ROUTES_OWN_TABLE' | 'ADD_ROUTES_NEW_MAIN';
  readonly table: ResourceId;
  readonly edits: readonly Edit[];
}

/**
 * The ways to give a segment these routes, the one that touches least first: its own table; else a table of its own, or the
 * main one for everybody who uses it.
 */
export function writings(view: View, segment: ResourceId, routes: readonly NewRoute[]): readonly RouteWriting[] {
  const network = view.enclosing(segment, 'network');
  const kind = partsAt(view, segment)['route-table'];
  if (network === undefined || kind === undefined) return [];
  const table = view.as('segment', segment)?.routeTable(view, segment);
  const holds = table === undefined ? undefined : view.as('routes', table);
  const alone = table !== undefined && segmentsUsing(view, table, network).length <= 1;
  const main = table !== undefined && view.as('route-table', table)?.isMain(view, table);
  const own = ownTable(view, segment, { kind, network }, table, routes);
  if (table === undefined || !holds) {
    const id = freeId(view, 'rt-main');
    const added: Edit = {
      type: 'add',
      id,
      resource: { kind, in: network, main: true, routes: routes.map((route) => ({ ...route })) },
    };
    return [...own, { code: 'ADD_ROUTES_NEW_MAIN', table: id, edits: [added] }];
  }
  const here: RouteWriting = { code: main ? 'ADD_ROUTES_MAIN' : 'ADD_ROUTES', table, edits: [holds.write(view, table, routes)] };
  // Others may rely on what the table says now.
  const replaces = routes.some((route) => {
    const destination = parsePrefix(route.destination);
    return destination !== undefined && rowFor(holds.rows(view, table), destination) !== undefined;
  });
  if (main || (replaces && !alone)) return [...own, here];
  return alone ? [here] : [here, ...own];
}

/** A new table with what the old one has, used by this segment only. */
function ownTable(
  view: View,
  segment: ResourceId,
  made: { readonly kind: string; readonly network: ResourceId },
  old: ResourceId | undefined,
  routes: readonly NewRoute[],
): readonly RouteWriting[] {
  const link = view.as('segment-links', segment);
  if (!link) return [];
  const table = freeId(view, `rt-${segment}`);
  const rows = (old === undefined ? undefined : view.as('routes', old)?.with(view, old, routes)) ?? routes.map((route) => ({ ...route }));
  const added: Edit = { type: 'add', id: table, resource: { kind: made.kind, in: made.network, routes: rows } };
  return [{ code: 'ADD_ROUTES_OWN_TABLE', table, edits: [added, link.useTable(view, segment, table)] }];
}

/** Destinations that routes to the target usually have, of families that the segment has, and that do not lead there yet. */
function missing(view: View, segment: ResourceId, target: ResourceId): readonly string[] {
  const has = (family: Family) => segmentPrefix(view, segment, family) !== undefined;
  const rows = rowsFor(view, segment);
  return (view.as('next-hop', target)?.usual(view, target, view.enclosing(segment, 'network')) ?? []).filter((text) => {
    const destination = parsePrefix(text);
    if (!destination || !has(destination.family)) return false;
    return rowFor(rows, destination)?.target !== target && view.as('next-hop', target)?.refuses(view, target, destination) === undefined;
  });
}

/** What goes together in one plan: everything; then each family, and NAT64, alone. NAT64 is offered first only where there is no IPv4. */
function bundles(view: View, segment: ResourceId, destinations: readonly string[]): readonly (readonly string[])[] {
  const isNat64 = (text: string) => within(NAT64, parsePrefix(text) ?? NAT64);
  const plain = segmentPrefix(view, segment, 'ipv4') ? destinations.filter((text) => !isNat64(text)) : destinations;
  const families = FAMILIES.map((family) => destinations.filter((text) => parsePrefix(text)?.family === family));
  const all = [plain, ...families].filter((bundle) => bundle.length > 0);
  return [...new Map(all.map((bundle) => [bundle.join(' '), bundle])).values()];
}

/** Loose machines are no way out: only what forwards packets of others. */
const forwards = (view: View, target: ResourceId): boolean => {
  if (wayOf(view, target) !== 'host') return true;
  const host = view.as('interface', target)?.host(view, target);
  return host !== undefined && view.as('host', host)?.behaviour(view, host).forwards !== 'no';
};

function offer(view: View, from: ResourceId, to: ResourceId): readonly Plan[] {
  const segment = view.enclosing(from, 'segment');
  if (segment === undefined || !mayLeadTo(view, view.enclosing(segment, 'network'), to) || !forwards(view, to)) return [];
  const destinations = missing(view, segment, to);
  const plans = bundles(view, segment, destinations).flatMap((bundle) =>
    writings(
      view,
      segment,
      bundle.map((destination) => ({ destination, target: to })),
    ).map(
      (writing): Plan => ({
        id: `routes ${to} ${bundle.join(' ')} ${writing.code}`,
        code: writing.code,
        values: { destinations: bundle.join(', '), target: ref(to), table: ref(writing.table), subnet: ref(segment) },
        place: { resource: segment },
        edits: writing.edits,
      }),
    ),
  );
  return [...propagation(view, segment, to), ...plans];
}

/** What a private gateway learns need not be written by hand. */
function propagation(view: View, segment: ResourceId, to: ResourceId): readonly Plan[] {
  const table = view.as('segment', segment)?.routeTable(view, segment);
  const own = view.as('private-gateway', to)?.network(view, to) !== undefined;
  const edit = table === undefined || !own ? undefined : view.as('routes', table)?.propagate(view, table, to);
  if (!edit || table === undefined) return [];
  return [{ id: `propagate ${to} ${table}`, code: 'PROPAGATE_ROUTES', values: { target: ref(to), table: ref(table) }, edits: [edit] }];
}

function refuse(view: View, from: ResourceId, to: ResourceId): Reason | undefined {
  const segment = view.enclosing(from, 'segment');
  const values = { from: ref(segment ?? from), to: ref(to) };
  if (segment === undefined) return { code: 'CONNECT_NOTHING', values };
  const network = view.enclosing(segment, 'network');
  if (!mayLeadTo(view, network, to)) return { code: 'CONNECT_OTHER_NETWORK', values };
  // From host to host a line means something else.
  if (!forwards(view, to)) return from !== segment ? undefined : { code: 'CONNECT_NO_FORWARDING', values };
  if (wayOf(view, to) === 'outbound' && !segmentPrefix(view, segment, 'ipv6')) return { code: 'CONNECT_IPV4_TO_EGRESS_ONLY', values };
  if (wayOf(view, to) === 'private' && view.as('next-hop', to)?.usual(view, to, network).length === 0)
    return { code: 'CONNECT_NO_DESTINATION', values };
  return undefined;
}

/** From a segment, or from what stands in one, to a gateway: the routes that are missing. */
export const toRouteTarget: Connection = { to: 'route-target', offer, refuse };
/** The same line drawn from the gateway. */
export const toSegmentAsTarget: Connection = {
  to: 'segment',
  offer: (view, from, to) => offer(view, to, from),
  refuse: (view, from, to) => refuse(view, to, from),
};
