import { bottom, type Point, type Rect, right } from './rect.ts';

/** The line from a mark to its callout, in px of the drawing: straight, or with one right angle. */
export type Leader = readonly [Point, Point] | readonly [Point, Point, Point];

/** Something that a leader had better not cross, and how bad it would be. */
export interface Stop {
  readonly box: Rect;
  readonly stop: number;
}

/** Radius of the mark, and what the line keeps from the callout's corners, in screen px. */
export const MARK = 13;
const INSET = 16;
/** A line that is neither upright nor level, or that turns; a screen px of its length. */
const SLANTED = 15_000;
const TURNS = 25_000;
const LONG = 20;
/** Along each side of the callout that the mark sees. */
const TRIES = 8;

/**
 * The best line from a mark to the border of a callout: across no card where that is possible, straight and short. `unit`: px of the drawing for one of
 * the screen. The cost is in square px of the screen.
 */
export function leaderTo(box: Rect, mark: Point, unit: number, stops: readonly Stop[]): { readonly leader: Leader; readonly cost: number } {
  let best: { readonly leader: Leader; readonly cost: number } | undefined;
  for (const { to, turn } of ends(box, mark, INSET * unit)) {
    for (const leader of [
      [off(mark, to, MARK * unit), to],
      [off(mark, turn, MARK * unit), turn, to],
    ] as const) {
      const cost = costOf(leader, stops, unit);
      if (!best || cost < best.cost) best = { leader, cost };
    }
  }
  return best ?? { leader: [mark, mark], cost: 0 };
}

interface End {
  readonly to: Point;
  /** Where a line turns that leaves the mark along the side that it ends on. */
  readonly turn: Point;
}

/** Points on the sides of the callout that face the mark; the nearest first. */
function ends(box: Rect, mark: Point, inset: number): readonly End[] {
  const nearest = (v: number, from: number, to: number): number => Math.max(from, Math.min(v, to));
  const along = (from: number, to: number): readonly number[] => Array.from({ length: TRIES + 1 }, (_, i) => from + ((to - from) * i) / TRIES);
  const [left, far, top, low] = [box.x + inset, right(box) - inset, box.y + inset, bottom(box) - inset];
  const y = mark.y < box.y ? box.y : mark.y > bottom(box) ? bottom(box) : undefined;
  const x = mark.x < box.x ? box.x : mark.x > right(box) ? right(box) : undefined;
  const upright =
    y === undefined ? [] : [nearest(mark.x, left, far), ...along(left, far)].map((at) => ({ to: { x: at, y }, turn: { x: at, y: mark.y } }));
  const level =
    x === undefined ? [] : [nearest(mark.y, top, low), ...along(top, low)].map((at) => ({ to: { x, y: at }, turn: { x: mark.x, y: at } }));
  if (x !== undefined || y !== undefined) return [...upright, ...level];
  // The mark is under it.
  const to = { x: mark.x < box.x + box.width / 2 ? box.x : right(box), y: mark.y };
  return [{ to, turn: to }];
}

function off(mark: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - mark.x, to.y - mark.y) || 1;
  return { x: mark.x + ((to.x - mark.x) * by) / length, y: mark.y + ((to.y - mark.y) * by) / length };
}

/** Whether it runs through the inside of a rectangle. */
export const crosses = (leader: Leader, box: Rect): boolean => leader.some((to, i) => i > 0 && meets(leader[i - 1] ?? to, to, box));

function costOf(leader: Leader, stops: readonly Stop[], unit: number): number {
  const [from, next] = leader;
  let cost = leader.length > 2 ? TURNS : from.x === next.x || from.y === next.y ? 0 : SLANTED;
  leader.forEach((to, i) => {
    const before = leader[i - 1] ?? to;
    cost += (LONG * Math.hypot(to.x - before.x, to.y - before.y)) / unit;
  });
  for (const { box, stop } of stops) if (crosses(leader, box)) cost += stop;
  return cost;
}

/** Whether the straight line between two points runs through the inside of a rectangle. */
function meets(from: Point, to: Point, box: Rect): boolean {
  let [enters, leaves] = [0, 1];
  for (const [at, by, low, high] of [
    [from.x, to.x - from.x, box.x, right(box)],
    [from.y, to.y - from.y, box.y, bottom(box)],
  ] as const) {
    if (by === 0) {
      if (at <= low || at >= high) return false;
      continue;
    }
    const [first, second] = [(low - at) / by, (high - at) / by];
    enters = Math.max(enters, Math.min(first, second));
    leaves = Math.min(leaves, Math.max(first, second));
    if (enters >= leaves) return false;
  }
  return true;
}
