import type { Point, Rect } from '../rect.ts';

/** Lines of horizontal and vertical runs. Lengths in px. */
export type Line = readonly Point[];

const sign = (n: number): number => (n > 0 ? 1 : n < 0 ? -1 : 0);
export const direction = (a: Point, b: Point): Point => ({ x: sign(b.x - a.x), y: sign(b.y - a.y) });
export const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
export const lengthOf = (line: Line): number => line.reduce((sum, p, i) => sum + (i === 0 ? 0 : distance(line[i - 1] as Point, p)), 0);
export const reversed = (line: Line): Line => [...line].reverse();

/** Each run as a rectangle without thickness. */
export const runsOf = (line: Line): readonly Rect[] =>
  line.slice(1).map((b, i) => {
    const a = line[i] as Point;
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
  });

/** Without points that lie on the way between their neighbours. */
export function straightened(line: Line): Line {
  const out: Point[] = [];
  for (const p of line) {
    const last = out.at(-1);
    if (last && distance(last, p) < 0.01) continue;
    const before = out.at(-2);
    if (before && last) {
      const [a, b] = [direction(before, last), direction(last, p)];
      if (a.x === b.x && a.y === b.y) out.pop();
    }
    out.push(p);
  }
  return out;
}

/** The same line, moved by `by` px to the right of its direction of travel (to the left when negative). */
export function beside(line: Line, by: number): Line {
  if (by === 0 || line.length < 2) return line;
  const normal = (i: number): Point => {
    const d = direction(line[i] as Point, line[i + 1] as Point);
    return { x: -d.y * by, y: d.x * by };
  };
  return line.map((p, i) => {
    const before = i > 0 ? normal(i - 1) : { x: 0, y: 0 };
    const after = i < line.length - 1 ? normal(i) : { x: 0, y: 0 };
    // At a corner the two normals are at right angles, so each moves its own coordinate.
    const same = before.x === after.x && before.y === after.y;
    return same ? { x: p.x + after.x, y: p.y + after.y } : { x: p.x + before.x + after.x, y: p.y + before.y + after.y };
  });
}

/** The point `at` px along the line. */
export function pointAt(line: Line, at: number): Point {
  let left = Math.max(0, at);
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1] as Point, line[i] as Point];
    const length = distance(a, b);
    if (left <= length && length > 0) return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length };
    left -= length;
  }
  return line.at(-1) ?? { x: 0, y: 0 };
}

/** From a point to the nearest one of the line, as the crow flies. */
export function distanceTo(line: Line, p: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1] as Point, line[i] as Point];
    const x = Math.max(Math.min(a.x, b.x), Math.min(p.x, Math.max(a.x, b.x)));
    const y = Math.max(Math.min(a.y, b.y), Math.min(p.y, Math.max(a.y, b.y)));
    nearest = Math.min(nearest, Math.hypot(p.x - x, p.y - y));
  }
  return nearest;
}

/** The piece of the line between two distances along it. */
export function piece(line: Line, from: number, to: number): Line {
  const out: Point[] = [pointAt(line, from)];
  let at = 0;
  for (let i = 1; i < line.length; i++) {
    at += distance(line[i - 1] as Point, line[i] as Point);
    if (at > from && at < to) out.push(line[i] as Point);
  }
  out.push(pointAt(line, Math.min(to, at)));
  return straightened(out);
}

const n = (value: number): string => String(Math.round(value * 100) / 100);

/** SVG path data with round corners. */
export function roundedPath(line: Line, radius: number): string {
  let d = '';
  line.forEach((p, i) => {
    const before = line[i - 1];
    const after = line[i + 1];
    if (!before) d += `M${n(p.x)} ${n(p.y)}`;
    else if (!after) d += `L${n(p.x)} ${n(p.y)}`;
    else {
      const r = Math.max(0, Math.min(radius, distance(before, p) / 2, distance(p, after) / 2));
      const [u, v] = [direction(before, p), direction(p, after)];
      d += `L${n(p.x - u.x * r)} ${n(p.y - u.y * r)}Q${n(p.x)} ${n(p.y)} ${n(p.x + v.x * r)} ${n(p.y + v.y * r)}`;
    }
  });
  return d;
}
