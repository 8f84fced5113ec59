import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef, Reason } from '../../../model/reason.ts';
import { overlaps, type Prefix, samePrefix } from '../../../net/prefix.ts';
import type { BlockList, Refusal, RouteEntry, RouteTable } from '../../../network/stations.ts';
import { same } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';

/** The attachments of a hub, in the order of the document: that in which they were attached. */
export const ATTACHMENTS: Query<readonly ResourceId[]> = {
  name: 'aws.transit/attachments',
  equal: same,
  compute: (view, hub) => view.referrers(hub).filter((one) => view.as('hub-attachment', one)?.hubs(view, one).includes(hub)),
};

/** The drawn tables of a hub. */
export const TABLES: Query<readonly ResourceId[]> = {
  name: 'aws.transit/tables',
  equal: same,
  compute: (view, hub) => view.referrers(hub).filter((one) => view.as('hub-table', one)?.hub(view, one) === hub),
};

type Use = 'association' | 'propagation';

/** The drawn table that is the default one for this use. */
const defaultTable = (view: View, hub: ResourceId, use: Use): ResourceId | undefined =>
  view.ask(TABLES, hub).find((table) => view.as('hub-table', table)?.isDefault(view, table)[use]);

/** What the hub does by itself for an attachment that no table names (A13.3). */
const byDefault = (view: View, hub: ResourceId, attachment: ResourceId, use: Use): boolean =>
  (view.as('transit-hub', hub)?.defaults(view, hub)[use] ?? false) &&
  (view.as('hub-attachment', attachment)?.defaults(view, attachment)[use] ?? false);

/**
 * The table in which a hub looks up what comes from an attachment: one that names it, else the default one. The hub itself stands for a
 * default table that nobody drew. Undefined: it is associated with none.
 */
export function tableOf(view: View, hub: ResourceId, attachment: ResourceId): ResourceId | undefined {
  const named = view.ask(TABLES, hub).find((table) => view.as('hub-table', table)?.associations(view, table).includes(attachment));
  if (named !== undefined) return named;
  return byDefault(view, hub, attachment, 'association') ? (defaultTable(view, hub, 'association') ?? hub) : undefined;
}

/** The attachments that propagate into a table, by name or by default, in the order in which they were attached. */
function propagating(view: View, hub: ResourceId, table: ResourceId): readonly ResourceId[] {
  const named = view.as('hub-table', table)?.propagations(view, table) ?? [];
  const isDefault = (defaultTable(view, hub, 'propagation') ?? hub) === table;
  return view.ask(ATTACHMENTS, hub).filter((one) => named.includes(one) || (isDefault && byDefault(view, hub, one, 'propagation')));
}

export interface TransitRoute {
  readonly prefix: Prefix;
  /** Undefined: a blackhole. */
  readonly attachment: ResourceId | undefined;
  /** What it leads to where that is not drawn. */
  readonly elsewhere?: string;
  readonly origin: 'static' | 'propagated';
  /** Static, then lists, then what VPCs, Direct Connect gateways and VPNs propagate (A13.4). */
  readonly rank: number;
  readonly place: PlaceRef;
  readonly list?: ResourceId;
  /** It was attached later than another that has some of the same addresses: it does not propagate (A13.6). */
  readonly yields?: ResourceId;
}

const STATIC = 0;
const LIST = 1;
const LEARNT = 2;

/** The routes of a table with their preference: longest prefix, then static, then lists, then what was learnt; those that do not propagate last. */
export const ROUTES: Query<readonly TransitRoute[]> = {
  name: 'aws.transit/routes',
  equal: same,
  compute(view, table) {
    const hub = view.as('hub-table', table)?.hub(view, table) ?? table;
    const written = (view.as('hub-table', table)?.written(view, table) ?? []).flatMap(
      ({ destination, attachment, elsewhere, place }): TransitRoute[] => {
        const base = { attachment, ...(elsewhere !== undefined && { elsewhere }), place, origin: 'static' } as const;
        if (!('list' in destination)) return [{ ...base, prefix: destination, rank: STATIC }];
        return destination.blocks.map((prefix) => ({ ...base, prefix, rank: LIST, list: destination.list }));
      },
    );
    const learnt: TransitRoute[] = [];
    for (const attachment of propagating(view, hub, table)) {
      const behaviour = view.as('hub-attachment', attachment);
      const network = behaviour?.network(view, attachment);
      for (const { prefix, rank, place } of behaviour?.propagates(view, attachment) ?? []) {
        const first = network === undefined ? undefined : learnt.find((one) => fromAnother(view, one, network) && overlaps(one.prefix, prefix));
        const yields = first?.attachment === undefined ? {} : { yields: first.attachment };
        learnt.push({ prefix, attachment, origin: 'propagated', rank: LEARNT + rank, place, ...yields });
      }
    }
    return [...written, ...learnt].sort(preferred);
  },
};

