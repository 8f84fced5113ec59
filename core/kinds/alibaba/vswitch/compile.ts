import type { ResourceId } from '../../../model/design.ts';
import type { Family } from '../../../net/address.ts';
import type { Prefix } from '../../../net/prefix.ts';
import type { Instruction, RouteTable, Station } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { MAIN_TABLE } from '../../derived/network-parts.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { type Border, borderStations, leaveBy } from '../../mechanisms/segment.ts';
import type { View } from '../../view.ts';
import { unscreened } from '../cut-through.ts';
import { implicitTable } from '../local-routes.ts';
import { fields } from './fields.ts';

const network = (view: View, id: ResourceId): ResourceId | undefined => view.enclosing(id, 'network');

const prefix = (view: View, id: ResourceId, family: Family): Prefix | undefined => {
  const values = view.values(id, fields);
  return readPrefix(family === 'ipv4' ? values.ipv4Cidr : values.ipv6Cidr, family);
};

/** What is bound, when it exists; else the system table (L4.2). */
function routeTable(view: View, id: ResourceId): ResourceId | undefined {
  const named = view.values(id, fields).routeTable;
  if (named !== undefined && view.as('route-table', named)) return named;
  const vpc = network(view, id);
  return vpc === undefined ? undefined : view.ask(MAIN_TABLE, vpc);
}

/** One at most, and none by itself (L9.1). */
function filter(view: View, id: ResourceId): ResourceId | undefined {
  const named = view.values(id, fields).networkAcl;
  return named !== undefined && view.as('network-filter', named) ? named : undefined;
}

/** The routes in force for a vSwitch. */
function tableOf(view: View, id: ResourceId): RouteTable {
  const vpc = network(view, id);
  const table = routeTable(view, id);
  const known = table !== undefined && vpc !== undefined ? view.as('route-table', table)?.table(view, table, vpc) : undefined;
  return known ?? implicitTable(view, vpc, id);
}

export const capabilities: Capabilities = {
  segment: {
    network,
    prefix,
    zone(view, id) {
      const drawn = view.enclosing(id, 'zone');
      return (drawn === undefined ? undefined : view.as('zone', drawn)?.code(view, drawn)) ?? view.values(id, fields).zone;
    },
    routeTable,
    filter,
    // The first address and the last three; of IPv6 the first and the last nine (L1.7).
    reserved: (family) => ({ first: 1, last: family === 'ipv4' ? 3 : 9 }),
    // An interface gets what it is given, never anything by its vSwitch (L2.6).
    assigns: () => ({ publicIpv4: false, ipv6: false }),
    dns64: () => false,
    table: tableOf,
    leave,
  },
};

const NONE: Border = { filter: undefined, special: new Map(), rules: { inside: 'L9.4', filter: 'L9.2', owners: 'L1.7' } };

function border(view: View, id: ResourceId): Border {
  const acl = filter(view, id);
  return { ...NONE, filter: acl === undefined ? undefined : view.as('network-filter', acl)?.filter(view, acl) };
}

function leave(view: View, id: ResourceId, table: RouteTable = tableOf(view, id)): Instruction {
  return leaveBy(view, id, border(view, id), table);
}

export const compile: Compile = (view, id) => {
  const table = tableOf(view, id);
  const stations = borderStations(view, id, border(view, id), table);
  const past = unscreened(view, id);
  return past.length === 0 ? stations : [...stations.map(branching(id, past)), ...pastTheFilter(view, id, table)];
};

/** What cut-through interfaces send and get goes by doors of its own, at which no network ACL stands (L9.4). */
const branching =
  (id: ResourceId, addresses: readonly Prefix[]) =>
  (station: Station): Station => {
    const end = station.id === `${id}/leave` ? { source: addresses } : { destination: addresses };
    return { ...station, program: [{ op: 'branch', match: end, to: `${station.id}-past` }, ...station.program] };
  };

const pastTheFilter = (view: View, id: ResourceId, table: RouteTable): readonly Station[] =>
  borderStations(view, id, NONE, table).map((station) => ({ ...station, id: `${station.id}-past` }));
