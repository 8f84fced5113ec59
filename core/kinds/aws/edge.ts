import type { ResourceId } from '../../model/design.ts';
import type { Instruction, Refusal, RouteEntry, RouteTable } from '../../network/stations.ts';
import { EDGE_TABLE, NETWORK_INTERFACES } from '../derived/network-parts.ts';
import type { View } from '../view.ts';

/** How a packet goes on that has entered a VPC through a gateway: by the gateway's own table where it has one (A3.13), else by the VPC's router. */
export function enterNetwork(
  view: View,
  gateway: ResourceId,
  network: ResourceId,
  adjust: (entry: RouteEntry) => RouteEntry = (e) => e,
): Instruction {
  const edge = view.ask(EDGE_TABLE, gateway);
  const table = edge === undefined ? undefined : view.as('route-table', edge)?.table(view, edge, network);
  if (!table) return { op: 'jump', to: `${network}/local` };
  const steering: RouteTable = { ...table, entries: table.entries.map(adjust) };
  return { op: 'route', table: steering };
}

/** Private IPv6 never passes a gateway to the Internet (A1.9). */
export function publicIpv6Only(view: View, network: ResourceId, end: 'source' | 'destination'): readonly Instruction[] {
  const hidden = view.as('network', network)?.privateBlocks(view, network) ?? [];
  if (hidden.length === 0) return [];
  const reason = {
    code: 'V6_PRIVATE_RANGE',
    values: { network: { resource: network } },
    place: { resource: network, field: 'ipv6Cidr' },
    rule: 'A1.9',
  };
  return [{ op: 'require', when: { family: 'ipv6' }, match: { [end]: hidden, not: true }, otherwise: { reason, then: 'on' } }];
}

/** Everything in the VPC that owns addresses. */
export const interfacesOf = (view: View, network: ResourceId): readonly ResourceId[] => view.ask(NETWORK_INTERFACES, network);

/** A route to a gateway that stands on another VPC, or on none, leads nowhere. */
export const notAttached = (gateway: ResourceId, code = 'BLACKHOLE', rule = 'A3.10'): Refusal => ({
  reason: { code, values: { gateway: { resource: gateway } }, place: { resource: gateway }, rule },
  then: 'stop',
});
