import { type Answer, type FamilyAnswer, type Hop, lacksAddress, type Path } from '../../core/engine/answer.ts';
import type { Outcome, ResourceId } from '../../core/model/design.ts';
import type { Family } from '../../core/net/address.ts';

/**
 * Both families lie over one timeline: the columns of the request, then those of the reply. Hop i of a request stands in
 * column i of every family, so that the playhead is at the same hop number in both.
 */
export interface Timeline {
  readonly lanes: readonly Lane[];
  /** Columns of the longest request and of the longest reply. */
  readonly request: number;
  readonly reply: number;
}
export interface Lane {
  readonly family: Family;
  readonly answer: FamilyAnswer;
  readonly path: Path | undefined;
  readonly stops: readonly Stop[];
}
/** One hop in its column. `number` is what its disc shows, counted through both halves from 1. */
export interface Stop {
  readonly column: number;
  readonly number: number;
  readonly half: Half;
  readonly index: number;
  readonly hop: Hop;
  /** The last hop of its half: it carries the verdict mark. */
  readonly end: boolean;
}
export type Half = 'request' | 'reply';

const EMPTY: Timeline = { lanes: [], request: 0, reply: 0 };

/** The timeline of an answer. `paths` says which of several possible paths each family shows; the first when not given. */
export function timelineOf(answer: Answer | undefined, paths: Readonly<Partial<Record<Family, number>>> = {}): Timeline {
  if (!answer) return EMPTY;
  const pathOf = (family: FamilyAnswer): Path | undefined =>
    lacksAddress(family) ? undefined : (family.paths[paths[family.family] ?? 0] ?? family.paths[0]);
  const chosen = answer.families.map((family) => ({ family, path: pathOf(family) }));
  const request = Math.max(0, ...chosen.map(({ path }) => path?.request.length ?? 0));
  const reply = Math.max(0, ...chosen.map(({ path }) => path?.reply.length ?? 0));
  const lanes = chosen.map(({ family, path }) => ({ family: family.family, answer: family, path, stops: stopsOf(path, request) }));
  return { lanes, request, reply };
}

function stopsOf(path: Path | undefined, replyStart: number): readonly Stop[] {
  if (!path) return [];
  const half = (which: Half, hops: readonly Hop[], from: number, counted: number) =>
    hops.map((hop, index) => ({ column: from + index, number: counted + index + 1, half: which, index, hop, end: index === hops.length - 1 }));
  return [...half('request', path.request, 0, 0), ...half('reply', path.reply, replyStart, path.request.length)];
}

/** Number of columns: the playhead goes from 0 to one less. */
export const columnsOf = (timeline: Timeline): number => timeline.request + timeline.reply;

/** The stop of a lane at a playhead: the last one that it has reached, or the first. Undefined when the lane has no path. */
export function stopAt(lane: Lane | undefined, playhead: number): Stop | undefined {
  if (!lane) return undefined;
  return lane.stops.findLast((stop) => stop.column <= playhead + 1e-6) ?? lane.stops[0];
}

/** Where a lane's packet is: on its way from a stop to the next of the same half (`fraction` 0 to 1), or resting at one. */
export function packetAt(
  lane: Lane | undefined,
  playhead: number,
): { readonly stop: Stop; readonly next: Stop | undefined; readonly fraction: number } | undefined {
  const stop = stopAt(lane, playhead);
  if (!lane || !stop) return undefined;
  const next = lane.stops.find((other) => other.half === stop.half && other.index === stop.index + 1);
  const fraction = next ? Math.min(1, Math.max(0, playhead - stop.column)) : 0;
  return { stop, next, fraction };
}

/** One of the paths that a person may look at; where there are many, those that end alike are one choice. */
export interface PathChoice {
  /** Where the packet ends, or would. */
  readonly end: ResourceId | undefined;
  readonly outcome: Outcome;
  /** Indexes of its paths in the answer. */
  readonly paths: readonly number[];
}
/** So many paths are shown one by one. */
const MOST_SINGLE = 8;

export function pathChoices(answer: FamilyAnswer): readonly PathChoice[] {
  const choices = new Map<string, PathChoice>();
  answer.paths.forEach(({ request, reply, unreached, outcome }, index) => {
    const way = [...request, ...(reply.length > 0 ? [] : unreached)];
    const end = way.at(-1)?.resource;
    const key = answer.paths.length > MOST_SINGLE ? `${outcome} ${end}` : String(index);
    choices.set(key, { end, outcome, paths: [...(choices.get(key)?.paths ?? []), index] });
  });
  return [...choices.values()];
}
