import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef } from '../../../model/reason.ts';
import type { Family } from '../../../net/address.ts';
import type { Prefix } from '../../../net/prefix.ts';
import type { RouteTable, SpecialAddresses } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { MAIN_TABLE } from '../../derived/network-parts.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { type Border, borderStations, leaveBy } from '../../mechanisms/segment.ts';
import type { View } from '../../view.ts';
import { tableOf } from '../routes.ts';
import { learntRoutes } from '../learnt.ts';
import { fields } from './fields.ts';

const network = (view: View, id: ResourceId): ResourceId | undefined => view.enclosing(id, 'network');

const prefix = (view: View, id: ResourceId, family: Family): Prefix | undefined => {
  const values = view.values(id, fields);
  return readPrefix(family === 'ipv4' ? values.ipv4Cidr : values.ipv6Cidr, family);
};

/** What is associated, when it exists; else the VPC's default table (T3.1). */
function routeTable(view: View, id: ResourceId): ResourceId | undefined {
  const named = view.values(id, fields).routeTable;
  if (named !== undefined && view.as('route-table', named)) return named;
  const vpc = network(view, id);
  return vpc === undefined ? undefined : view.ask(MAIN_TABLE, vpc);
}

/** A subnet without an ACL filters nothing (T6.1). */
function filter(view: View, id: ResourceId): ResourceId | undefined {
  const named = view.values(id, fields).networkAcl;
  return named !== undefined && view.as('network-filter', named) ? named : undefined;
}

/** The routes in force for a subnet: those of the default table that nobody drew are local and learnt ones. */
function routes(view: View, id: ResourceId): RouteTable {
  const vpc = network(view, id);
  const table = routeTable(view, id);
  const known = table !== undefined && vpc !== undefined ? view.as('route-table', table)?.table(view, table, vpc) : undefined;
  return known ?? tableOf(view, vpc, vpc ?? id, vpc === undefined ? [] : learntRoutes(view, vpc));
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
  const acl = filter(view, id);
  return {
    filter: acl === undefined ? undefined : view.as('network-filter', acl)?.filter(view, acl),
    special: specialAddresses(view, id),
    // That neither is asked inside a subnet is assumed: the documents do not say.
    rules: { inside: '4.4', filter: 'T6.1', owners: 'T1.4' },
  };
}

export const compile: Compile = (view, id) => borderStations(view, id, border(view, id), routes(view, id));

/** The gateway of the subnet, behind the network's own address (T1.4): what it answers is not modelled. */
function specialAddresses(view: View, id: ResourceId): SpecialAddresses {
  const block = prefix(view, id, 'ipv4');
  const place: PlaceRef = { resource: id };
  return new Map(block ? [[block.first + 1n, { code: 'VPC_ROUTER', values: {}, place, rule: 'T1.4' }]] : []);
}
