import { holdsPoint, overlap, type Point, type Rect } from '../rect.ts';
import { direction, distance, type Line } from './polyline.ts';

/** Where a line crosses the border of a rectangle: how far along, where, and which way it runs there. */
export interface Crossing {
  readonly at: number;
  readonly point: Point;
  readonly upright: boolean;
}

export function crossings(line: Line, box: Rect): readonly Crossing[] {
  const found: Crossing[] = [];
  let at = 0;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1] as Point, line[i] as Point];
    const length = distance(a, b);
    const upright = a.x === b.x;
    const [from, to] = upright ? [a.y, b.y] : [a.x, b.x];
    const lines = upright ? [box.y, box.y + box.height] : [box.x, box.x + box.width];
    const here = lines
      .filter((v) => v > Math.min(from, to) && v < Math.max(from, to))
      .map((v) => ({ far: Math.abs(v - from), point: upright ? { x: a.x, y: v } : { x: v, y: a.y } }))
      .filter(({ point }) => holdsPoint(box, point))
      .sort((p, q) => p.far - q.far);
    for (const { far, point } of here) found.push({ at: at + far, point, upright });
    at += length;
  }
  return found;
}

/** A straight run of a line over one ground. */
export interface GroundRun<G> {
  readonly a: Point;
  readonly b: Point;
  readonly ground: G;
}

/** The line cut where the ground under it changes. `all` from the outermost to the innermost; `base` is under all of them. */
export function groundRuns<G>(line: Line, all: readonly { readonly box: Rect; readonly ground: G }[], base: G): readonly GroundRun<G>[] {
  const runs: GroundRun<G>[] = [];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1] as Point, line[i] as Point];
    const way = { x: Math.min(a.x, b.x) - 1, y: Math.min(a.y, b.y) - 1, width: Math.abs(a.x - b.x) + 2, height: Math.abs(a.y - b.y) + 2 };
    const grounds = all.filter(({ box }) => overlap(box, way));
    const d = direction(a, b);
    const length = distance(a, b);
    const cuts = grounds.flatMap(({ box }) =>
      d.x === 0 ? [box.y, box.y + box.height].map((y) => (y - a.y) * d.y) : [box.x, box.x + box.width].map((x) => (x - a.x) * d.x),
    );
    const stops = [...new Set([0, ...cuts.filter((c) => c > 0 && c < length), length])].sort((p, q) => p - q);
    for (let s = 1; s < stops.length; s++) {
      const [from, to] = [stops[s - 1] as number, stops[s] as number];
      const middle = { x: a.x + (d.x * (from + to)) / 2, y: a.y + (d.y * (from + to)) / 2 };
      const ground = grounds.findLast(({ box }) => holdsPoint(box, middle))?.ground ?? base;
      const last = runs.at(-1);
      const end = { x: a.x + d.x * to, y: a.y + d.y * to };
      if (last && last.ground === ground && s > 1) runs[runs.length - 1] = { ...last, b: end };
      else runs.push({ a: { x: a.x + d.x * from, y: a.y + d.y * from }, b: end, ground });
    }
  }
  return runs;
}
