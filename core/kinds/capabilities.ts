import type { Filter, Interface, RouteTable, StationId } from '../network/stations.ts';
import type { ResourceId } from '../model/design.ts';
import type { Reason } from '../model/reason.ts';
import type { Family } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { FactTable } from './facts.ts';
import type { View } from './view.ts';

/** What a kind offers to others, for each role that it fills with behaviour. */
export interface CapabilityTable extends FactTable {
  network: {
    /** Its blocks, invalid ones left out, in the order of the document. */
    blocks(view: View, id: ResourceId, family: Family): readonly Prefix[];
    /** The region's code, for what depends on it. */
    region(view: View, id: ResourceId): string;
  };
  segment: {
    network(view: View, id: ResourceId): ResourceId | undefined;
    prefix(view: View, id: ResourceId, family: Family): Prefix | undefined;
    zone(view: View, id: ResourceId): string | undefined;
    /** The route table in force: associated, or the network's main one (undefined: the implicit main table, local routes only). */
    routeTable(view: View, id: ResourceId): ResourceId | undefined;
    /** The network ACL in force; undefined: the default one, which allows all. */
    filter(view: View, id: ResourceId): ResourceId | undefined;
  };
  host: {
    /** Its interfaces, the primary one first. */
    interfaces(view: View, id: ResourceId): readonly Interface[];
  };
  'route-table': {
    table(view: View, id: ResourceId, network: ResourceId): RouteTable;
  };
  'route-target': {
    /** Where a packet goes that selects a route of `family` to this target, or why it goes nowhere. `segment`: the target is an interface there. */
    next(view: View, id: ResourceId, family: Family): { readonly station: StationId; readonly segment?: ResourceId } | { readonly drop: Reason };
  };
  'network-filter': {
    filter(view: View, id: ResourceId): Filter;
  };
  'interface-filter': {
    filter(view: View, id: ResourceId): Filter;
  };
}

export type Capabilities = { readonly [R in keyof CapabilityTable]?: CapabilityTable[R] };
