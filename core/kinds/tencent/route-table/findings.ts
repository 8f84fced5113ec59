import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix, parsePrefix, within, type WrittenPrefix } from '../../../net/prefix.ts';
import { RFC1918 } from '../../../net/ranges.ts';
import { error, type Found, found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { gatewaysOf } from '../../mechanisms/routing.ts';
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

/** A route that leads by a peering to where only the NAT gateway of the other side could bring it. */
function translatedElsewhere({ destination, target, via, index }: Row, view: View, id: ResourceId): Found | undefined {
  const join = via === 'target' && target !== undefined && !view.as('hub', target) ? view.as('network-join', target) : undefined;
  const mine = view.enclosing(id, 'network');
  const other = target === undefined ? undefined : join?.networks(view, target).find((one) => one !== mine);
  if (target === undefined || other === undefined) return undefined;
  const inside = (view.as('network', other)?.blocks(view, other, destination.family) ?? []).some((one) => within(one, destination));
  const nat = gatewaysOf(view, other, 'translated')[0];
  return inside || nat === undefined || !overlapsPublic(destination)
    ? undefined
    : found(at(id, index, 'target'), { nat: ref(nat), target: ref(target), destination: formatPrefix(destination) });
}
const overlapsPublic = (destination: WrittenPrefix): boolean => !RFC1918.some((one) => within(one, destination));

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
  error('TC-NAT-004', 'T4.3', eachRow(translatedElsewhere)),
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
