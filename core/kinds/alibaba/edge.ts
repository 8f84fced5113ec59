import type { ResourceId } from '../../model/design.ts';
import type { Instruction } from '../../network/stations.ts';
import { EDGE_TABLE } from '../derived/network-parts.ts';
import type { View } from '../view.ts';

/** How a packet goes on that has entered a VPC through a gateway: by the gateway's own table where it has one (L4.6), else by the VPC's router. */
export function enterNetwork(view: View, gateway: ResourceId, network: ResourceId): Instruction {
  const edge = view.ask(EDGE_TABLE, gateway);
  const table = edge === undefined ? undefined : view.as('route-table', edge)?.table(view, edge, network);
  return table ? { op: 'route', table: { ...table, exits: [] } } : { op: 'jump', to: `${network}/local` };
}
