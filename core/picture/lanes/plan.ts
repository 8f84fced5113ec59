import type { Answer, FamilyAnswer, Hop, Path } from '../../engine/answer.ts';
import type { ResourceId } from '../../model/design.ts';
import type { Family } from '../../net/address.ts';

/** One half of one path: hops that the packet reached, then those that it would have gone on to. */
export interface Way {
  readonly family: Family;
  readonly half: 'request' | 'reply';
  /** Index of the path in the family's answer. */
  readonly path: number;
  readonly hops: readonly Hop[];
  /** How many of the hops the packet reached. */
  readonly reached: number;
  /** Whether it came to its end. */
  readonly arrives: boolean;
  readonly legs: readonly Leg[];
  /** Hops behind the last card or dock: where a packet stops at the border of a subnet and nobody knows what would come next. */
  readonly tail: readonly Via[];
}
/** From one card or dock to the next, over the borders between them. Numbers are indexes of hops. */
export interface Leg {
  readonly from: Stop;
  readonly to: Stop;
  readonly via: readonly Via[];
}
export interface Stop {
  readonly resource: ResourceId;
  readonly hop: number;
}
export type Via = Stop;

/** The halves of all paths, in order, as legs between nodes. `isNode` says which resources are cards or docks. */
export const waysOf = (answer: Answer, isNode: (id: ResourceId) => boolean): readonly Way[] =>
  answer.families.flatMap((f) => f.paths.flatMap((path, i) => halvesOf(f, path, i, isNode)));

function halvesOf(f: FamilyAnswer, path: Path, index: number, isNode: (id: ResourceId) => boolean): readonly Way[] {
  const replies = path.reply.length > 0;
  const way = (half: Way['half'], hops: readonly Hop[], more: readonly Hop[], arrives: boolean): Way => ({
    family: f.family,
    half,
    path: index,
    hops: [...hops, ...more],
    reached: hops.length,
    arrives,
    ...legsOf([...hops, ...more], isNode),
  });
  const works = path.outcome === 'works';
  const request = way('request', path.request, replies ? [] : path.unreached, works || replies);
  return replies ? [request, way('reply', path.reply, path.unreached, works)] : [request];
}

function legsOf(hops: readonly Hop[], isNode: (id: ResourceId) => boolean): Pick<Way, 'legs' | 'tail'> {
  const legs: Leg[] = [];
  let from: Stop | undefined;
  let via: Via[] = [];
  hops.forEach(({ resource }, hop) => {
    if (!isNode(resource)) via.push({ resource, hop });
    else {
      const to = { resource, hop };
      if (from && from.resource !== resource) legs.push({ from, to, via });
      if (!from || from.resource !== resource) via = [];
      from = to;
    }
  });
  return { legs, tail: via };
}

/** Both directions of a leg share a corridor. */
export const corridorKey = (family: Family, a: ResourceId, b: ResourceId): string => (a < b ? `${family} ${a}\n${b}` : `${family} ${b}\n${a}`);
