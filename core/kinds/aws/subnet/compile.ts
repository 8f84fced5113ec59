import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef } from '../../../model/reason.ts';
import type { Instruction, RouteEntry, RouteTable, SpecialAddresses } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { DEFAULT_FILTER } from '../../derived/network-parts.ts';
import { type Border, borderStations, leaveBy } from '../../mechanisms/segment.ts';
import { filterOf, subnetBy } from '../../mechanisms/subnet.ts';
import type { View } from '../../view.ts';
import { implicitTable } from '../local-routes.ts';
import { fields } from './fields.ts';

const { network, zone, prefix, routeTable, namedFilter, drawnTable } = subnetBy((view, id) => view.values(id, fields));

/** The ACL that is associated, when it exists; else that of the VPC (A2.9). */
function filter(view: View, id: ResourceId): ResourceId | undefined {
  const vpc = network(view, id);
  return namedFilter(view, id) ?? (vpc === undefined ? undefined : view.ask(DEFAULT_FILTER, vpc));
}

/** The table as a host of this zone meets it: some next hops are reached from their own zones only (A13.1). */
function inZone(table: RouteTable, zone: string): RouteTable {
  const { entries, open = [] } = table;
  if (![...entries, ...open].some((one) => one.zones)) return table;
  const from = <T extends Pick<RouteEntry, 'next' | 'zones'>>(one: T): T => ({ ...one, next: one.zones?.[zone] ?? one.next });
  return { ...table, entries: entries.map(from), ...(open.length === 0 ? {} : { open: open.map(from) }) };
}

/** The routes in force for a subnet. */
function tableOf(view: View, id: ResourceId): RouteTable {
  const drawn = drawnTable(view, id);
  return drawn === undefined ? implicitTable(view, network(view, id), id) : inZone(drawn, zone(view, id) ?? '');
}

export const capabilities: Capabilities = {
  segment: {
    network,
    prefix,
    zone,
    routeTable,
    filter,
    // Both families lose their first four addresses and the last (A2.3, A2.4).
    reserved: () => ({ first: 4, last: 1 }),
    assigns(view, id) {
      const values = view.values(id, fields);
      // Without IPv4 every host there has an IPv6 address: it would have none at all.
      const only6 = !prefix(view, id, 'ipv4') && prefix(view, id, 'ipv6') !== undefined;
      return { publicIpv4: values.mapPublicIpOnLaunch, ipv6: values.assignIpv6OnCreation || only6 };
    },
    dns64: (view, id) => view.values(id, fields).dns64,
    table: tableOf,
    leave,
  },
};

function border(view: View, id: ResourceId): Border {
  return {
    filter: filterOf(view, filter(view, id)),
    special: specialAddresses(view, id),
    rules: { inside: 'A11.6', filter: 'A11.3', owners: 'A2.3' },
  };
}

function leave(view: View, id: ResourceId, table: RouteTable = tableOf(view, id)): Instruction {
  return leaveBy(view, id, border(view, id), table);
}

export const compile: Compile = (view, id) => borderStations(view, id, border(view, id), tableOf(view, id));

/** The VPC's router and its resolver answer hosts past every filter (A10.10): what they do is not modelled. */
function specialAddresses(view: View, id: ResourceId): SpecialAddresses {
  const found = new Map<bigint, { code: string; values: Record<string, never>; place: PlaceRef; rule: string }>();
  const block = prefix(view, id, 'ipv4');
  if (!block) return found;
  found.set(block.first + 1n, { code: 'VPC_ROUTER', values: {}, place: { resource: id }, rule: 'A10.10' });
  found.set(block.first + 2n, { code: 'VPC_RESOLVER', values: {}, place: { resource: id }, rule: 'A10.10' });
  return found;
}
