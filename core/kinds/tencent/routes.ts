import type { ResourceId } from '../../model/design.ts';
import { FAMILIES } from '../../net/address.ts';
import { LINK_LOCAL, RFC1918, SHARED, UNIQUE_LOCAL } from '../../net/ranges.ts';
import type { Exit, RouteEntry, RouteTable, StationId } from '../../network/stations.ts';
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
}

/** The table of a VPC with these routes behind its local ones. */
export const tableOf = (view: View, network: ResourceId | undefined, table: ResourceId, routes: readonly Ranked[]): RouteTable => ({
  resource: table,
  entries: [...(network === undefined ? [] : localRoutes(view, network, table)), ...[...routes].sort(preferred).map((one) => one.entry)],
  otherwise: noRoute(table),
  ...(network === undefined ? {} : { exits: exits(network, table) }),
});
