import { bottom, type Point, type Rect, right } from './rect.ts';

/** The line from a mark to its callout, in px of the screen: straight, or with one right angle. */
export type Leader = readonly [Point, Point] | readonly [Point, Point, Point];

/** Something that a leader had better not cross, and how bad it would be. */
export interface Stop {
  readonly box: Rect;
  readonly stop: number;
}
/** A line and what it costs. */
export interface Led {
  readonly leader: Leader;
  readonly cost: number;
}
export interface Leaders {
  /** No line to the border of this callout costs less. */
  least(box: Rect): number;
  /** The best one: across no card where that is possible, straight and short. */
  to(box: Rect): Led;
}

/** Radius of the mark, and what the line keeps from the callout's corners. */
export const MARK = 13;
const INSET = 20;
/** A line turns no nearer to its mark. */
const FIRST = MARK + 12;
/** Of a line that turns, and of a px of its length. */
const TURNS = 20_000;
const LONG = 200;
/** Px between the places on a side of the callout where a line that turns may end. */
const APART = 40;

type Axis = 'x' | 'y';
const other = (axis: Axis): Axis => (axis === 'x' ? 'y' : 'x');
const endOf = (box: Rect, axis: Axis): number => (axis === 'x' ? right(box) : bottom(box));
/** How far beyond the mark a callout begins along an axis; negative in front of it, 0 beside it. */
const beyond = (box: Rect, mark: Point, axis: Axis): number => Math.max(box[axis] - mark[axis], 0) + Math.min(endOf(box, axis) - mark[axis], 0);

/** The lines from one mark to callouts that somebody wants to compare. What stands in the way of a level or an upright is found once. */
export function leadersFrom(mark: Point, stops: readonly Stop[]): Leaders {
  const lines = { x: new Map<number, readonly Stop[]>(), y: new Map<number, readonly Stop[]>() };
  /** What a line meets that stands at `at` on one axis and runs along the other. */
  function onLine(axis: Axis, at: number): readonly Stop[] {
    let found = lines[axis].get(at);
    if (!found) {
      found = stops.filter(({ box }) => box[axis] < at && at < endOf(box, axis));
      lines[axis].set(at, found);
    }
    return found;
  }
  function leg(axis: Axis, at: number, from: number, to: number): number {
    const [low, high] = from < to ? [from, to] : [to, from];
    let cost = LONG * (high - low);
    for (const { box, stop } of onLine(axis, at)) if (box[other(axis)] < high && low < endOf(box, other(axis))) cost += stop;
    return cost;
  }
  const off = (axis: Axis, to: number): number => mark[axis] + Math.sign(to - mark[axis]) * MARK;
  const point = (axis: Axis, at: number, along: number): Point => (axis === 'x' ? { x: at, y: along } : { x: along, y: at });

  /** Lines that end on the side of the callout that faces the mark along `along`. */
  function arriving(box: Rect, along: Axis): readonly Led[] {
    const gap = beyond(box, mark, along);
    if (gap === 0) return [];
    const across = other(along);
    const side = mark[along] + gap;
    const [low, high] = [box[across] + INSET, endOf(box, across) - INSET];
    const led: Led[] = [];
    if (low <= mark[across] && mark[across] <= high) {
      const from = off(along, side);
      led.push({
        leader: [point(across, mark[across], from), point(across, mark[across], side)],
        cost: leg(across, mark[across], from, side),
      });
    }
    for (let at = low; at <= high; at += APART) {
      if (Math.abs(at - mark[across]) < FIRST) continue;
      const from = off(across, at);
      const leader = [point(along, mark[along], from), point(across, at, mark[along]), point(across, at, side)] as const;
      led.push({ leader, cost: TURNS + leg(along, mark[along], from, at) + leg(across, at, mark[along], side) });
    }
    return led;
  }
  return {
    least(box) {
      const [x, y] = [Math.abs(beyond(box, mark, 'x')), Math.abs(beyond(box, mark, 'y'))];
      return LONG * Math.max(0, x + y - MARK) + (x > 0 && y > 0 ? TURNS : 0);
    },
    to(box) {
      const led = [...arriving(box, 'y'), ...arriving(box, 'x')];
      const best = led.reduce<Led | undefined>((a, b) => (a && a.cost <= b.cost ? a : b), undefined);
      // The mark is under it.
      return best ?? { leader: [mark, { x: mark.x < box.x + box.width / 2 ? box.x : right(box), y: mark.y }], cost: 0 };
    },
  };
}

/** Whether a line runs through the inside of a rectangle. */
export const crosses = (leader: Leader, box: Rect): boolean =>
  leader.some((b, i) => {
    const a = leader[i - 1] ?? b;
    const meets = (axis: Axis): boolean => Math.min(a[axis], b[axis]) < endOf(box, axis) && box[axis] < Math.max(a[axis], b[axis]) + 1e-6;
    return i > 0 && meets('x') && meets('y');
  });
