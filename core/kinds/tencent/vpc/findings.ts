import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES, type Family } from '../../../net/address.ts';
import { block, formatPrefix, overlaps, within } from '../../../net/prefix.ts';
import { RFC1918, UNIQUE_LOCAL } from '../../../net/ranges.ts';
import { error, type Found, found, note, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import type { View } from '../../view.ts';
import { type Block, blocksOf } from './blocks.ts';
import { fields } from './fields.ts';

const TEN = block('10.0.0.0/8');

const eachBlock =
  (family: Family, broken: (one: Block, all: readonly Block[], view: View, id: ResourceId) => Found | undefined | false) =>
  (view: View, id: ResourceId): readonly Found[] => {
    const all = blocksOf(view, id, family);
    return all.flatMap((one) => broken(one, all, view, id) || []);
  };

function overlapWithAnother(view: View, id: ResourceId): readonly Found[] {
  const all = view.every('network');
  for (const other of all.slice(0, all.indexOf(id))) {
    for (const mine of blocksOf(view, id, 'ipv4')) {
      const its = view
        .as('network', other)
        ?.blocks(view, other, 'ipv4')
        .find((one) => overlaps(one, mine.prefix));
      if (its) return [found(mine.place, { resource: ref(id), other: ref(other), cidr: mine.text, otherCidr: formatPrefix(its) })];
    }
  }
  return [];
}

const rangesAndMask = (one: Block): boolean => RFC1918.some((range) => within(range, one.prefix)) && one.prefix.length <= 28;

export const findings: readonly FindingRule[] = [
  error(
    'TC-VPC-001',
    'T1.1',
    eachBlock('ipv4', (one) => !rangesAndMask(one) && found(one.place, { cidr: one.text })),
  ),
  warning(
    'TC-VPC-002',
    'T1.1',
    eachBlock('ipv4', (one) => within(TEN, one.prefix) && one.prefix.length < 16 && found(one.place, { cidr: one.text })),
  ),
  error(
    'TC-V6-001',
    'T2.1',
    eachBlock('ipv6', (one, all, _view, id) => all.indexOf(one) === 1 && found(one.place, { resource: ref(id) })),
  ),
  error('TC-VPC-101', 'T1.1', (view, id) =>
    view.values(id, fields).ipv4Cidr === undefined ? [found({ resource: id, field: 'ipv4Cidr' }, { resource: ref(id) })] : [],
  ),
  error('TC-VPC-102', 'T1.2', (view, id) =>
    FAMILIES.flatMap((family) =>
      eachBlock(family, (one, all) => {
        const other = all.slice(0, all.indexOf(one)).find((earlier) => overlaps(earlier.prefix, one.prefix));
        return other && found(one.place, { cidr: one.text, other: other.text });
      })(view, id),
    ),
  ),
  warning('TC-VPC-103', 'T1.1', (view, id) =>
    FAMILIES.flatMap((family) =>
      eachBlock(family, (one) => one.prefix.hostBits && found(one.place, { cidr: one.text, canonical: formatPrefix(one.prefix) }))(view, id),
    ),
  ),
  note('TC-VPC-104', 'T9.3', overlapWithAnother),
  error('TC-VPC-105', 'T2.1', (view, id) => {
    const { ipv6Type, ipv6Cidrs } = view.values(id, fields);
    if (ipv6Cidrs.length === 0) return [];
    const place = { resource: id, field: 'ipv6Type' };
    const unique = blocksOf(view, id, 'ipv6').some((one) => within(UNIQUE_LOCAL, one.prefix));
    return ipv6Type === 'none' || (ipv6Type === 'gua') === unique ? [found(place, { resource: ref(id) })] : [];
  }),
];
