import type { Point, Rect } from '../rect.ts';
import { makeHeap } from './heap.ts';
import { type Grid, type GridInput, type Laid, LANE_GAP, makeGrid } from './grid.ts';
import { type Line, straightened } from './polyline.ts';

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** Where a lane may begin or end: the sides of a card or dock, as far as they may be used. */
export interface Port {
  readonly box: Rect;
  readonly sides: readonly Side[];
  /** Where a lane came in on the other side, so that it goes straight on; the middle of a side when not given. */
  readonly wish?: Point;
}

/** Lanes do not touch a card nearer than this to its corners, in px; numbers and marks sit on the top left one. */
const CORNER = 8;
const TOP_LEFT = 24;
const BEND = 70;
/** For each px from where the lane would best touch: a little more than the length that a shorter way could save. */
const OFF_CENTRE = 1.1;
/** The same at the far end of a lane that goes straight on: straightness counts more than the middle. */
const OFF_CENTRE_FAR = 0.12;
// Directions by number: up, right, down, left; a turn changes parity.
const SIDE_DIRECTION: Readonly<Record<Side, number>> = { top: 0, right: 1, bottom: 2, left: 3 };

interface Gate {
  readonly node: number;
  /** Direction in which the lane leaves the box here. */
  readonly direction: number;
  /** On the border of the box. */
  readonly at: Point;
  readonly cost: number;
}

/** Lines through a port along which a lane may reach it. */
function portLines({ box, wish }: Port, half: number): { readonly xs: readonly number[]; readonly ys: readonly number[] } {
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const inset = CORNER + half;
  return {
    xs: [cx, box.x + inset, box.x + Math.min(TOP_LEFT + half, box.width / 2), box.x + box.width - inset, ...(wish ? [wish.x] : [])],
    ys: [cy, box.y + inset, box.y + box.height - inset, ...(wish ? [wish.y] : [])],
  };
}

/** Two lanes that begin at the same place would look like one. */
const TAKEN = 300;
const isTaken = (at: Point, laid: readonly Laid[], half: number): boolean =>
  laid.some(({ line, half: other }) =>
    [line[0], line.at(-1)].some((end) => end !== undefined && Math.abs(end.x - at.x) + Math.abs(end.y - at.y) < half + other + LANE_GAP),
  );

function gatesOf(grid: Grid, { box, sides, wish }: Port, half: number, keep: number, price: number, laid: readonly Laid[]): readonly Gate[] {
  const gates: Gate[] = [];
  const width = grid.xs.length;
  for (const side of sides) {
    const upright = side === 'top' || side === 'bottom';
    const [lines, from, length] = upright ? [grid.xs, box.x, box.width] : [grid.ys, box.y, box.height];
    const border = side === 'top' ? box.y : side === 'bottom' ? box.y + box.height : side === 'left' ? box.x : box.x + box.width;
    const out = side === 'top' || side === 'left' ? border - keep : border + keep;
    const fixed = (upright ? grid.ys : grid.xs).indexOf(Math.round(out * 4) / 4);
    if (fixed < 0) continue;
    const inset = Math.min(CORNER + half, length / 2);
    const least = from + Math.min(side === 'top' || side === 'left' ? TOP_LEFT + half : inset, length / 2);
    const best = wish ? Math.max(least, Math.min(upright ? wish.x : wish.y, from + length - inset)) : from + length / 2;
    lines.forEach((value, i) => {
      if (value < least - 0.3 || value > from + length - inset + 0.3) return;
      const node = upright ? fixed * width + i : i * width + fixed;
      const at = upright ? { x: value, y: border } : { x: border, y: value };
      gates.push({ node, direction: SIDE_DIRECTION[side], at, cost: keep + price * Math.abs(value - best) + (isTaken(at, laid, half) ? TAKEN : 0) });
    });
  }
  return gates;
}

/**
 * The calmest way from one box to another: short, few bends, around everything solid, beside other lanes rather than on them.
 * The line begins and ends on the borders of the boxes. Undefined when there is none in the area. Deterministic.
 */
export function route(from: Port, to: Port, keep: number, input: GridInput): Line | undefined {
  const ports = [portLines(from, input.half), portLines(to, input.half)];
  const out = keep + input.half;
  const edges = [from.box, to.box].flatMap((b) => [
    { x: b.x - out, y: b.y - out },
    { x: b.x + b.width + out, y: b.y + b.height + out },
  ]);
  const grid = makeGrid({
    ...input,
    xs: [...input.xs, ...ports.flatMap((p) => p.xs), ...edges.map((e) => e.x)],
    ys: [...input.ys, ...ports.flatMap((p) => p.ys), ...edges.map((e) => e.y)],
  });
  return search(
    grid,
    gatesOf(grid, from, input.half, out, OFF_CENTRE, input.laid),
    gatesOf(grid, to, input.half, out, from.wish ? OFF_CENTRE_FAR : OFF_CENTRE, input.laid),
    to.box,
  );
}

