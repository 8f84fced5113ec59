import type { Rect } from '../rect.ts';
import type { Field } from './field.ts';
import type { Line } from './polyline.ts';

/** A lane, or a lane with its reply beside it, that is already drawn: `half` is half its breadth between the outermost middles. */
export interface Laid {
  readonly line: Line;
  readonly half: number;
}

/**
 * Lines on which a lane may run, only where something begins or ends, and what each step between two crossings costs for one px.
 * 0 is never: such a step is blocked.
 */
export interface Grid {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Cost of the step from (i, j) to (i + 1, j), at j * xs.length + i; `down` likewise from (i, j) to (i, j + 1). */
  readonly across: Float32Array;
  readonly down: Float32Array;
}

/** Between the outermost lanes of two corridors. */
export const LANE_GAP = 12;
const FOREIGN_SEGMENT = 0.8;
const ALONG_FRAME = 0.6;
const ON_LANE = 5;
const NEAR_CHIP = 2;
const FRAME_KEEP = 8;
/** Not dearer, but blocked. */
const NEVER = 'never';

export interface GridInput {
  readonly area: Rect;
  readonly field: Field;
  readonly laid: readonly Laid[];
  /** Half the breadth of the new lane. */
  readonly half: number;
  /** Further lines: where ports are. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Subnets whose inside costs nothing extra. */
  readonly own: ReadonlySet<string>;
  /** Walls are open: for ends that no gateway joins. */
  readonly openWalls?: boolean;
}

export function makeGrid({ area, field, laid, half, xs, ys, own, openWalls }: GridInput): Grid {
  const solids = field.solids.map(({ box, keep }) => around(box, keep + half));
  const shy = field.solids.flatMap(({ box, keep, shy = 0 }) =>
    shy > 0 ? [{ ...around(box, keep + half), x0: box.x - shy - half, x1: box.x + box.width + shy + half }] : [],
  );
  const walls = openWalls ? [] : field.walls.map((box) => around(box, 6 + half));
  const lanes = laid.flatMap((l) => runsOf(l.line).map((run) => around(run, l.half + half + LANE_GAP)));
  const spans = [...solids.filter((_, i) => !field.solids[i]?.words), ...shy, ...walls, ...lanes];
  const lines = (axis: 'x' | 'y', more: readonly number[]): Float64Array => {
    const found = new Set<number>();
    const [from, to] = axis === 'x' ? [area.x, area.x + area.width] : [area.y, area.y + area.height];
    const add = (value: number): void => {
      if (value >= from && value <= to) found.add(Math.round(value * 4) / 4);
    };
    const both = ({ x0, y0, x1, y1 }: Span): void => {
      add(axis === 'x' ? x0 : y0);
      add(axis === 'x' ? x1 : y1);
    };
    spans.forEach(both);
    // Beside the borders of frames, so that gutters have lines of their own.
    for (const { box, gutters } of field.frames) if (gutters === axis || gutters === 'both') both(around(box, FRAME_KEEP + half));
    more.forEach(add);
    add(from);
    add(to);
    return Float64Array.from(found).sort();
  };
  const gx = lines('x', xs);
  const gy = lines('y', ys);
  const size = gx.length * gy.length;
  const grid = { xs: gx, ys: gy, across: new Float32Array(size).fill(1), down: new Float32Array(size).fill(1) };
  for (const { id, box, segment } of field.frames) {
    if (segment && !own.has(id)) paint(grid, around(box, 0), FOREIGN_SEGMENT, 'both');
    for (const [side, along] of [
      [around({ ...box, height: 0 }, FRAME_KEEP + half), 'across'],
      [around({ ...box, y: box.y + box.height, height: 0 }, FRAME_KEEP + half), 'across'],
      [around({ ...box, width: 0 }, FRAME_KEEP + half), 'down'],
      [around({ ...box, x: box.x + box.width, width: 0 }, FRAME_KEEP + half), 'down'],
    ] as const) {
      paint(grid, side, ALONG_FRAME, along);
    }
  }
  for (const span of shy) paint(grid, span, NEAR_CHIP, 'both');
  for (const lane of lanes) paint(grid, lane, ON_LANE, 'both');
  for (const solid of [...solids, ...walls]) paint(grid, solid, NEVER, 'both');
  return grid;
}

interface Span {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
const around = (b: Rect, by: number): Span => ({ x0: b.x - by, y0: b.y - by, x1: b.x + b.width + by, y1: b.y + b.height + by });

const runsOf = (line: Line): readonly Rect[] =>
  line.slice(1).map((b, i) => {
    const a = line[i] as { x: number; y: number };
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
  });

/** Index of the first line that is not before `value`. */
function first(lines: Float64Array, value: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Makes every step that passes through the inside of the span dearer, or blocks it; its border is outside. */
function paint({ xs, ys, across, down }: Grid, span: Span, more: number | typeof NEVER, steps: 'across' | 'down' | 'both'): void {
  const width = xs.length;
  const e = 0.3;
  const [i0, i1] = [first(xs, span.x0 + e), first(xs, span.x1 - e)];
  const [j0, j1] = [first(ys, span.y0 + e), first(ys, span.y1 - e)];
  // The step before the first line inside ends inside (or, where no line is inside, passes all through).
  if (steps !== 'down') for (let j = j0; j < j1; j++) raise(across, j * width + Math.max(0, i0 - 1), j * width + i1, more);
  if (steps !== 'across') for (let j = Math.max(0, j0 - 1); j < j1; j++) raise(down, j * width + i0, j * width + i1, more);
}

/** Steps that are blocked stay so. */
function raise(costs: Float32Array, from: number, to: number, more: number | typeof NEVER): void {
  if (more === NEVER) costs.fill(0, from, to);
  else for (let at = from; at < to; at++) if ((costs[at] as number) > 0) costs[at] = (costs[at] as number) + more;
}