/** Learnt from the VPC of another attachment, and in force. */
function fromAnother(view: View, { attachment, yields }: TransitRoute, network: ResourceId): boolean {
  const its = attachment === undefined ? undefined : view.as('hub-attachment', attachment)?.network(view, attachment);
  return its !== undefined && its !== network && yields === undefined;
}

const preferred = (a: TransitRoute, b: TransitRoute): number =>
  Number(a.yields !== undefined) - Number(b.yields !== undefined) || b.prefix.length - a.prefix.length || a.rank - b.rank;

/** Lists of a table of which not every block is known. */
const openLists = (view: View, table: ResourceId): readonly ({ readonly list: BlockList } & Towards)[] =>
  (view.as('hub-table', table)?.written(view, table) ?? []).flatMap(({ destination, attachment, elsewhere }) =>
    'list' in destination && destination.open ? [{ list: destination, attachment, ...(elsewhere !== undefined && { elsewhere }) }] : [],
  );

/** The table in which a hub looks up what comes from `attachment`, with where each route leads a packet that entered the hub in `zone`. */
export function lookup(view: View, hub: ResourceId, table: ResourceId, zone: string | undefined): RouteTable {
  const entryOf = (route: TransitRoute): RouteEntry => ({
    prefix: route.prefix,
    next: towards(view, hub, table, route, zone),
    target: route.attachment,
    origin: route.origin,
    place: route.place,
    ...(route.list === undefined ? {} : { list: route.list }),
    ...(route.yields === undefined ? {} : { shadowed: true }),
  });
  const routes = view.ask(ROUTES, table);
  const entries = routes.flatMap((route, index): RouteEntry[] => {
    // Learnt alike from several: any of them (equal-cost multipath).
    const alike = (other: TransitRoute | undefined) =>
      other !== undefined &&
      other.rank > LIST &&
      other.rank === route.rank &&
      !other.yields &&
      !route.yields &&
      samePrefix(other.prefix, route.prefix);
    if (alike(routes[index - 1])) return [];
    const equal = routes
      .slice(index + 1)
      .filter(alike)
      .map(entryOf);
    return [{ ...entryOf(route), ...(equal.length > 0 ? { equal } : {}) }];
  });
  const open = openLists(view, table).flatMap(({ list, ...to }) =>
    list.open ? [{ list: list.open, next: towards(view, hub, table, to, zone) }] : [],
  );
  const reason: Reason = {
    code: 'TGW_NO_ROUTE',
    values: { hub: { resource: hub }, table: { resource: table } },
    place: { resource: table },
    rule: 'A13.2',
  };
  return { resource: table, entries, otherwise: { reason, then: 'stop' }, ...(open.length > 0 ? { open } : {}) };
}

type Towards = Pick<TransitRoute, 'attachment' | 'elsewhere'>;

/** Where a route of a table leads, or that it drops: without an attachment, or to one that is gone or not accepted (A13.5). */
function towards(view: View, hub: ResourceId, table: ResourceId, { attachment, elsewhere }: Towards, zone: string | undefined): string | Refusal {
  if (attachment === undefined && elsewhere !== undefined) {
    return { reason: { code: 'ROUTE_ELSEWHERE', values: { target: elsewhere }, place: { resource: table }, rule: 'A13.2' }, then: 'unknown' };
  }
  const behaviour = attachment === undefined ? undefined : view.as('hub-attachment', attachment);
  if (attachment !== undefined && behaviour?.hubs(view, attachment).includes(hub) && behaviour.available(view, attachment)) {
    return behaviour.entry(view, attachment, hub, zone);
  }
  const values = { hub: { resource: hub }, table: { resource: table } };
  return { reason: { code: 'TGW_BLACKHOLE', values, place: { resource: table }, rule: 'A13.5' }, then: 'stop' };
}
