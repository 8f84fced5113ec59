import type { ResourceId } from '../../model/design.ts';
import { FAMILIES } from '../../net/address.ts';
import type { RouteEntry, RouteTable } from '../../network/stations.ts';
import type { View } from '../view.ts';

/** The routes for the blocks of a VPC that every one of its tables holds (A3.2). */
export const localRoutes = (view: View, network: ResourceId, table: ResourceId): readonly RouteEntry[] =>
  FAMILIES.flatMap((family) => view.as('network', network)?.blocks(view, network, family) ?? []).map((prefix) => ({
    prefix,
    next: `${network}/local`,
    target: undefined,
    origin: 'local',
    place: { resource: table },
  }));

/** The main table of a VPC in which nobody drew one: local routes only. */
export const implicitTable = (view: View, network: ResourceId | undefined, segment: ResourceId): RouteTable => ({
  resource: network ?? segment,
  entries: network === undefined ? [] : localRoutes(view, network, network),
  otherwise: noRoute(network ?? segment),
});

export const noRoute = (table: ResourceId): RouteTable['otherwise'] => ({
  reason: { code: 'NO_ROUTE', values: { table: { resource: table } }, place: { resource: table, field: 'routes' }, rule: 'A3.3' },
  then: 'stop',
});
