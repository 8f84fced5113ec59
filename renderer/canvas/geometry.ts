import type { Point, Rect } from '../../core/picture/rect.ts';

export type { Point, Rect };
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const plus = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });
export const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });
export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
export const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
export const shifted = (r: Rect, by: Point): Rect => ({ x: r.x + by.x, y: r.y + by.y, width: r.width, height: r.height });

/** The rectangle between two corners, in any order. */
export const between = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});