/** Kept between searches, because making megabytes anew for each costs more than searching: what was staged before the current run is empty. */
let scratch = { best: new Float64Array(0), came: new Int32Array(0), stage: new Uint32Array(0) };
/** The stage of what is reached in this run; of what is done with, one more. */
let run = 0;

function scratchFor(states: number): typeof scratch {
  if (scratch.best.length < states) {
    const size = 2 ** Math.ceil(Math.log2(states));
    scratch = { best: new Float64Array(size), came: new Int32Array(size), stage: new Uint32Array(size) };
    run = 0;
  }
  run += 2;
  return scratch;
}

/** A* over places and directions: the state of place `node` facing `direction` is `node * 4 + direction`. */
function search(grid: Grid, starts: readonly Gate[], goals: readonly Gate[], target: Rect): Line | undefined {
  const { xs, ys, across, down } = grid;
  const width = xs.length;
  const height = ys.length;
  const { best, came, stage } = scratchFor(width * height * 4);
  const heap = makeHeap();
  const [left, top, far, low] = [target.x, target.y, target.x + target.width, target.y + target.height];
  // What is left at least: the distance, and a bend where the target is not straight ahead.
  const guess = (i: number, j: number, facing: number): number => {
    const x = xs[i] as number;
    const y = ys[j] as number;
    const dx = x < left ? left - x : x > far ? x - far : 0;
    const dy = y < top ? top - y : y > low ? y - low : 0;
    const straight = facing & 1 ? dy === 0 && (facing === 1 ? x <= left : x >= far) : dx === 0 && (facing === 2 ? y <= top : y >= low);
    return dx + dy + (straight ? 0 : BEND);
  };
  const relax = (i: number, j: number, facing: number, cost: number, from: number): void => {
    const state = (j * width + i) * 4 + facing;
    const reached = (stage[state] as number) >= run;
    if (reached && cost >= (best[state] as number)) return;
    if (!reached) stage[state] = run;
    best[state] = cost;
    came[state] = from;
    heap.push(state, cost + guess(i, j, facing));
  };
  const startAt = new Map<number, Gate>();
  for (const g of starts) {
    const state = g.node * 4 + g.direction;
    if ((stage[state] as number) < run || g.cost < (best[state] as number)) startAt.set(state, g);
    relax(g.node % width, (g.node / width) | 0, g.direction, g.cost, -1);
  }
  // A lane arrives against the direction in which it would leave.
  const goalAt = new Map(goals.map((g) => [g.node * 4 + ((g.direction + 2) & 3), g]));
  let found: { readonly state: number; readonly cost: number } | undefined;
  while (heap.size > 0) {
    const state = heap.pop();
    if ((stage[state] as number) > run) continue;
    stage[state] = run + 1;
    const cost = best[state] as number;
    const node = state >> 2;
    const facing = state & 3;
    const i = node % width;
    const j = (node / width) | 0;
    const goal = goalAt.get(state);
    if (goal && (!found || cost + goal.cost < found.cost)) found = { state, cost: cost + goal.cost };
    if (found && cost + guess(i, j, facing) >= found.cost) break;
    relax(i, j, (facing + 1) & 3, cost + BEND, state);
    relax(i, j, (facing + 3) & 3, cost + BEND, state);
    if (facing === 1 ? i + 1 < width : facing === 3 && i > 0) {
      const at = facing === 1 ? i : i - 1;
      const price = across[j * width + at] as number;
      if (price > 0) relax(facing === 1 ? i + 1 : i - 1, j, facing, cost + price * ((xs[at + 1] as number) - (xs[at] as number)), state);
    } else if (facing === 2 ? j + 1 < height : facing === 0 && j > 0) {
      const at = facing === 2 ? j : j - 1;
      const price = down[at * width + i] as number;
      if (price > 0) relax(i, facing === 2 ? j + 1 : j - 1, facing, cost + price * ((ys[at + 1] as number) - (ys[at] as number)), state);
    }
  }
  return found && lineTo(found.state);

  function lineTo(state: number): Line {
    const points: Point[] = [(goalAt.get(state) as Gate).at];
    let at = state;
    for (; ; at = came[at] as number) {
      points.push({ x: xs[(at >> 2) % width] as number, y: ys[((at >> 2) / width) | 0] as number });
      if ((came[at] as number) < 0) break;
    }
    points.push((startAt.get(at) as Gate).at);
    return straightened(points.reverse());
  }
}
