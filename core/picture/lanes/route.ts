import type { Point, Rect } from '../rect.ts';
import { makeHeap } from './heap.ts';
import { type Grid, type GridInput, makeGrid } from './grid.ts';
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
const STEPS: readonly Point[] = [{ x: 0, y: -1 }, { x: 1, y: 0 }, { x: 0, y: 1 }, { x: -1, y: 0 }];
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
export function portLines({ box, wish }: Port, half: number): { readonly xs: readonly number[]; readonly ys: readonly number[] } {
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const inset = CORNER + half;
  return {
    xs: [cx, box.x + inset, box.x + Math.min(TOP_LEFT + half, box.width / 2), box.x + box.width - inset, ...(wish ? [wish.x] : [])],
    ys: [cy, box.y + inset, box.y + box.height - inset, ...(wish ? [wish.y] : [])],
  };
}

function gatesOf(grid: Grid, { box, sides, wish }: Port, half: number, keep: number, price: number): readonly Gate[] {
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
      gates.push({ node, direction: SIDE_DIRECTION[side], at, cost: keep + price * Math.abs(value - best) });
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
  const edges = [from.box, to.box].flatMap((b) => [{ x: b.x - out, y: b.y - out }, { x: b.x + b.width + out, y: b.y + b.height + out }]);
  const grid = makeGrid({
    ...input,
    xs: [...input.xs, ...ports.flatMap((p) => p.xs), ...edges.map((e) => e.x)],
    ys: [...input.ys, ...ports.flatMap((p) => p.ys), ...edges.map((e) => e.y)],
  });
  return search(grid, gatesOf(grid, from, input.half, out, OFF_CENTRE), gatesOf(grid, to, input.half, out, from.wish ? OFF_CENTRE_FAR : OFF_CENTRE), to.box);
}

function search(grid: Grid, starts: readonly Gate[], goals: readonly Gate[], target: Rect): Line | undefined {
  const { xs, ys } = grid;
  const width = xs.length;
  const count = width * ys.length;
  const best = new Float64Array(count * 4).fill(Infinity);
  const came = new Int32Array(count * 4).fill(-1);
  const goalAt = new Map<number, Gate>();
  // A lane arrives against the direction in which it would leave.
  for (const g of goals) goalAt.set(g.node * 4 + ((g.direction + 2) & 3), g);
  const heap = makeHeap();
  const point = (node: number): Point => ({ x: xs[node % width] as number, y: ys[Math.floor(node / width)] as number });
  const guess = (node: number): number => {
    const p = point(node);
    const dx = Math.max(target.x - p.x, 0, p.x - target.x - target.width);
    const dy = Math.max(target.y - p.y, 0, p.y - target.y - target.height);
    return dx + dy;
  };
  const startAt = new Map<number, Gate>();
  for (const g of starts) {
    const state = g.node * 4 + g.direction;
    if (g.cost >= (best[state] as number)) continue;
    best[state] = g.cost;
    startAt.set(state, g);
    heap.push(state, g.cost + guess(g.node));
  }
  const done = new Uint8Array(count * 4);
  let found: { readonly state: number; readonly cost: number } | undefined;
  while (heap.size > 0) {
    const state = heap.pop();
    if (done[state]) continue;
    done[state] = 1;
    const cost = best[state] as number;
    const node = state >> 2;
    if (found && cost + guess(node) >= found.cost) break;
    const goal = goalAt.get(state);
    if (goal && (!found || cost + goal.cost < found.cost)) found = { state, cost: cost + goal.cost };
    const facing = state & 3;
    for (let turn = 0; turn < 4; turn++) {
      if (turn === ((facing + 2) & 3)) continue;
      if (turn !== facing) {
        relax(node * 4 + turn, cost + BEND, state, node);
        continue;
      }
      const next = step(grid, node, turn, width);
      if (next) relax(next.node * 4 + turn, cost + next.cost, state, next.node);
    }
  }
  function relax(state: number, cost: number, from: number, node: number): void {
    if (cost >= (best[state] as number)) return;
    best[state] = cost;
    came[state] = from;
    heap.push(state, cost + guess(node));
  }
  if (!found) return undefined;
  const points: Point[] = [(goalAt.get(found.state) as Gate).at];
  let at = found.state;
  for (; ; at = came[at] as number) {
    points.push(point(at >> 2));
    if ((came[at] as number) < 0) break;
  }
  points.push((startAt.get(at) as Gate).at);
  return straightened(points.reverse());
}

function step(grid: Grid, node: number, direction: number, width: number): { readonly node: number; readonly cost: number } | undefined {
  const { x, y } = STEPS[direction] as Point;
  const i = (node % width) + x;
  const j = Math.floor(node / width) + y;
  if (i < 0 || j < 0 || i >= width || j >= grid.ys.length) return undefined;
  const low = Math.min(node, j * width + i);
  const price = (x !== 0 ? grid.across[low] : grid.down[low]) as number;
  if (price <= 0) return undefined;
  const a = x !== 0 ? Math.abs((grid.xs[i] as number) - (grid.xs[i - x] as number)) : Math.abs((grid.ys[j] as number) - (grid.ys[j - y] as number));
  return { node: j * width + i, cost: a * price };
}
