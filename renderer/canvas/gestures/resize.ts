import { FRAME_LEAST } from '../constants.ts';
import { bottom, type Point, type Rect, right } from '../../../core/picture/rect.ts';
import type { Edges } from './snap.ts';

export type Handle = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';
export const HANDLES: readonly Handle[] = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'];

/** Where a handle sits on a rectangle. */
export function handleAt(r: Rect, handle: Handle): Point {
  return {
    x: handle.includes('w') ? r.x : handle.includes('e') ? right(r) : r.x + r.width / 2,
    y: handle.includes('n') ? r.y : handle.includes('s') ? bottom(r) : r.y + r.height / 2,
  };
}
export const CURSORS: Readonly<Record<Handle, string>> = {
  n: 'ns-resize',
  s: 'ns-resize',
  e: 'ew-resize',
  w: 'ew-resize',
  ne: 'nesw-resize',
  sw: 'nesw-resize',
  nw: 'nwse-resize',
  se: 'nwse-resize',
};

/** The edges that a handle moves, for snapping. */
export const edgesOf = (handle: Handle): Edges => ({
  x: handle.includes('w') ? ['near'] : handle.includes('e') ? ['far'] : [],
  y: handle.includes('n') ? ['near'] : handle.includes('s') ? ['far'] : [],
});

/**
 * The rectangle after a handle was dragged by `by`, never smaller than `least` around what is inside (absolute) and never below the smallest frame. It does not go
 * over the upper and left padding of its container (`inside`), whose label is there; to the right and downward the container grows.
 */
export function resized(start: Rect, handle: Handle, by: Point, least: Rect | undefined, inside?: Rect): Rect {
  let [left, top, far, low] = [start.x, start.y, right(start), bottom(start)];
  if (handle.includes('w'))
    left = Math.min(Math.max(left + by.x, Math.min(inside?.x ?? -Infinity, left)), far - FRAME_LEAST.width, least?.x ?? Infinity);
  if (handle.includes('e')) far = Math.max(far + by.x, left + FRAME_LEAST.width, least ? right(least) : -Infinity);
  if (handle.includes('n'))
    top = Math.min(Math.max(top + by.y, Math.min(inside?.y ?? -Infinity, top)), low - FRAME_LEAST.height, least?.y ?? Infinity);
  if (handle.includes('s')) low = Math.max(low + by.y, top + FRAME_LEAST.height, least ? bottom(least) : -Infinity);
  return { x: left, y: top, width: far - left, height: low - top };
}
