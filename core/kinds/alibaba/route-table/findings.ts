import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix, type Prefix, samePrefix, within } from '../../../net/prefix.ts';
import { SHARED } from '../../../net/ranges.ts';
import type { WrittenRoute } from '../../facts.ts';
import { error, familyName, type Found, found, ref, warning } from '../../finding.ts';
import { formFindings } from '../../form-findings.ts';
import type { FindingRule } from '../../kind.ts';
import { segmentsIn, wayOf } from '../../mechanisms/routing.ts';
import type { View } from '../../view.ts';
import { WRITTEN } from './facts.ts';
import { fields } from './fields.ts';
import { form } from './form.ts';

/** Beside the system table (L4.1); entries of one table (L4.8). */
const MOST_TABLES = 9;
const MOST_ROUTES = 200;

const cell = (row: WrittenRoute, column: 'destination' | 'target') => ({ ...row.place, column });
const eachRow =
  (broken: (row: WrittenRoute, view: View, id: ResourceId, all: readonly WrittenRoute[]) => Found | undefined | false) =>
  (view: View, id: ResourceId): readonly Found[] => {
    const all = view.ask(WRITTEN, id);
    return all.flatMap((row) => broken(row, view, id, all) || []);
  };

const vswitchBlocks = (view: View, id: ResourceId, prefix: Prefix): readonly Prefix[] => {
  const network = view.enclosing(id, 'network');
  return network === undefined ? [] : segmentsIn(view, network).flatMap((one) => view.as('segment', one)?.prefix(view, one, prefix.family) ?? []);
};

/** A row for a system route: equal to one or more specific, but for what may be re-pointed at a host (L4.6) and what is more specific than 100.64.0.0/10. */
function againstSystem(row: WrittenRoute, view: View, id: ResourceId): Found | undefined {
  const { destination } = row;
  if (!destination || view.values(id, fields).gateway !== undefined) return undefined;
  const values = { destination: row.text, system: formatPrefix(SHARED) };
  if (samePrefix(destination, SHARED)) return found(cell(row, 'destination'), values);
  const block = vswitchBlocks(view, id, destination).find((one) => within(one, destination));
  if (!block) return undefined;
  const repointed = samePrefix(block, destination) && !view.values(id, fields).main && wayOf(view, row.target) === 'host';
  return repointed ? undefined : found(cell(row, 'destination'), { ...values, system: formatPrefix(block) });
}

/** What a target says of the destination. */
const refusedBy = (id: string): ReturnType<typeof eachRow> =>
  eachRow((row, view) => {
    const { destination, target } = row;
    if (!destination || target === undefined || view.as('next-hop', target)?.refuses(view, target, destination) !== id) return undefined;
    return found(cell(row, 'target'), { destination: row.text, target: ref(target), family: familyName(destination.family) });
  });

function tooMany(view: View, id: ResourceId): readonly Found[] {
  const network = view.enclosing(id, 'network');
  if (network === undefined) return [];
  const { main, gateway } = view.values(id, fields);
  const sort = (one: ResourceId) => (view.as('route-table', one)?.gateway(view, one) === undefined ? 'custom' : 'gateway');
  const same = view
    .inside(network)
    .filter((one) => view.as('route-table', one) && !view.as('route-table', one)?.isMain(view, one) && sort(one) === sort(id));
  const most = gateway === undefined ? MOST_TABLES : 1;
  if (main || same.indexOf(id) < most) return [];
  return [found({ resource: id, ...(gateway === undefined ? {} : { field: 'gateway' }) }, { resource: ref(id), network: ref(network), most })];
}

export const findings: readonly FindingRule[] = [
  error('ALI-RT-001', 'L4.1', tooMany),
  error('ALI-RT-002', 'L4.4', eachRow(againstSystem)),
  error(
    'ALI-RT-003',
    'L4.4',
    eachRow((row, _view, _id, all) => {
      const { destination } = row;
      const first = destination && all.slice(0, all.indexOf(row)).find((one) => one.destination && samePrefix(one.destination, destination));
      return first && found(cell(row, 'destination'), { destination: row.text });
    }),
  ),
  error('ALI-RT-004', 'L4.7', refusedBy('ALI-RT-004')),
  error('ALI-NAT-005', 'L7.10', refusedBy('ALI-NAT-005')),
  error('ALI-6GW-004', 'L3.11', refusedBy('ALI-6GW-004')),
  error(
    'ALI-RT-005',
    'L4.6',
    eachRow((row, view, id) => {
      const { destination } = row;
      if (!destination || view.values(id, fields).gateway === undefined) return undefined;
      const known = vswitchBlocks(view, id, destination).some((one) => samePrefix(one, destination));
      return !known && found(cell(row, 'destination'), { destination: row.text, resource: ref(id) });
    }),
  ),
  warning('ALI-RT-006', 'L4.8', (view, id) => {
    const all = view.ask(WRITTEN, id);
    return all.length > MOST_ROUTES ? [found({ resource: id, field: 'routes', index: MOST_ROUTES }, { resource: ref(id), count: all.length })] : [];
  }),
  warning(
    'ALI-RT-101',
    'L4.7',
    eachRow((row) => row.destination && row.target === undefined && found(cell(row, 'target'), { destination: row.text })),
  ),
  error('ALI-RT-102', 'L4.1', (view, id) => {
    const network = view.enclosing(id, 'network');
    const isMain = (one: ResourceId) => view.as('route-table', one)?.isMain(view, one) ?? false;
    const first = network === undefined || !view.values(id, fields).main ? undefined : view.inside(network).find(isMain);
    if (network === undefined || first === undefined || first === id) return [];
    return [found({ resource: id, field: 'main' }, { network: ref(network), other: ref(first) })];
  }),
  error(
    'ALI-RT-103',
    'L4.7',
    eachRow((row, view, id) => {
      const [mine, its] = [view.enclosing(id, 'network'), row.target === undefined ? undefined : view.enclosing(row.target, 'network')];
      if (row.target === undefined || mine === undefined || its === undefined || mine === its) return undefined;
      return found(cell(row, 'target'), { target: ref(row.target), network: ref(mine) });
    }),
  ),
  ...formFindings('L4.1', fields, form),
];
