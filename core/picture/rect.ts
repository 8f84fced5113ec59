/** Rectangles and points in px; y grows downward. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

export const right = (r: Rect): number => r.x + r.width;
export const bottom = (r: Rect): number => r.y + r.height;
export const centre = (r: Rect): Point => ({ x: r.x + r.width / 2, y: r.y + r.height / 2 });

export const grown = (r: Rect, by: number): Rect => ({ x: r.x - by, y: r.y - by, width: r.width + 2 * by, height: r.height + 2 * by });

/** True when the insides meet; touching edges do not. */
export const overlap = (a: Rect, b: Rect): boolean => a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);

export const contains = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x && outer.y <= inner.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);

export const holdsPoint = (r: Rect, p: Point): boolean => p.x >= r.x && p.x <= right(r) && p.y >= r.y && p.y <= bottom(r);

/** The smallest rectangle around all of them; undefined for none. */
export function around(rects: Iterable<Rect>): Rect | undefined {
  let box: { x: number; y: number; right: number; bottom: number } | undefined;
  for (const r of rects) {
    if (!box) box = { x: r.x, y: r.y, right: right(r), bottom: bottom(r) };
    else {
      box.x = Math.min(box.x, r.x);
      box.y = Math.min(box.y, r.y);
      box.right = Math.max(box.right, right(r));
      box.bottom = Math.max(box.bottom, bottom(r));
    }
  }
  return box && { x: box.x, y: box.y, width: box.right - box.x, height: box.bottom - box.y };
}
