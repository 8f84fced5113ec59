import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES, type Family } from '../../../net/address.ts';
import { formatPrefix, overlaps, type Prefix, within } from '../../../net/prefix.ts';
import { JOINED_NETWORKS } from '../../derived/joined-networks.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { error, familyName, type Found, found, ref, warning, whole } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { blocksOf, rowsInto } from '../../mechanisms/peering.ts';
import { destinationsOf } from '../../mechanisms/routing.ts';
import type { View } from '../../view.ts';
import { ends, isActive, lonelyEnd } from './compile.ts';
import { fields } from './fields.ts';

const QUOTA = 50;

interface Side {
  readonly field: 'network' | 'peer';
  readonly own: ResourceId;
  readonly ownBlocks: readonly Prefix[];
  /** Undefined: it is not drawn. */
  readonly other: ResourceId | undefined;
  readonly otherBlocks: readonly Prefix[];
}

/** The drawn sides with what is across: two where both VPCs are drawn. */
function sides(view: View, id: ResourceId): readonly Side[] {
  const [a, b] = ends(view, id);
  const lonely = lonelyEnd(view, id);
  if (lonely !== undefined) {
    const otherBlocks = view.values(id, fields).otherCidrs.flatMap((text) => readPrefix(text) ?? []);
    return [{ field: lonely === a ? 'network' : 'peer', own: lonely, ownBlocks: blocksOf(view, lonely), other: undefined, otherBlocks }];
  }
  if (a === undefined || b === undefined || a === b) return [];
  const [ownBlocks, otherBlocks] = [blocksOf(view, a), blocksOf(view, b)];
  return [
    { field: 'network', own: a, ownBlocks, other: b, otherBlocks },
    { field: 'peer', own: b, ownBlocks: otherBlocks, other: a, otherBlocks: ownBlocks },
  ];
}

/** What a sentence calls the other side. */
const nameOf = (view: View, id: ResourceId, other: ResourceId | undefined) =>
  other === undefined ? (view.values(id, fields).otherVpc ?? view.values(id, fields).otherCidrs.join(', ')) : ref(other);

/** Blocks of any family that both sides have: even the family that nobody means to use counts (A12.1). */
const overlapping = (view: View, id: ResourceId): readonly Found[] =>
  sides(view, id)
    .slice(0, 1)
    .flatMap(({ own, ownBlocks, other, otherBlocks }) => {
      const pair = ownBlocks.flatMap((mine) => otherBlocks.filter((one) => overlaps(one, mine)).map((one) => ({ mine, one })))[0];
      if (!pair) return [];
      const values = { network: ref(own), other: nameOf(view, id, other), cidr: formatPrefix(pair.mine), otherCidr: formatPrefix(pair.one) };
      return [found({ resource: id, field: 'peer' }, values)];
    });

/** Active ones that join the same two, this one among them. */
function twins(view: View, id: ResourceId): readonly ResourceId[] {
  const [a, b] = ends(view, id);
  const pair = (one: ResourceId) => {
    const its = view.resource(one);
    return (its?.network === a && its?.peer === b) || (its?.network === b && its?.peer === a);
  };
  const kind = view.resource(id)?.kind;
  return a === undefined || b === undefined
    ? []
    : view.referrers(a).filter((one) => view.resource(one)?.kind === kind && pair(one) && isActive(view, one));
}

/** Families that both sides have and for which a side has no route into the peering. */
const withoutRoute = (view: View, id: ResourceId): readonly Found[] =>
  sides(view, id).flatMap(({ field, own, ownBlocks, otherBlocks }) => {
    const has = (family: Family) => [ownBlocks, otherBlocks].every((blocks) => blocks.some((one) => one.family === family));
    return FAMILIES.filter(has)
      .filter((family) => !rowsInto(view, own, id).some((row) => destinationsOf(view, row).some((one) => one.family === family)))
      .map((family) => found({ resource: id, field }, { resource: ref(id), network: ref(own), family: familyName(family) }));
  });

/** Routes into the peering for what is not in the other VPC, each with the network behind it that they mean, where there is one. */
const beyond = (view: View, id: ResourceId) =>
  sides(view, id).flatMap(({ own, other, otherBlocks }) =>
    rowsInto(view, own, id).flatMap(({ destination, text, place }) => {
      if (!destination || otherBlocks.length === 0 || otherBlocks.some((one) => within(destination, one) || within(one, destination))) {
        // A route that is wider than the other VPC is fine for what is in it; only a default route is surely meant for more.
        if (destination?.length !== 0) return [];
      }
      const networks = other === undefined ? [] : view.ask(JOINED_NETWORKS, other).filter((one) => one !== own);
      const behind = destination.length === 0 ? undefined : networks.find((one) => blocksOf(view, one).some((block) => overlaps(block, destination)));
      return [{ place, text, other, behind }];
    }),
  );

export const findings: readonly FindingRule[] = [
  error('AWS-PCX-001', 'A12.1', overlapping),
  error('AWS-PCX-002', 'A12.2', (view, id) => {
    const [first] = twins(view, id);
    const [a, b] = ends(view, id);
    if (first === undefined || first === id || !isActive(view, id) || a === undefined || b === undefined) return [];
    return [found({ resource: id, field: 'peer' }, { network: ref(a), other: ref(b), first: ref(first) })];
  }),
  warning('AWS-PCX-003', 'A12.3', withoutRoute),
  warning('AWS-PCX-004', 'A12.2', (view, id) =>
    beyond(view, id).flatMap(({ place, other, behind }) =>
      behind === undefined
        ? []
        : [found({ ...place, column: 'target' }, { resource: ref(id), network: nameOf(view, id, other), behind: ref(behind) })],
    ),
  ),
  error('AWS-PCX-005', 'A12.5', (view, id) =>
    beyond(view, id).flatMap(({ place, text, other, behind }) =>
      behind === undefined ? [found({ ...place, column: 'target' }, { resource: ref(id), network: nameOf(view, id, other), destination: text })] : [],
    ),
  ),
  error('AWS-PCX-101', 'A12.1', (view, id) => {
    const [a, b] = ends(view, id);
    if (lonelyEnd(view, id) !== undefined) return [];
    if (a !== undefined && a === b) return [found({ resource: id, field: 'peer' }, { resource: ref(id) })];
    const empty = (field: 'network' | 'peer', end: ResourceId | undefined) =>
      end === undefined ? [found({ resource: id, field }, { resource: ref(id) })] : [];
    return [...empty('network', a), ...empty('peer', b)];
  }),
  warning(
    'AWS-PCX-102',
    'A12.3',
    whole((view, id) => !isActive(view, id) && { resource: ref(id) }),
  ),
  warning('AWS-PCX-103', 'A12.6', (view, id) =>
    sides(view, id).flatMap(({ field, own }) => {
      const kind = view.resource(id)?.kind;
      const all = view.referrers(own).filter((one) => view.resource(one)?.kind === kind && isActive(view, one));
      return all.indexOf(id) >= QUOTA ? [found({ resource: id, field }, { network: ref(own), count: all.length })] : [];
    }),
  ),
];
