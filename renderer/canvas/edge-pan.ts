import { EDGE_PAN_SPEED, EDGE_PAN_ZONE } from './constants.ts';
import type { Point, Size } from './geometry.ts';
import type { Gesture } from './gestures/types.ts';

/** How far the drawing goes in this frame because the hand is near an edge of the screen; faster the nearer. Screen px. */
export function edgePan(at: Point, screen: Size): Point {
  return { x: along(at.x, screen.width), y: along(at.y, screen.height) };
}

function along(at: number, length: number): number {
  const share = (near: number): number => Math.max(0, Math.min(1, (EDGE_PAN_ZONE - near) / EDGE_PAN_ZONE));
  const speed = share(at) - share(length - at);
  return speed === 0 ? 0 : speed * EDGE_PAN_SPEED;
}

/** Gestures that may have to reach beyond the edge. */
const REACHING: ReadonlySet<Gesture['type']> = new Set<Gesture['type']>(['move', 'marquee', 'resize', 'slide', 'connect']);

/** Pans while the hand holds something near an edge. `again` repeats the last move, because the drawing under the hand is another. */
export function createEdgePan(
  now: () => { readonly gesture: Gesture; readonly at: Point | undefined; readonly screen: Size },
  pan: (by: Point) => void,
  again: () => void,
) {
  let frame = 0;
  function tick(): void {
    frame = 0;
    const { gesture, at, screen } = now();
    if (!at || !REACHING.has(gesture.type)) return;
    const by = edgePan(at, screen);
    if (by.x === 0 && by.y === 0) return;
    pan(by);
    again();
    frame = requestAnimationFrame(tick);
  }
  return {
    /** After every move of the pointer. */
    watch(): void {
      frame ||= requestAnimationFrame(tick);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}
