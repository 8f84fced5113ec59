import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef } from '../../../model/reason.ts';
import type { RouteTable, SpecialAddresses } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { type Border, borderStations, leaveBy } from '../../mechanisms/segment.ts';
import { filterOf, subnetBy } from '../../mechanisms/subnet.ts';
import type { View } from '../../view.ts';
import { tableOf } from '../routes.ts';
import { learntRoutes } from '../learnt.ts';
import { fields } from './fields.ts';

const { network, zone, prefix, routeTable, namedFilter, drawnTable } = subnetBy((view, id) => view.values(id, fields));

/** The routes in force for a subnet: those of the default table that nobody drew are local and learnt ones. */
function routes(view: View, id: ResourceId): RouteTable {
  const vpc = network(view, id);
  return drawnTable(view, id) ?? tableOf(view, vpc, vpc ?? id, vpc === undefined ? [] : learntRoutes(view, vpc));
}

export const capabilities: Capabilities = {
  segment: {
    network,
    prefix,
    zone,
    routeTable,
    // A subnet without an ACL filters nothing (T6.1).
    filter: namedFilter,
    // The first two and the last one (T1.4).
    reserved: () => ({ first: 2, last: 1 }),
    // Neither a public IP nor an IPv6 address comes by itself (T2.3).
    assigns: () => ({ publicIpv4: false, ipv6: false }),
    dns64: () => false,
    table: routes,
    leave: (view, id, table = routes(view, id)) => leaveBy(view, id, border(view, id), table),
  },
};

function border(view: View, id: ResourceId): Border {
  return {
    filter: filterOf(view, namedFilter(view, id)),
    special: specialAddresses(view, id),
    // That neither is asked inside a subnet is assumed: the documents do not say.
    rules: { inside: '4.4', filter: 'T6.1', owners: 'T3.2' },
  };
}

export const compile: Compile = (view, id) => borderStations(view, id, border(view, id), routes(view, id));

/** The gateway of the subnet, behind the network's own address (T1.4): what it answers is not modelled. */
function specialAddresses(view: View, id: ResourceId): SpecialAddresses {
  const block = prefix(view, id, 'ipv4');
  const place: PlaceRef = { resource: id };
  return new Map(block ? [[block.first + 1n, { code: 'VPC_ROUTER', values: {}, place, rule: 'T1.4' }]] : []);
}
