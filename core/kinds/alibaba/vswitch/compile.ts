import type { ResourceId } from '../../../model/design.ts';
import type { Prefix } from '../../../net/prefix.ts';
import type { Instruction, RouteTable, Station } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { type Border, borderStations, leaveBy } from '../../mechanisms/segment.ts';
import { filterOf, subnetBy } from '../../mechanisms/subnet.ts';
import type { View } from '../../view.ts';
import { unscreened } from '../cut-through.ts';
import { implicitTable } from '../local-routes.ts';
import { fields } from './fields.ts';

const { network, zone, prefix, routeTable, namedFilter, drawnTable } = subnetBy((view, id) => view.values(id, fields));

/** The routes in force for a vSwitch. */
const tableOf = (view: View, id: ResourceId): RouteTable => drawnTable(view, id) ?? implicitTable(view, network(view, id), id);

export const capabilities: Capabilities = {
  segment: {
    network,
    prefix,
    zone,
    routeTable,
    // One at most, and none by itself (L9.1).
    filter: namedFilter,
    // The first address and the last three; of IPv6 the first and the last nine (L1.7).
    reserved: (family) => ({ first: 1, last: family === 'ipv4' ? 3 : 9 }),
    // An interface gets what it is given, never anything by its vSwitch (L2.6).
    assigns: () => ({ publicIpv4: false, ipv6: false }),
    dns64: () => false,
    table: tableOf,
    leave,
  },
};

const NONE: Border = { filter: undefined, special: new Map(), rules: { inside: 'L9.4', filter: 'L9.2', owners: 'L4.3' } };

const border = (view: View, id: ResourceId): Border => ({ ...NONE, filter: filterOf(view, namedFilter(view, id)) });

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
