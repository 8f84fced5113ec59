import type { ResourceId } from '../../../model/design.ts';
import type { Plan, Reason } from '../../../model/reason.ts';
import type { Connection } from '../../connection.ts';
import { ref } from '../../finding.ts';
import type { View } from '../../view.ts';

const otherNetwork = (view: View, from: ResourceId, to: ResourceId): Reason | undefined =>
  view.enclosing(from, 'network') === view.enclosing(to, 'network')
    ? undefined
    : { code: 'CONNECT_OTHER_NETWORK', values: { from: ref(from), to: ref(to) } };

/** A segment uses a route table. An edge table serves none (A3.13). */
function useTable(view: View, segment: ResourceId, table: ResourceId): readonly Plan[] {
  const link = view.as('segment-links', segment);
  const inForce = view.as('segment', segment)?.routeTable(view, segment);
  if (!link || inForce === table || otherNetwork(view, segment, table) || view.as('route-table', table)?.gateway(view, table) !== undefined)
    return [];
  return [
    {
      id: `use ${table} ${segment}`,
      code: 'USE_TABLE',
      values: { subnet: ref(segment), table: ref(table) },
      edits: [link.useTable(view, segment, table)],
    },
  ];
}

const edgeTable = (view: View, segment: ResourceId, table: ResourceId): Reason | undefined => {
  const gateway = view.as('route-table', table)?.gateway(view, table);
  return gateway === undefined ? undefined : { code: 'CONNECT_EDGE_TABLE', values: { from: ref(segment), to: ref(table), gateway: ref(gateway) } };
};

/** A network ACL stands on the border of a segment. */
function useFilter(view: View, segment: ResourceId, filter: ResourceId): readonly Plan[] {
  const link = view.as('segment-links', segment);
  if (!link || view.as('segment', segment)?.filter(view, segment) === filter || otherNetwork(view, segment, filter)) return [];
  return [
    {
      id: `border ${filter} ${segment}`,
      code: 'USE_FILTER',
      values: { subnet: ref(segment), filter: ref(filter) },
      edits: [link.useFilter(view, segment, filter)],
    },
  ];
}

export const toTable: Connection = {
  to: 'route-table',
  offer: useTable,
  refuse: (view, from, to) => otherNetwork(view, from, to) ?? edgeTable(view, from, to),
};
export const toFilter: Connection = { to: 'network-filter', offer: useFilter, refuse: otherNetwork };
/** The same lines drawn from the chip. */
export const tableToSegment: Connection = {
  to: 'segment',
  offer: (view, from, to) => useTable(view, to, from),
  refuse: (view, from, to) => otherNetwork(view, from, to) ?? edgeTable(view, to, from),
};
export const filterToSegment: Connection = { to: 'segment', offer: (view, from, to) => useFilter(view, to, from), refuse: otherNetwork };
