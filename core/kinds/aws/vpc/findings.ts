import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES, type Family } from '../../../net/address.ts';
import { block, formatPrefix, overlaps, type Prefix, samePrefix, within } from '../../../net/prefix.ts';
import { isPublicBlock, LINK_LOCAL, UNIQUE_LOCAL } from '../../../net/ranges.ts';
import type { WrittenRoute } from '../../facts.ts';
import { error, familyName, type Found, found, note, ref, warning } from '../../finding.ts';
import { formFindings } from '../../form-findings.ts';
import type { FindingRule } from '../../kind.ts';
import type { View } from '../../view.ts';
import { segmentsIn, wayOf } from '../../mechanisms/routing.ts';
import { type Block, blocksOf } from './blocks.ts';
import { fields } from './fields.ts';
import { form } from './form.ts';
import { mayMix } from './mixing.ts';

const DOCKER = block('172.17.0.0/16');
/** Benchmark space is special, not public (RFC 2544). */
const BENCHMARK = block('198.18.0.0/15');
const QUOTA = 5;

const eachBlock =
  (family: Family, broken: (one: Block, all: readonly Block[], view: View, id: ResourceId) => Found | undefined | false) =>
  (view: View, id: ResourceId) => {
    const all = blocksOf(view, id, family);
    return all.flatMap((one) => broken(one, all, view, id) || []);
  };

const inBoth = (check: (family: Family) => (view: View, id: ResourceId) => readonly Found[]) => (view: View, id: ResourceId) =>
  FAMILIES.flatMap((family) => check(family)(view, id));

/** A route that replaces `local` or is more specific may be there because the block came first (A3.7, A3.8). */
function mayHaveComeLater(view: View, network: ResourceId, row: WrittenRoute, added: Prefix): boolean {
  const way = wayOf(view, row.target);
  if (way !== 'host' && way !== 'translated' && way !== 'inspection') return false;
  const destination = row.destination;
  if (!destination) return false;
  return (
    samePrefix(destination, added) ||
    segmentsIn(view, network).some((segment) => {
      const own = view.as('segment', segment)?.prefix(view, segment, destination.family);
      return own !== undefined && samePrefix(own, destination);
    })
  );
}

function takenByRoutes(view: View, id: ResourceId): readonly Found[] {
  const tables = view.inside(id).filter((one) => view.as('routes', one));
  return blocksOf(view, id, 'ipv4')
    .filter((one) => !one.primary)
    .flatMap((one) => {
      for (const table of tables) {
        const rows = view.as('routes', table)?.rows(view, table) ?? [];
        const row = rows.find((r) => r.destination && within(one.prefix, r.destination) && !mayHaveComeLater(view, id, r, one.prefix));
        if (row) return [found(one.place, { cidr: one.text, destination: row.text, table: ref(table) })];
      }
      return [];
    });
}

const isUnique = (prefix: Prefix): boolean => within(UNIQUE_LOCAL, prefix);

/** Sizes of IPv6 blocks (A1.8); private ranges of IPAM may be /9 to /60 (A1.9). */
function goodIpv6Size(one: Block, source: string): boolean {
  const { length } = one.prefix;
  if (one.primary && source === 'amazon') return length === 56;
  if (isUnique(one.prefix)) return length >= 9 && length <= 60;
  return length >= 44 && length <= 60 && length % 4 === 0;
}

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
    'AWS-VPC-001',
    'A1.1',
    eachBlock('ipv4', (one) => (one.prefix.length < 16 || one.prefix.length > 28) && found(one.place, { cidr: one.text })),
  ),
  warning(
    'AWS-VPC-002',
    'A1.2',
    inBoth((family) => eachBlock(family, (one) => one.prefix.hostBits && found(one.place, { cidr: one.text, canonical: formatPrefix(one.prefix) }))),
  ),
  error(
    'AWS-VPC-003',
    'A1.3',
    inBoth((family) =>
      eachBlock(family, (one, all) => {
        const other = all.slice(0, all.indexOf(one)).find((earlier) => overlaps(earlier.prefix, one.prefix));
        return other && found(one.place, { cidr: one.text, other: other.text });
      }),
    ),
  ),
  error(
    'AWS-VPC-004',
    'A1.5',
    eachBlock('ipv4', (one, all) => {
      const primary = all[0];
      // An overlap is an error of its own, and the primary block is what the others are measured by.
      if (one.primary || !primary?.primary || all.some((other) => other !== one && overlaps(other.prefix, one.prefix))) return undefined;
      const others = all.slice(0, all.indexOf(one)).map((other) => other.prefix);
      return !mayMix(one.prefix, others) && found(one.place, { cidr: one.text, primary: primary.text });
    }),
  ),
  error('AWS-VPC-005', 'A1.4', takenByRoutes),
  error(
    'AWS-VPC-006',
    'A1.5',
    eachBlock('ipv4', (one) => overlaps(one.prefix, LINK_LOCAL) && found(one.place, { cidr: one.text })),
  ),
  warning(
    'AWS-VPC-007',
    'A1.6',
    eachBlock('ipv4', (one) => overlaps(one.prefix, DOCKER) && found(one.place, { cidr: one.text })),
  ),
  warning(
    'AWS-VPC-008',
    'A1.7',
    eachBlock('ipv4', (one) => isPublicBlock(one.prefix) && !overlaps(one.prefix, BENCHMARK) && found(one.place, { cidr: one.text })),
  ),
  error(
    'AWS-VPC-009',
    'A1.8',
    eachBlock('ipv6', (one, _all, view, id) => !goodIpv6Size(one, view.values(id, fields).ipv6Source) && found(one.place, { cidr: one.text })),
  ),
  warning(
    'AWS-VPC-010',
    'A1.3',
    inBoth((family) => (view, id) => {
      const all = blocksOf(view, id, family);
      const place = all[QUOTA]?.place;
      return place ? [found(place, { count: all.length, family: familyName(family) })] : [];
    }),
  ),
  warning(
    'AWS-VPC-011',
    'A1.9',
    eachBlock('ipv6', (one, _all, view, id) => {
      const privately = isUnique(one.prefix) || (one.primary && view.values(id, fields).ipv6Source === 'ipam-private');
      return privately && found(one.place, { cidr: one.text });
    }),
  ),
  error('AWS-VPC-101', 'A1.1', (view, id) =>
    view.values(id, fields).ipv4Cidr === undefined ? [found({ resource: id, field: 'ipv4Cidr' }, { resource: ref(id) })] : [],
  ),
  note('AWS-VPC-102', 'A12.1', overlapWithAnother),
  ...formFindings('A1.8', fields, form, ['ipv6Cidr']),
  error('AWS-VPC-103', 'A1.8', (view, id) => {
    const { ipv6Source, ipv6Cidr } = view.values(id, fields);
    return ipv6Source === 'none' && ipv6Cidr !== undefined ? [found({ resource: id, field: 'ipv6Cidr' }, { resource: ref(id) })] : [];
  }),
];
