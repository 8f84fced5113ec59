import { around, type Rect } from './rect.ts';
import type { Group, Scene } from './shapes.ts';

/** A group's bounds in px of the drawing. */
export const worldBounds = (g: Group): Rect => ({
  x: g.x + g.bounds.x * g.scale,
  y: g.y + g.bounds.y * g.scale,
  width: g.bounds.width * g.scale,
  height: g.bounds.height * g.scale,
});

/** Around everything that is drawn, in px of the drawing. */
export const boundsOf = ({ layers }: Scene): Rect =>
  around(layers.flatMap((layer) => layer.groups.map(worldBounds))) ?? { x: 0, y: 0, width: 0, height: 0 };
