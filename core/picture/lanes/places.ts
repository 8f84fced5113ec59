import type { ResourceId } from '../../model/design.ts';
import type { Point, Rect } from '../rect.ts';
import { type Crossing, crossings } from './crossings.ts';
import type { Leg, Way } from './plan.ts';
import { beside, type Line, pointAt } from './polyline.ts';

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
const FROM_CHIP = 14;
const MOST_ON_BORDER = 16;

/** Where on a way something happens: on which leg, how far along. */
export interface Spot {
  readonly leg: number;
  readonly at: number;
  /** On the border of a frame: what it says would be wrong elsewhere. */
  readonly border?: true;
}

function crossingOf(leg: LegLine, resource: ResourceId, boxOf: (id: ResourceId) => Rect | undefined): Crossing | undefined {
  const box = boxOf(resource);
  return box && crossings(leg.line, box)[0];
}

/** Where the packet stops that is stopped at this hop; undefined when no leg leads there or away from there. */
export function spotOf(legs: readonly LegLine[], hop: number, boxOf: (id: ResourceId) => Rect | undefined): Spot | undefined {
  for (const [i, l] of legs.entries()) {
    if (hop <= l.leg.from.hop) return { leg: i, at: Math.min(BEFORE - 2, l.length / 2) };
    const via = l.leg.via.find((v) => v.hop >= hop);
    if (via) return { leg: i, at: crossingOf(l, via.resource, boxOf)?.at ?? l.length / 2, border: true };
    if (hop <= l.leg.to.hop) return { leg: i, at: l.stub ? l.length : Math.max(l.length - BEFORE, l.length / 2) };
  }
  return undefined;
}

/** How far a mark gives way on its lane, nearest first. */
const YIELDS = [0, -8, 8, -16, 16, -24, 24, -32, 32, -44, 44, -56, 56];

/** What a mark must not cover: numbers of hops, marks of other ways, chips. */
export interface Avoid {
  readonly numbers: readonly Point[];
  readonly marks: readonly Point[];
  readonly chips: readonly Rect[];
}

const far = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const fromBox = (p: Point, b: Rect): number => Math.hypot(Math.max(b.x - p.x, 0, p.x - b.x - b.width), Math.max(b.y - p.y, 0, p.y - b.y - b.height));

/** Marks that would cover something move along their lane; undefined where there is no room for one more. */
export function spread(spots: readonly (Spot | undefined)[], legs: readonly LegLine[], avoid: Avoid): readonly (Spot | undefined)[] {
  const placed: Spot[] = [];
  return spots.map((spot) => {
    const leg = spot && legs[spot.leg];
    if (!spot || !leg) return undefined;
    const onMark = (at: number): boolean =>
      placed.some((p) => p.leg === spot.leg && Math.abs(p.at - at) < APART) || avoid.marks.some((m) => far(m, pointAt(leg.line, at)) < APART);
    const clear = (at: number): boolean => {
      if (at !== spot.at && (at < BEFORE - 6 || at > leg.length - BEFORE + 6)) return false;
      const point = pointAt(leg.line, at);
      return !onMark(at) && avoid.numbers.every((n) => far(n, point) >= FROM_NUMBER) && avoid.chips.every((c) => fromBox(point, c) >= FROM_CHIP);
    };
    const yields = spot.border ? YIELDS.filter((y) => Math.abs(y) <= MOST_ON_BORDER) : YIELDS;
    const by = yields.find((y) => clear(spot.at + y)) ?? YIELDS.find((y) => !onMark(spot.at + y) && spot.at + y > 0 && spot.at + y <= leg.length);
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
