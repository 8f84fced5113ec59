import { grown, overlap, type Point, type Rect } from '../rect.ts';
import type { Size } from './sizes.ts';

/** What is free for children inside a container, in its own coordinates. `right` and `bottom` may be Infinity: the container grows. */
export interface Room {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Kept free around what is dropped. */
const GAP = 12;

/**
 * The place nearest to `wanted` (a top left corner) where something of this size stands inside `room` and at least 12 px from all of
 * `taken`. Where the room is full, the place below everything: the container must then grow (`fitSizes`). The same question has the same answer.
 */
export function freePlace(room: Room, taken: readonly Rect[], size: Size, wanted: Point): Point {
  const within = (p: Point): boolean => p.x >= room.left && p.y >= room.top && p.x + size.width <= room.right && p.y + size.height <= room.bottom;
  const free = (p: Point): boolean => within(p) && !taken.some((t) => overlap(grown(t, GAP - 0.01), { ...p, ...size }));
  const clamped: Point = {
    x: Math.round(Math.max(room.left, Math.min(wanted.x, room.right - size.width))),
    y: Math.round(Math.max(room.top, Math.min(wanted.y, room.bottom - size.height))),
  };
  if (free(clamped)) return clamped;
  // The nearest free place touches the border of something, in each direction, or stays in line with what was wanted.
  const xs = [clamped.x, room.left, ...taken.flatMap((t) => [t.x, t.x + t.width + GAP, t.x - GAP - size.width])];
  const ys = [clamped.y, room.top, ...taken.flatMap((t) => [t.y, t.y + t.height + GAP, t.y - GAP - size.height])];
  let best: { readonly point: Point; readonly far: number } | undefined;
  for (const y of new Set(ys)) {
    for (const x of new Set(xs)) {
      const point = { x, y };
      const far = (x - wanted.x) ** 2 + (y - wanted.y) ** 2;
      if ((!best || far < best.far) && free(point)) best = { point, far };
    }
  }
  return best?.point ?? { x: room.left, y: taken.reduce((low, t) => Math.max(low, t.y + t.height + GAP), room.top) };
}
