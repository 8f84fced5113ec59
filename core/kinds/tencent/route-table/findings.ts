import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix, parsePrefix, within, type WrittenPrefix } from '../../../net/prefix.ts';
import { error, type Found, found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

const MOST_TABLES = 10;
const MOST_ENTRIES = 50;

interface Row {
  readonly destination: WrittenPrefix;
  readonly text: string;
  readonly via: string;
  readonly target: ResourceId | undefined;
  readonly index: number;
}

const at = (id: ResourceId, index: number, column: 'destination' | 'via' | 'target') => ({ resource: id, field: 'routes', index, column });

const eachRow =
  (broken: (row: Row, view: View, id: ResourceId) => Found | undefined | false) =>
  (view: View, id: ResourceId): readonly Found[] =>
    view.values(id, fields).routes.flatMap(({ destination: text, via, target, enabled }, index) => {
      const destination = parsePrefix(text ?? '');
      return (destination && enabled && broken({ destination, text: text ?? '', via, target, index }, view, id)) || [];
    });

/** What no route can lead to, or stands in another VPC. What joins VPCs stands in none. */
function invalidHop({ via, target, index }: Row, view: View, id: ResourceId): Found | undefined {
  if (via !== 'target') return undefined;
  const network = view.enclosing(id, 'network');
  if (target === undefined) return found(at(id, index, 'target'), { resource: ref(id), number: index + 1 });
  const its = view.enclosing(target, 'network');
  const joined = view.as('network-join', target)?.networks(view, target) ?? [];
  const fits = view.as('route-target', target) && (its === undefined ? network !== undefined && joined.includes(network) : its === network);
  return fits ? undefined : found(at(id, index, 'target'), { resource: ref(id), number: index + 1 });
}

export const findings: readonly FindingRule[] = [
  error(
    'TC-RT-001',
    'T3.2',
    eachRow(({ destination, text, index }, view, id) => {
      const network = view.enclosing(id, 'network');
      const blocks = network === undefined ? [] : (view.as('network', network)?.blocks(view, network, destination.family) ?? []);
      return (
        network !== undefined &&
        blocks.some((one) => within(one, destination)) &&
        found(at(id, index, 'destination'), { destination: text, network: ref(network) })
      );
    }),
  ),
  error('TC-RT-002', 'T3.3', eachRow(invalidHop)),
  warning(
    'TC-RT-004',
    'T3.3',
    eachRow(
      ({ via, target, index }, _view, id) => via === 'public-ip' && target !== undefined && found(at(id, index, 'target'), { target: ref(target) }),
    ),
  ),
  warning('TC-RT-005', 'T3.8', (view, id) => {
    const network = view.enclosing(id, 'network');
    const tables = network === undefined ? [] : view.inside(network).filter((one) => view.as('route-table', one));
    const entries = view.values(id, fields).routes.length;
    return [
      ...(tables.indexOf(id) === MOST_TABLES ? [found({ resource: id }, { resource: ref(id), count: tables.length, entries })] : []),
      ...(entries > MOST_ENTRIES
        ? [found({ resource: id, field: 'routes', index: MOST_ENTRIES }, { resource: ref(id), count: tables.length, entries })]
        : []),
    ];
  }),
  error('TC-RT-101', 'T3.1', (view, id) => {
    const network = view.enclosing(id, 'network');
    const isMain = (one: ResourceId) => view.as('route-table', one)?.isMain(view, one) ?? false;
    const first = network === undefined || !view.values(id, fields).main ? undefined : view.inside(network).find(isMain);
    if (network === undefined || first === undefined || first === id) return [];
    return [found({ resource: id, field: 'main' }, { network: ref(network), other: ref(first) })];
  }),
  warning(
    'TC-RT-102',
    'T3.3',
    eachRow(
      ({ destination, text, index }, _view, id) =>
        destination.hostBits && found(at(id, index, 'destination'), { destination: text, canonical: formatPrefix(destination) }),
    ),
  ),
  warning(
    'TC-RT-103',
    'T2.7',
    eachRow(({ destination, text, index }, _view, id) => destination.family === 'ipv6' && found(at(id, index, 'destination'), { destination: text })),
  ),
];
