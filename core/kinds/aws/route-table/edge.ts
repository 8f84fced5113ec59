import type { ResourceId } from '../../../model/design.ts';
import { samePrefix, within } from '../../../net/prefix.ts';
import { error, type Found, found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import type { View } from '../../view.ts';
import { rowsLeading, segmentsIn, segmentsUsing, wayOf } from '../../mechanisms/routing.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';

const rows = (view: View, id: ResourceId) => facts.routes?.rows(view, id) ?? [];
const column = (id: ResourceId, index: number, name: 'destination' | 'target') => ({ resource: id, field: 'routes', index, column: name });

/** What is asked of a table only when it is associated with a gateway. */
const atEdge =
  (check: (view: View, id: ResourceId, gateway: ResourceId, network: ResourceId) => readonly Found[]) =>
  (view: View, id: ResourceId): readonly Found[] => {
    const { gateway } = view.values(id, fields);
    const network = view.enclosing(id, 'network');
    return gateway === undefined || network === undefined ? [] : check(view, id, gateway, network);
  };

/** Ways of targets to which what enters can be steered. */
const STEERED: readonly string[] = ['host', 'inspection'];

/** Segments that send what they answer past the appliance through which it came. */
function asymmetric(view: View, id: ResourceId, gateway: ResourceId, network: ResourceId): readonly Found[] {
  const way = wayOf(view, gateway);
  if (way === undefined) return [];
  return rows(view, id).flatMap((row, index) => {
    const { destination, target } = row;
    if (!destination || target === undefined || !STEERED.includes(wayOf(view, target) ?? '')) return [];
    const next = view.as('route-target', target)?.next(view, target, destination.family, network);
    const its = next !== undefined && 'segment' in next ? next.segment : undefined;
    const around = segmentsIn(view, network).find((segment) => {
      const own = view.as('segment', segment)?.prefix(view, segment, destination.family);
      // The appliance's own subnet is where the way through it leads.
      if (!own || !within(destination, own) || its === segment) return false;
      return rowsLeading(view, segment, destination.family, way).length > 0;
    });
    return around === undefined ? [] : [found(column(id, index, 'target'), { subnet: ref(around), target: ref(target), gateway: ref(gateway) })];
  });
}

/** Tables that steer what enters through a gateway (A3.13). */
export const edgeFindings: readonly FindingRule[] = [
  error(
    'AWS-RT-011',
    'A3.13',
    atEdge((view, id, gateway) =>
      rows(view, id).flatMap((row, index) => {
        const way = wayOf(view, row.target);
        if (row.target === undefined || way === undefined || way === 'host' || way === 'outbound') return [];
        // Appliances behind endpoints only inspect what comes from the Internet.
        if (way === 'inspection' && wayOf(view, gateway) === 'internet') return [];
        return [found(column(id, index, 'target'), { gateway: ref(gateway), target: ref(row.target) })];
      }),
    ),
  ),
  error(
    'AWS-RT-012',
    'A3.13',
    atEdge((view, id, gateway, network) =>
      rows(view, id).flatMap(({ destination, text, list }, index) => {
        if (list !== undefined) return [found(column(id, index, 'destination'), { destination: ref(list), gateway: ref(gateway) })];
        if (!destination) return [];
        const blocks = view.as('network', network)?.blocks(view, network, destination.family) ?? [];
        const segments = segmentsIn(view, network).flatMap((segment) => view.as('segment', segment)?.prefix(view, segment, destination.family) ?? []);
        if ([...blocks, ...segments].some((one) => samePrefix(one, destination))) return [];
        return [found(column(id, index, 'destination'), { destination: text, gateway: ref(gateway) })];
      }),
    ),
  ),
  error(
    'AWS-RT-013',
    'A3.13',
    atEdge((view, id, gateway) =>
      view.values(id, fields).main ? [found({ resource: id, field: 'main' }, { resource: ref(id), gateway: ref(gateway) })] : [],
    ),
  ),
  warning('AWS-RT-014', 'A3.13', atEdge(asymmetric)),
  error(
    'AWS-RT-015',
    'A3.13',
    atEdge((view, id) =>
      rows(view, id).flatMap((row, index) =>
        row.target !== undefined && wayOf(view, row.target) === 'outbound' ? [found(column(id, index, 'target'), { target: ref(row.target) })] : [],
      ),
    ),
  ),
  error(
    'AWS-NAT-007',
    'A6.9',
    atEdge((view, id, gateway) =>
      rows(view, id).flatMap((row, index) => {
        const across = wayOf(view, gateway) === 'private' && wayOf(view, row.target) === 'translated';
        return across && row.target !== undefined ? [found(column(id, index, 'target'), { target: ref(row.target) })] : [];
      }),
    ),
  ),
  error(
    'AWS-RT-102',
    'A3.13',
    atEdge((view, id, gateway, network) => {
      const subnet = segmentsUsing(view, id, network)[0];
      return subnet === undefined
        ? []
        : [found({ resource: id, field: 'gateway' }, { resource: ref(id), gateway: ref(gateway), subnet: ref(subnet) })];
    }),
  ),
];
