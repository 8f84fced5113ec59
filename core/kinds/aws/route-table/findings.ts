import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef } from '../../../model/reason.ts';
import { FAMILIES, type Family } from '../../../net/address.ts';
import { block, formatPrefix, overlaps, type Prefix, samePrefix, within } from '../../../net/prefix.ts';
import type { WrittenRoute } from '../../facts.ts';
import { error, familyName, type Found, found, ref, type Values, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import type { View } from '../../view.ts';
import { destinationsOf, segmentsIn, segmentsUsing, wayOf } from '../../mechanisms/routing.ts';
import { edgeFindings } from './edge.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';

/** Ranges that AWS keeps for its own services (A3.9). */
const RESERVED: readonly Prefix[] = [block('169.254.168.0/22'), block('fd00:ec2::/32')];
const QUOTA = 50;

type AnyRow = WrittenRoute & { readonly at: (column: 'destination' | 'target') => PlaceRef };
type Row = AnyRow & { readonly destination: Prefix };
/** Everything that a rule about one row needs. */
interface Table {
  readonly view: View;
  readonly id: ResourceId;
  readonly network: ResourceId | undefined;
  readonly edge: boolean;
  /** For blocks, and those and the ones for prefix lists. */
  readonly rows: readonly Row[];
  readonly all: readonly AnyRow[];
}

function tableOf(view: View, id: ResourceId): Table {
  const all = (facts.routes?.rows(view, id) ?? []).map(
    (row, index): AnyRow => ({ ...row, at: (column) => ({ resource: id, field: 'routes', index, column }) }),
  );
  const rows = all.flatMap((row) => (row.destination ? [{ ...row, destination: row.destination }] : []));
  return {
    view,
    id,
    network: view.enclosing(id, 'network'),
    edge: view.values(id, fields).gateway !== undefined,
    rows,
    all: all.filter((row) => row.destination || row.list !== undefined),
  };
}

const eachRow =
  (broken: (row: Row, table: Table) => Found | undefined | false) =>
  (view: View, id: ResourceId): readonly Found[] => {
    const table = tableOf(view, id);
    return table.rows.flatMap((row) => broken(row, table) || []);
  };

const eachOfAll =
  (broken: (row: AnyRow, table: Table) => Found | undefined | false) =>
  (view: View, id: ResourceId): readonly Found[] => {
    const table = tableOf(view, id);
    return table.all.flatMap((row) => broken(row, table) || []);
  };
/** What a row is for, as a person reads it. */
const nameOf = (row: AnyRow) => (row.list === undefined ? row.text : ref(row.list));

const blocksOf = ({ view, network }: Table, row: Row): readonly Prefix[] =>
  network === undefined ? [] : (view.as('network', network)?.blocks(view, network, row.destination.family) ?? []);

/** Only these may stand where the network itself is meant (A3.7, A3.8). */
const replacesLocal = (view: View, target: ResourceId): boolean => ['host', 'translated', 'inspection'].includes(wayOf(view, target) ?? '');

function insideNetwork(row: Row, table: Table): Found | undefined {
  const blocks = blocksOf(table, row);
  if (table.edge || table.network === undefined || !blocks.some((one) => within(one, row.destination) && !samePrefix(one, row.destination)))
    return undefined;
  const values = { destination: row.text, network: ref(table.network) };
  const whole = segmentsIn(table.view, table.network).some((segment) => {
    const own = table.view.as('segment', segment)?.prefix(table.view, segment, row.destination.family);
    return own !== undefined && samePrefix(own, row.destination);
  });
  if (!whole) return found(row.at('destination'), values);
  return row.target !== undefined && !replacesLocal(table.view, row.target) ? found(row.at('target'), values) : undefined;
}

/** The row's target says that it does not take this destination, and by which constraint. */
const refusedBy = (id: string) =>
  eachOfAll((row, { view }) => {
    const { target } = row;
    if (target === undefined) return undefined;
    const refused = destinationsOf(view, row).some((one) => view.as('next-hop', target)?.refuses(view, target, one) === id);
    return refused && found(row.at('target'), { destination: nameOf(row), target: ref(target) });
  });

/** An interface that hangs loose, or whose machine is stopped (A3.13). */
function isIdle(view: View, target: ResourceId): boolean {
  if (wayOf(view, target) !== 'host') return false;
  const host = view.as('interface', target)?.host(view, target);
  return host === undefined || view.as('host', host)?.behaviour(view, host).running === false;
}

function isBlackhole({ view, network }: Table, row: AnyRow): boolean {
  if (row.target === undefined || isIdle(view, row.target)) return true;
  const family = row.destination?.family ?? (row.list === undefined ? undefined : view.as('prefix-list', row.list)?.family(view, row.list)) ?? 'ipv4';
  const next = network === undefined ? undefined : view.as('route-target', row.target)?.next(view, row.target, family, network);
  // Destinations that the target itself refuses have a constraint of their own.
  const refused = row.destination !== undefined && view.as('next-hop', row.target)?.refuses(view, row.target, row.destination) !== undefined;
  return next !== undefined && 'refusal' in next && !next.zones && !refused;
}

/** Resources that the table names and that stand in another network. */
function elsewhere(view: View, id: ResourceId): readonly Found[] {
  const network = view.enclosing(id, 'network');
  if (network === undefined) return [];
  const { gateway, propagating } = view.values(id, fields);
  const named: readonly (readonly [ResourceId | undefined, PlaceRef])[] = [
    ...tableOf(view, id).all.map((row) => [row.target, row.at('target')] as const),
    ...propagating.map((one, index) => [one, { resource: id, field: 'propagating', index }] as const),
    [gateway, { resource: id, field: 'gateway' }],
  ];
  return named.flatMap(([target, place]) => {
    const its = view.enclosing(target, 'network');
    return target !== undefined && its !== undefined && its !== network ? [found(place, { target: ref(target), network: ref(network) })] : [];
  });
}

function otherZone(row: AnyRow, { view, id, network }: Table): Found | undefined {
  if (row.target === undefined || wayOf(view, row.target) !== 'translated') return undefined;
  const zone = view.as('next-hop', row.target)?.zone(view, row.target);
  const zoneOf = (segment: ResourceId) => view.as('segment', segment)?.zone(view, segment);
  const subnet = segmentsUsing(view, id, network).find((segment) => zoneOf(segment) !== undefined && zoneOf(segment) !== zone);
  const its = subnet === undefined ? undefined : zoneOf(subnet);
  if (zone === undefined || subnet === undefined || its === undefined) return undefined;
  return found(row.at('target'), { target: ref(row.target), zone, subnet: ref(subnet), otherZone: its });
}

const isSame = (a: AnyRow, b: AnyRow): boolean =>
  a.list !== undefined ? a.list === b.list : a.destination !== undefined && b.destination !== undefined && samePrefix(a.destination, b.destination);

/** As how many routes of a family it counts: a list as its maximum size (A10.8). */
function weightOf(view: View, row: AnyRow, family: Family): number {
  const list = row.list === undefined ? undefined : view.as('prefix-list', row.list);
  if (list && row.list !== undefined) return list.family(view, row.list) === family ? list.weight(view, row.list) : 0;
  return Number(row.destination?.family === family);
}

/** An earlier row for a list that shares addresses with this one leads elsewhere. */
function twoLists(row: AnyRow, { view, all }: Table): Found | undefined {
  if (row.list === undefined) return undefined;
  const mine = destinationsOf(view, row);
  const other = all
    .slice(0, all.indexOf(row))
    .find(
      (it) =>
        it.list !== undefined &&
        it.list !== row.list &&
        it.target !== row.target &&
        destinationsOf(view, it).some((a) => mine.some((b) => overlaps(a, b))),
    );
  return other?.list === undefined ? undefined : found(row.at('destination'), { list: ref(row.list), other: ref(other.list) });
}

export const findings: readonly FindingRule[] = [
  error(
    'AWS-RT-002',
    'A3.8',
    eachRow((row, table) => {
      if (table.edge || row.target === undefined || table.network === undefined || replacesLocal(table.view, row.target)) return undefined;
      const local = blocksOf(table, row).some((one) => samePrefix(one, row.destination));
      return local && found(row.at('target'), { destination: row.text, network: ref(table.network), target: ref(row.target) });
    }),
  ),
  error('AWS-RT-003', 'A3.7', eachRow(insideNetwork)),
  error(
    'AWS-RT-004',
    'A3.9',
    eachRow((row) => {
      const range = RESERVED.find((one) => within(one, row.destination));
      return range && found(row.at('destination'), { destination: row.text, range: formatPrefix(range) });
    }),
  ),
  error(
    'AWS-RT-005',
    'A3.4',
    eachOfAll((row, { id, all }) => {
      const before = all.slice(0, all.indexOf(row)).some((other) => isSame(other, row));
      return before && found(row.at('destination'), { destination: nameOf(row), resource: ref(id) });
    }),
  ),
  error('AWS-RT-006', 'A3.12', elsewhere),
  error('AWS-RT-007', 'A6.14', refusedBy('AWS-RT-007')),
  error('AWS-EIGW-001', 'A5.1', refusedBy('AWS-EIGW-001')),
  error('AWS-VGW-001', 'A15.2', refusedBy('AWS-VGW-001')),
  error('AWS-EP-109', 'A3.12', refusedBy('AWS-EP-109')),
  warning(
    'AWS-RT-008',
    'A3.10',
    eachOfAll((row, table) => isBlackhole(table, row) && found(row.at('target'), { destination: nameOf(row) })),
  ),
  warning('AWS-RT-009', 'A3.6', eachOfAll(twoLists)),
  warning('AWS-RT-010', 'A3.11', (view, id) =>
    FAMILIES.flatMap((family) => {
      const count = tableOf(view, id).all.reduce((sum, row) => sum + weightOf(view, row, family), 0);
      return count > QUOTA ? [found({ resource: id, field: 'routes' }, { resource: ref(id), count, family: familyName(family) })] : [];
    }),
  ),
  warning('AWS-NAT-005', 'A6.2', eachOfAll(otherZone)),
  error('AWS-RT-101', 'A3.1', (view, id) => {
    const network = view.enclosing(id, 'network');
    const isMain = (table: ResourceId) => view.as('route-table', table)?.isMain(view, table) ?? false;
    const first = network === undefined || !isMain(id) ? undefined : view.inside(network).find(isMain);
    if (network === undefined || first === undefined || first === id) return [];
    const values: Values = { network: ref(network), other: ref(first) };
    return [found({ resource: id, field: 'main' }, values)];
  }),
  warning(
    'AWS-RT-103',
    'A1.2',
    eachRow((row) => row.hostBits && found(row.at('destination'), { destination: row.text, canonical: formatPrefix(row.destination) })),
  ),
  ...edgeFindings,
];
