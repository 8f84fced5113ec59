import type { ResourceId } from '../../model/design.ts';
import type { PlaceRef } from '../../model/reason.ts';
import { formatPrefix } from '../../net/prefix.ts';
import { EVERYWHERE, SHARED } from '../../net/ranges.ts';
import { FAMILIES } from '../../net/address.ts';
import type { RouteEntry, RouteTable } from '../../network/stations.ts';
import type { WrittenRoute } from '../facts.ts';
import { NETWORK_SEGMENTS } from '../derived/network-parts.ts';
import { same } from '../derived/same.ts';
import type { Query, View } from '../view.ts';
import { hubRoutes } from './hub-routes.ts';
import { privateBlocks } from '../mechanisms/routing.ts';
import { exitsOf, ipv6GatewayOf, noIpv6Gateway } from './internet.ts';

/** The system routes of every table: one for each block of a vSwitch, and the services of the cloud itself (L4.3). */
export const systemRoutes = (view: View, network: ResourceId, table: ResourceId): readonly RouteEntry[] => [
  ...view.ask(NETWORK_SEGMENTS, network).flatMap((segment) =>
    FAMILIES.flatMap((family): readonly RouteEntry[] => {
      const prefix = view.as('segment', segment)?.prefix(view, segment, family);
      return prefix ? [{ prefix, next: `${network}/local`, target: undefined, origin: 'local', place: { resource: table } }] : [];
    }),
  ),
  {
    prefix: SHARED,
    next: { reason: { code: 'CLOUD_SERVICES', values: {}, place: { resource: table }, rule: 'L4.3' }, then: 'unknown' },
    target: undefined,
    origin: 'local',
    place: { resource: table },
  },
];

/** What the cloud writes into the system table by itself: ::/0 to an IPv6 gateway (L3.10), 0.0.0.0/0 to the first NAT gateway (L7.2). */
export const AUTOMATIC: Query<readonly { readonly family: 'ipv4' | 'ipv6'; readonly target: ResourceId }[]> = {
  name: 'alibaba/automatic-routes',
  equal: same,
  compute(view, network) {
    const ipv6 = ipv6GatewayOf(view, network);
    const nat = view
      .ask(NETWORK_SEGMENTS, network)
      .flatMap((segment) => view.inside(segment))
      .find((id) => view.as('next-hop', id)?.way(view, id) === 'translated');
    return [
      ...(nat === undefined ? [] : [{ family: 'ipv4', target: nat } as const]),
      ...(ipv6 === undefined ? [] : [{ family: 'ipv6', target: ipv6 } as const]),
    ];
  },
};

/** The same as rows of a table. */
export const automaticRows = (view: View, network: ResourceId, place: PlaceRef): readonly WrittenRoute[] =>
  view.ask(AUTOMATIC, network).map(({ family, target }) => ({
    place,
    destination: EVERYWHERE[family],
    text: formatPrefix(EVERYWHERE[family]),
    hostBits: false,
    target,
  }));

/** The entries for them; `place`: the table, or the network where nobody drew it. */
export const automaticRoutes = (view: View, network: ResourceId, place: ResourceId): readonly RouteEntry[] =>
  view.ask(AUTOMATIC, network).flatMap(({ family, target }): readonly RouteEntry[] => {
    const hop = view.as('route-target', target)?.next(view, target, family, network);
    if (!hop) return [];
    const base = { prefix: EVERYWHERE[family], target, origin: 'static', place: { resource: place } } as const;
    return [
      'refusal' in hop
        ? { ...base, next: hop.refusal }
        : {
            ...base,
            next: hop.station,
            ...(hop.segment === undefined ? {} : { segment: hop.segment }),
            ...(hop.translates ? { translates: true } : {}),
          },
    ];
  });

/** In the order in which they are tried: the longest first, a written one before a system one (L4.4). */
export const inOrder = (entries: readonly RouteEntry[]): readonly RouteEntry[] =>
  entries.toSorted((a, b) => b.prefix.length - a.prefix.length || Number(a.origin === 'local') - Number(b.origin === 'local'));

/** The system table of a VPC in which nobody drew it. */
export const implicitTable = (view: View, network: ResourceId | undefined, segment: ResourceId): RouteTable =>
  network === undefined
    ? { resource: segment, entries: [], otherwise: noRoute(segment) }
    : tableOf(view, network, network, [...systemRoutes(view, network, network), ...automaticRoutes(view, network, network)], true);

/** A table with what all tables of a VPC have in common; `automatic`: gateways write their routes into it. */
export const tableOf = (view: View, network: ResourceId, table: ResourceId, entries: readonly RouteEntry[], automatic: boolean): RouteTable => ({
  resource: table,
  exits: exitsOf(view, network),
  // A route that somebody wrote goes before one of a CEN with the same destination (L4.5).
  entries: inOrder([...entries, ...hubRoutes(view, network)]),
  otherwise: noRoute(table),
  cutOff: cutOff(view, network, automatic),
});

/** Why no IPv6 route to the Internet could help yet. */
const cutOff = (view: View, network: ResourceId, automatic: boolean): RouteTable['cutOff'] =>
  ipv6GatewayOf(view, network) === undefined
    ? {
        ipv6: {
          refusal: { reason: noIpv6Gateway(network), then: 'stop' },
          except: privateBlocks(view, network, 'ipv6'),
          ...(automatic ? { bringsRoute: true } : {}),
        },
      }
    : {};

export const noRoute = (table: ResourceId): RouteTable['otherwise'] => ({
  reason: { code: 'NO_ROUTE', values: { table: { resource: table } }, place: { resource: table, field: 'routes' }, rule: 'L4.4' },
  then: 'stop',
});
