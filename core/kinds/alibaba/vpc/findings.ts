import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES, type Family } from '../../../net/address.ts';
import { block, formatPrefix, overlaps } from '../../../net/prefix.ts';
import { SHARED } from '../../../net/ranges.ts';
import { NETWORK_SEGMENTS } from '../../derived/network-parts.ts';
import { error, familyName, type Found, found, note, ref, warning } from '../../finding.ts';
import { formFindings } from '../../form-findings.ts';
import type { FindingRule } from '../../kind.ts';
import type { View } from '../../view.ts';
import { ipv6GatewayOf } from '../internet.ts';
import { type Block, blocksOf } from './blocks.ts';
import { fields } from './fields.ts';
import { form } from './form.ts';

/** Space that no VPC may have (L1.2). */
const FORBIDDEN = [SHARED, ...['224.0.0.0/4', '127.0.0.0/8', '169.254.0.0/16'].map(block)];
/** Beside the primary block, or of IPv6 in all (L1.3). */
const MOST = 5;
/** vSwitches of a VPC without a larger quota (L1.5). */
const MOST_SEGMENTS = 150;

const eachBlock =
  (family: Family, broken: (one: Block, all: readonly Block[], view: View, id: ResourceId) => Found | undefined | false) =>
  (view: View, id: ResourceId): readonly Found[] => {
    const all = blocksOf(view, id, family);
    return all.flatMap((one) => broken(one, all, view, id) || []);
  };

function overlapWithAnother(view: View, id: ResourceId): readonly Found[] {
  const earlier = view.every('network').slice(0, view.every('network').indexOf(id));
  for (const other of earlier) {
    for (const mine of FAMILIES.flatMap((family) => blocksOf(view, id, family))) {
      const its = view
        .as('network', other)
        ?.blocks(view, other, mine.prefix.family)
        .find((one) => overlaps(one, mine.prefix));
      if (its) return [found(mine.place, { resource: ref(id), other: ref(other), cidr: mine.text, otherCidr: formatPrefix(its) })];
    }
  }
  return [];
}

export const findings: readonly FindingRule[] = [
  error(
    'ALI-VPC-001',
    'L1.2',
    eachBlock('ipv4', (one) => {
      const forbidden = FORBIDDEN.find((range) => overlaps(range, one.prefix));
      return forbidden && found(one.place, { cidr: one.text, range: formatPrefix(forbidden) });
    }),
  ),
  warning(
    'ALI-VPC-002',
    'L1.1',
    eachBlock('ipv4', (one) => one.prefix.length >= 8 && (one.prefix.length < 16 || one.prefix.length > 28) && found(one.place, { cidr: one.text })),
  ),
  error('ALI-VPC-003', 'L1.3', (view, id) =>
    FAMILIES.flatMap((family) => {
      const all = blocksOf(view, id, family).filter((one) => family === 'ipv6' || !one.primary);
      const place = all[MOST]?.place;
      return place ? [found(place, { count: all.length, family: familyName(family) })] : [];
    }),
  ),
  error(
    'ALI-VPC-004',
    'L1.3',
    eachBlock('ipv4', (one, all) => {
      const other = all.slice(0, all.indexOf(one)).find((earlier) => overlaps(earlier.prefix, one.prefix));
      return other && found(one.place, { cidr: one.text, other: other.text });
    }),
  ),
  error('ALI-VPC-101', 'L1.1', (view, id) =>
    view.values(id, fields).ipv4Cidr === undefined ? [found({ resource: id, field: 'ipv4Cidr' }, { resource: ref(id) })] : [],
  ),
  note('ALI-VPC-102', 'L11.3', overlapWithAnother),
  error(
    'ALI-VPC-103',
    'L1.1',
    eachBlock('ipv4', (one) => one.prefix.length < 8 && found(one.place, { cidr: one.text })),
  ),
  warning('ALI-VPC-104', 'L1.1', (view, id) =>
    FAMILIES.flatMap((family) =>
      blocksOf(view, id, family).flatMap((one) =>
        one.prefix.hostBits ? [found(one.place, { cidr: one.text, canonical: formatPrefix(one.prefix) })] : [],
      ),
    ),
  ),
  error(
    'ALI-VPC-105',
    'L2.1',
    eachBlock('ipv6', (one, _all, view, id) => {
      const cloud = view.values(id, fields).ipv6Source === 'cloud';
      const good = cloud ? one.prefix.length === 56 : one.prefix.length >= 48 && one.prefix.length <= 64;
      return !good && found(one.place, { cidr: one.text });
    }),
  ),
  warning('ALI-VPC-106', 'L1.5', (view, id) => {
    const extra = view.ask(NETWORK_SEGMENTS, id)[MOST_SEGMENTS];
    return extra === undefined ? [] : [found({ resource: extra }, { resource: ref(id), most: MOST_SEGMENTS })];
  }),
  // The console makes the gateway with the IPv6 block; the API and Terraform do not (L2.5).
  warning('ALI-V6-004', 'L2.5', (view, id) => {
    const has = (view.as('network', id)?.blocks(view, id, 'ipv6') ?? []).length > 0;
    return has && ipv6GatewayOf(view, id) === undefined ? [found({ resource: id, field: 'ipv6Source' }, { resource: ref(id) })] : [];
  }),
  ...formFindings('L2.1', fields, form),
];
