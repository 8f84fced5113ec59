import type { ResourceId } from '../../model/design.ts';
import type { Point, Rect } from '../rect.ts';
import { type Crossing, crossings } from './crossings.ts';
import type { Leg, Way } from './plan.ts';
import { beside, lengthOf, type Line, pointAt } from './polyline.ts';

/** A leg of a way with the line that its packet takes. */
export interface LegLine {
  readonly leg: Leg;
  /** Corridor and half: legs of several paths that are drawn as one. */
  readonly key: string;
  readonly line: Line;
  readonly length: number;
  /** Half the distance between request and reply; 0 for a lane alone. */
  readonly half: number;
  /** It ends on the border of a subnet, at what decides there. */
  readonly stub?: true;
}

/** A stop is drawn this far before the card or dock at which it happens, or behind the one where it begins, in px. */
const BEFORE = 22;
const APART = 27;
const FROM_NUMBER = 24;

/** Where on a way something happens: on which leg, how far along. */
export interface Spot {
  readonly leg: number;
  readonly at: number;
}

export function crossingOf(leg: LegLine, resource: ResourceId, boxOf: (id: ResourceId) => Rect | undefined): Crossing | undefined {
  const box = boxOf(resource);
  return box && crossings(leg.line, box)[0];
}

/** Where the packet stops that is stopped at this hop; undefined when no leg leads there or away from there. */
export function spotOf(legs: readonly LegLine[], hop: number, boxOf: (id: ResourceId) => Rect | undefined): Spot | undefined {
  for (const [i, l] of legs.entries()) {
    if (hop <= l.leg.from.hop) return { leg: i, at: Math.min(BEFORE - 2, l.length / 2) };
    const via = l.leg.via.find((v) => v.hop >= hop);
    if (via) return { leg: i, at: crossingOf(l, via.resource, boxOf)?.at ?? l.length / 2 };
    if (hop <= l.leg.to.hop) return { leg: i, at: l.stub ? l.length : Math.max(l.length - BEFORE, l.length / 2) };
  }
  return undefined;
}

/** How far a mark gives way on its lane, nearest first. */
const YIELDS = [0, -8, 8, -16, 16, -24, 24, -32, 32, -44, 44, -56, 56];

/**
 * Marks that would cover each other or a number move along their lane; undefined where there is no room for one more.
 * `numbers`: where the numbers of hops stand.
 */
export function spread(spots: readonly (Spot | undefined)[], legs: readonly LegLine[], numbers: readonly Point[]): readonly (Spot | undefined)[] {
  const placed: Spot[] = [];
  return spots.map((spot) => {
    const leg = spot && legs[spot.leg];
    if (!spot || !leg) return undefined;
    const clear = (at: number): boolean => {
      if (at !== spot.at && (at < BEFORE - 6 || at > leg.length - BEFORE + 6)) return false;
      const point = pointAt(leg.line, at);
      if (placed.some((p) => p.leg === spot.leg && Math.abs(p.at - at) < APART)) return false;
      return numbers.every((n) => Math.hypot(n.x - point.x, n.y - point.y) >= FROM_NUMBER);
    };
    const by = YIELDS.find((y) => clear(spot.at + y)) ?? (placed.some((p) => p.leg === spot.leg && Math.abs(p.at - spot.at) < APART) ? undefined : 0);
    if (by === undefined) return undefined;
    const found = { leg: spot.leg, at: spot.at + by };
    placed.push(found);
    return found;
  });
}

/** The whole way as one line, and how far along it each hop stands: where the packet is stopped, it waits, and hops that it did not reach are there too. */
export function trackOf(
  way: Way,
  legs: readonly LegLine[],
  boxOf: (id: ResourceId) => Rect | undefined,
): { readonly points: Line; readonly stops: readonly number[] } {
  const points: Line[number][] = [];
  const stops: number[] = [];
  const starts: number[] = [];
  let at = 0;
  const straight = (a: Line[number], b: Line[number]): number => Math.hypot(a.x - b.x, a.y - b.y);
  for (const [i, l] of legs.entries()) {
    const first = l.line[0] as Line[number];
    const last = points.at(-1);
    const pass = last ? straight(last, first) : 0;
    stops[l.leg.from.hop] = i === 0 ? 0 : at + pass / 2;
    at += pass;
    starts.push(at);
    for (const { resource, hop } of l.leg.via) stops[hop] = at + (crossingOf(l, resource, boxOf)?.at ?? l.length / 2);
    points.push(...l.line);
    at += l.length;
    stops[l.leg.to.hop] = at;
  }
  const end = way.arrives ? undefined : spotOf(legs, way.reached - 1, boxOf);
  let most = Number.POSITIVE_INFINITY;
  let before = 0;
  if (end) most = (starts[end.leg] ?? 0) + end.at;
  for (let hop = 0; hop < way.hops.length; hop++) {
    before = Math.min(most, Math.max(before, stops[hop] ?? before));
    stops[hop] = before;
  }
  return { points, stops: stops.slice(0, way.hops.length) };
}

/** A mark on a lane that has its other half beside it stands a little off, so that it does not cover that one. */
const OFF = 5;
export function pointOf(legs: readonly LegLine[], { leg, at }: Spot): Point {
  const found = legs[leg];
  return found ? pointAt(found.half > 0 ? beside(found.line, OFF) : found.line, at) : { x: 0, y: 0 };
}
export const lineLength = lengthOf;
