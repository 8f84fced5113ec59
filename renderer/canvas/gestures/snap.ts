import { GAP, GRID, SNAP_TOLERANCE } from '../constants.ts';
import { bottom, centre, type Point, type Rect, right } from '../../../core/picture/rect.ts';

/** A line that says why a dragged edge stands where it does. World px. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
export interface Snapped {
  /** What to add to the rectangle's place. */
  readonly by: Point;
  readonly guides: readonly Guide[];
}
/** Which lines of the moving rectangle look for company. A resize moves only some edges. */
export interface Edges {
  readonly x: readonly Side[];
  readonly y: readonly Side[];
}
export type Side = 'near' | 'middle' | 'far';
export const ALL_EDGES: Edges = { x: ['near', 'middle', 'far'], y: ['near', 'middle', 'far'] };

interface Line {
  readonly side: Side;
  readonly at: number;
  /** Extent across the axis, for the guide. */
  readonly from: number;
  readonly to: number;
}

/**
 * Aligns a rectangle with its siblings' edges and centres, and where none is near, its first edge with the grid.
 * Siblings win over the grid; the nearest line wins among siblings. The tolerance is on screen, so `zoom` divides it.
 */
export function snap(moving: Rect, siblings: readonly Rect[], zoom: number, edges: Edges = ALL_EDGES): Snapped {
  const tolerance = SNAP_TOLERANCE / zoom;
  const guides: Guide[] = [];
  const dx = alongAxis('x', moving, siblings, tolerance, edges, guides);
  const dy = alongAxis('y', moving, siblings, tolerance, edges, guides);
  return { by: { x: dx, y: dy }, guides: guides.map((guide) => spanned(guide, { ...moving, x: moving.x + dx, y: moving.y + dy })) };
}

function alongAxis(axis: 'x' | 'y', moving: Rect, siblings: readonly Rect[], tolerance: number, edges: Edges, guides: Guide[]): number {
  const own = linesOf(axis, moving).filter((line) => edges[axis].includes(line.side));
  let best: { by: number; at: number; line: Line } | undefined;
  for (const sibling of siblings) {
    for (const line of linesOf(axis, sibling)) {
      for (const mine of own) {
        const at = meeting(mine.side, line);
        if (at === undefined) continue;
        const by = at - mine.at;
        if (Math.abs(by) <= tolerance && (!best || Math.abs(by) < Math.abs(best.by))) best = { by, at, line };
      }
    }
  }
  if (best) {
    guides.push({ axis, at: best.at, from: best.line.from, to: best.line.to });
    return best.by;
  }
  const first = own[0];
  if (!first) return 0;
  const by = Math.round(first.at / GRID) * GRID - first.at;
  return Math.abs(by) <= tolerance ? by : 0;
}

function linesOf(axis: 'x' | 'y', r: Rect): readonly Line[] {
  const c = centre(r);
  const [a, m, z, from, to] = axis === 'x' ? [r.x, c.x, right(r), r.y, bottom(r)] : [r.y, c.y, bottom(r), r.x, right(r)];
  return [
    { side: 'near', at: a, from, to },
    { side: 'middle', at: m, from, to },
    { side: 'far', at: z, from, to },
  ];
}

/** Like sides meet on one line; opposite sides stand beside each other, with the gap between. */
function meeting(mine: Side, theirs: Line): number | undefined {
  if (mine === theirs.side) return theirs.at;
  if (mine === 'near' && theirs.side === 'far') return theirs.at + GAP;
  return mine === 'far' && theirs.side === 'near' ? theirs.at - GAP : undefined;
}

/** A guide reaches from the sibling to the moved rectangle. */
function spanned(guide: Guide, moved: Rect): Guide {
  const [from, to] = guide.axis === 'x' ? [moved.y, bottom(moved)] : [moved.x, right(moved)];
  return { ...guide, from: Math.min(guide.from, from), to: Math.max(guide.to, to) };
}
