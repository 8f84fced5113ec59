import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES } from '../../../net/address.ts';
import { formatPrefix, overlaps, type Prefix, within } from '../../../net/prefix.ts';
import { JOINED_NETWORKS } from '../../derived/joined-networks.ts';
import { error, familyName, type Found, found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { blocksOf, rowsInto } from '../../mechanisms/peering.ts';
import { segmentsIn } from '../../mechanisms/routing.ts';
import type { View } from '../../view.ts';
import { regionOf } from '../zones.ts';
import { ends } from './compile.ts';

const SIDES = ['network', 'peer'] as const;
/** Peerings of one VPC with others of its Region, and with those of other Regions (L11.1). */
const MOST = { near: 10, far: 20 } as const;

/** Each side with the one across, where both are there. */
function sides(
  view: View,
  id: ResourceId,
): readonly { readonly field: (typeof SIDES)[number]; readonly own: ResourceId; readonly other: ResourceId }[] {
  const [a, b] = ends(view, id);
  if (a === undefined || b === undefined || a === b) return [];
  return [
    { field: 'network', own: a, other: b },
    { field: 'peer', own: b, other: a },
  ];
}

const segmentBlocks = (view: View, network: ResourceId): readonly Prefix[] =>
  segmentsIn(view, network).flatMap((segment) => FAMILIES.flatMap((family) => view.as('segment', segment)?.prefix(view, segment, family) ?? []));

/** vSwitches of the other side that one here overlaps: the system route of the own one goes first (L11.3). */
const overlapping = (view: View, id: ResourceId): readonly Found[] =>
  sides(view, id)
    .slice(0, 1)
    .flatMap(({ own, other }) => {
      const theirs = segmentBlocks(view, other);
      const pair = segmentBlocks(view, own).flatMap((mine) => theirs.filter((one) => overlaps(one, mine)).map((one) => ({ mine, one })))[0];
      if (!pair) return [];
      const values = { network: ref(own), other: ref(other), cidr: formatPrefix(pair.mine), otherCidr: formatPrefix(pair.one) };
      return [found({ resource: id, field: 'peer' }, { resource: ref(id), ...values })];
    });

/** Families that both sides have, and for which a side has no route into the peering (L11.1). */
const withoutRoute = (view: View, id: ResourceId): readonly Found[] =>
  sides(view, id).flatMap(({ field, own, other }) =>
    FAMILIES.filter((family) => [own, other].every((network) => segmentBlocks(view, network).some((prefix) => prefix.family === family)))
      .filter((family) => !rowsInto(view, own, id).some((row) => row.destination?.family === family))
      .map((family) => found({ resource: id, field }, { resource: ref(id), network: ref(own), family: familyName(family) })),
  );

/** Routes that lead into the peering for something that lies behind the other side (L11.2). */
const transit = (view: View, id: ResourceId): readonly Found[] =>
  sides(view, id).flatMap(({ own, other }) =>
    rowsInto(view, own, id).flatMap(({ destination, place }) => {
      if (!destination || blocksOf(view, other).some((one) => overlaps(one, destination))) return [];
      const behind = view.ask(JOINED_NETWORKS, other).find((one) => one !== own && blocksOf(view, one).some((block) => within(block, destination)));
      return behind === undefined ? [] : [found(place, { resource: ref(id), network: ref(other), behind: ref(behind) })];
    }),
  );

/** More peerings than a VPC takes. */
const tooMany = (view: View, id: ResourceId): readonly Found[] =>
  sides(view, id).flatMap(({ field, own, other }) => {
    const far = regionOf(view, own) !== regionOf(view, other);
    const alike = view.referrers(own).filter((one) => {
      if (view.resource(one)?.kind !== view.resource(id)?.kind) return false;
      const across = view
        .as('network-join', one)
        ?.networks(view, one)
        .find((network) => network !== own);
      return across !== undefined && (regionOf(view, own) !== regionOf(view, across)) === far;
    });
    const most = far ? MOST.far : MOST.near;
    return alike.indexOf(id) >= most ? [found({ resource: id, field }, { network: ref(own), count: alike.length, most })] : [];
  });

export const findings: readonly FindingRule[] = [
  warning('ALI-PEER-001', 'L11.3', overlapping),
  warning('ALI-PEER-002', 'L11.1', withoutRoute),
  warning('ALI-PEER-003', 'L11.2', transit),
  error('ALI-PEER-101', 'L11.1', (view, id) => {
    const [a, b] = ends(view, id);
    if (a !== undefined && a === b) return [found({ resource: id, field: 'peer' }, { resource: ref(id) })];
    return [
      ...(a === undefined ? [found({ resource: id, field: 'network' }, { resource: ref(id) })] : []),
      ...(b === undefined ? [found({ resource: id, field: 'peer' }, { resource: ref(id) })] : []),
    ];
  }),
  warning('ALI-PEER-102', 'L11.1', tooMany),
];
