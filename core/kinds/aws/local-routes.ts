import type { ResourceId } from '../../model/design.ts';
import { FAMILIES } from '../../net/address.ts';
import type { RouteEntry, RouteTable } from '../../network/stations.ts';
import { privateBlocks } from '../mechanisms/routing.ts';
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
  ...(network === undefined ? {} : { cutOff: cutOff(view, network) }),
});

/** By family, why nothing of a VPC without a gateway reaches the Internet (A4.7). A private network behind it might be a way. */
export function cutOff(view: View, network: ResourceId): RouteTable['cutOff'] {
  const docked = view.inside(network);
  if (docked.some((id) => view.as('private-gateway', id) ?? view.as('hub-attachment', id))) return {};
  const shut = FAMILIES.filter((family) => !docked.some((id) => view.as('internet-edge', id)?.entry(view, id, family)));
  const reason = { code: 'IGW_NOT_ATTACHED', values: { network: { resource: network } }, place: { resource: network }, rule: 'A4.7' };
  const refusal = { reason, then: 'stop' } as const;
  return Object.fromEntries(shut.map((family) => [family, { refusal, except: privateBlocks(view, network, family) }]));
}

export const noRoute = (table: ResourceId): RouteTable['otherwise'] => ({
  reason: { code: 'NO_ROUTE', values: { table: { resource: table } }, place: { resource: table, field: 'routes' }, rule: 'A3.3' },
  then: 'stop',
});
