import type { Rect } from './rect.ts';
import type { Group } from './shapes.ts';

/** A group's bounds in px of the drawing. */
export const worldBounds = (g: Group): Rect => ({
  x: g.x + g.bounds.x * g.scale,
  y: g.y + g.bounds.y * g.scale,
  width: g.bounds.width * g.scale,
  height: g.bounds.height * g.scale,
});
