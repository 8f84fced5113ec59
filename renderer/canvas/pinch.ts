import { distance, minus, type Point } from './geometry.ts';
import { type Camera, panned, zoomedAt } from './viewport.ts';

/**
 * Fingers on the canvas. A second one makes of what the first began a look around: both together move and zoom the view, until no finger is
 * left. Points in px of the canvas.
 */
export function createPinch() {
  const fingers = new Map<number, Point>();
  let pinching = false;
  const span = (): { readonly middle: Point; readonly width: number } | undefined => {
    const [a, b] = [...fingers.values()];
    return a && b && { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, width: Math.max(1, distance(a, b)) };
  };

  return {
    /** Whether this finger is a second one, or one that comes to two. */
    down(id: number, at: Point): boolean {
      fingers.set(id, at);
      pinching ||= fingers.size > 1;
      return pinching;
    },
    /** The view after a move; undefined when there is nothing to pinch. */
    move(id: number, at: Point, camera: Camera, least: number): Camera | undefined {
      if (!pinching || !fingers.has(id)) return undefined;
      const before = span();
      fingers.set(id, at);
      const after = span();
      if (!before || !after) return camera;
      return zoomedAt(panned(camera, minus(after.middle, before.middle)), after.middle, after.width / before.width, least);
    },
    /** Whether this was one of the fingers that pinched. */
    up(id: number): boolean {
      const was = fingers.delete(id) && pinching;
      pinching &&= fingers.size > 0;
      return was;
    },
  };
}
