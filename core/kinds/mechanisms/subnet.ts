import type { ResourceId } from '../../model/design.ts';
import type { Family } from '../../net/address.ts';
import type { Filter, RouteTable } from '../../network/stations.ts';
import type { CapabilityTable } from '../capabilities.ts';
import { MAIN_TABLE } from '../derived/network-parts.ts';
import { readPrefix } from '../derived/parsed.ts';
import type { View } from '../view.ts';

/** What the form of a subnet says, under the same names in every cloud. */
export interface SubnetForm {
  readonly ipv4Cidr: string | undefined;
  readonly ipv6Cidr: string | undefined;
  /** Where no zone is drawn around it. */
  readonly zone: string | undefined;
  readonly routeTable: ResourceId | undefined;
  readonly networkAcl: ResourceId | undefined;
}

/** Where a subnet stands and what it is bound to, in whichever cloud. */
export interface Subnet extends Pick<CapabilityTable['segment'], 'network' | 'zone' | 'prefix' | 'routeTable'> {
  /** The network ACL that it names, when it exists. */
  namedFilter(view: View, id: ResourceId): ResourceId | undefined;
  /** The routes of its table; undefined where its network has a table that nobody drew. */
  drawnTable(view: View, id: ResourceId): RouteTable | undefined;
}

export function subnetBy(form: (view: View, id: ResourceId) => SubnetForm): Subnet {
  const network = (view: View, id: ResourceId): ResourceId | undefined => view.enclosing(id, 'network');
  function routeTable(view: View, id: ResourceId): ResourceId | undefined {
    const named = form(view, id).routeTable;
    if (named !== undefined && view.as('route-table', named)) return named;
    const vpc = network(view, id);
    return vpc === undefined ? undefined : view.ask(MAIN_TABLE, vpc);
  }
  return {
    network,
    zone(view, id) {
      const drawn = view.enclosing(id, 'zone');
      return (drawn === undefined ? undefined : view.as('zone', drawn)?.code(view, drawn)) ?? form(view, id).zone;
    },
    prefix(view, id, family: Family) {
      const { ipv4Cidr, ipv6Cidr } = form(view, id);
      return readPrefix(family === 'ipv4' ? ipv4Cidr : ipv6Cidr, family);
    },
    /** What it is bound to, when that exists; else the table of its network (A3.1, L4.2, T3.1). */
    routeTable,
    namedFilter(view, id) {
      const named = form(view, id).networkAcl;
      return named !== undefined && view.as('network-filter', named) ? named : undefined;
    },
    drawnTable(view, id) {
      const [vpc, table] = [network(view, id), routeTable(view, id)];
      return table !== undefined && vpc !== undefined ? view.as('route-table', table)?.table(view, table, vpc) : undefined;
    },
  };
}

/** The rules of a network ACL. */
export const filterOf = (view: View, acl: ResourceId | undefined): Filter | undefined =>
  acl === undefined ? undefined : view.as('network-filter', acl)?.filter(view, acl);
