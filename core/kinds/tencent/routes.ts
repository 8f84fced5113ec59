import type { ResourceId } from '../../model/design.ts';
import { FAMILIES } from '../../net/address.ts';
import { LINK_LOCAL, RFC1918, SHARED, UNIQUE_LOCAL } from '../../net/ranges.ts';
import type { Exit, RouteEntry, RouteTable, StationId } from '../../network/stations.ts';
import { formatPrefix } from '../../net/prefix.ts';
import type { View } from '../view.ts';

/** The routes for the blocks of a VPC that every one of its tables holds, before any other (T3.2, T3.4). */
export const localRoutes = (view: View, network: ResourceId, table: ResourceId): readonly RouteEntry[] =>
  FAMILIES.flatMap((family) => view.as('network', network)?.blocks(view, network, family) ?? []).map((prefix) => ({
    prefix,
    next: `${network}/local`,
    target: undefined,
    origin: 'local',
    place: { resource: table },
  }));

/** Where what leaves by a public address of its own comes to: the VPC has no gateway for it. */
export const publicExit = (network: ResourceId): StationId => `${network}/exit`;

const NOT_PUBLIC = [...RFC1918, SHARED, LINK_LOCAL, UNIQUE_LOCAL];

/** The sender's own public address is looked at when no route holds the destination, of either family (T3.4, T3.6, T2.7). */
export const exits = (network: ResourceId, table: ResourceId): readonly Exit[] => [
  {
    when: 'behind-routes',
    match: {},
    except: { destination: NOT_PUBLIC },
    next: publicExit(network),
    code: 'PUBLIC_IP_EXIT',
    place: { resource: table },
    rule: 'T3.4',
  },
];

export const noRoute = (table: ResourceId): RouteTable['otherwise'] => ({
  reason: { code: 'NO_ROUTE', values: { table: { resource: table } }, place: { resource: table, field: 'routes' }, rule: 'T3.4' },
  then: 'stop',
});

/** Longest prefix first, then by the type of the next hop (T3.7); what is equal in both stays in its order. */
export const preferred = (a: Ranked, b: Ranked): number => b.entry.prefix.length - a.entry.prefix.length || a.rank - b.rank;
export interface Ranked {
  readonly entry: RouteEntry;
  readonly rank: number;
  /** Routes of one destination to next hops of one type share the traffic (T3.7); undefined: never. */
  readonly type?: string;
}

/** Routes behind an earlier one of the same destination and type become its equals; of another type they are its backup. */
function sharing(routes: readonly Ranked[]): readonly RouteEntry[] {
  const first = new Map<string, { readonly entry: RouteEntry; readonly equal: RouteEntry[] }>();
  for (const { entry, type, rank } of routes) {
    const key = `${formatPrefix(entry.prefix)} ${type === undefined ? `- ${first.size}` : `${rank} ${type}`}`;
    const known = first.get(key);
    if (known) known.equal.push(entry);
    else first.set(key, { entry, equal: [] });
  }
  return [...first.values()].map(({ entry, equal }) => (equal.length > 0 ? { ...entry, equal } : entry));
}

/** The table of a VPC with these routes behind its local ones. */
export const tableOf = (view: View, network: ResourceId | undefined, table: ResourceId, routes: readonly Ranked[]): RouteTable => ({
  resource: table,
  entries: [...(network === undefined ? [] : localRoutes(view, network, table)), ...sharing([...routes].sort(preferred))],
  otherwise: noRoute(table),
  ...(network === undefined ? {} : { exits: exits(network, table) }),
});
