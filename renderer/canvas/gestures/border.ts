import type { Dock, Edge } from '../../../core/model/design.ts';
import { SLOT } from '../constants.ts';
import { bottom, overlap, type Point, type Rect, right } from '../../../core/picture/rect.ts';
import { clamp, distance, type Size } from '../geometry.ts';

const EDGES: readonly Edge[] = ['top', 'right', 'bottom', 'left'];

/** Where the centre of a dock is, in the coordinates of `frame`. */
export function dockCentre(frame: Rect, dock: Dock): Point {
  switch (dock.edge) {
    case 'top':
      return { x: frame.x + dock.at, y: frame.y };
    case 'bottom':
      return { x: frame.x + dock.at, y: bottom(frame) };
    case 'left':
      return { x: frame.x, y: frame.y + dock.at };
    case 'right':
      return { x: right(frame), y: frame.y + dock.at };
  }
}

export const dockRect = (frame: Rect, dock: Dock, size: Size): Rect => {
  const c = dockCentre(frame, dock);
  return { x: c.x - size.width / 2, y: c.y - size.height / 2, width: size.width, height: size.height };
};

/**
 * The free slot of a frame's border that is nearest to a point: slots stand every 20 px, a gateway keeps its whole body on its edge
 * and touches no other. Sliding past a corner therefore goes on along the next edge. Undefined when the border is full.
 */
export function nearestSlot(frame: Rect, point: Point, size: Size, others: readonly Rect[]): Dock | undefined {
  let best: { dock: Dock; away: number } | undefined;
  for (const edge of EDGES) {
    for (const at of slotsOf(edge, frame, size)) {
      const dock: Dock = { edge, at };
      const away = distance(dockCentre(frame, dock), point);
      if (best && away >= best.away) continue;
      const rect = dockRect(frame, dock, size);
      if (others.some((other) => overlap(rect, other))) continue;
      best = { dock, away };
    }
  }
  return best?.dock;
}

/** A dock stays within its edge after its frame was resized. */
export function keptOnEdge(dock: Dock, frame: Size, size: Size): Dock {
  const horizontal = dock.edge === 'top' || dock.edge === 'bottom';
  const length = horizontal ? frame.width : frame.height;
  const half = (horizontal ? size.width : size.height) / 2;
  return { edge: dock.edge, at: Math.min(length / 2, half) === length / 2 ? length / 2 : clamp(dock.at, half, length - half) };
}

function slotsOf(edge: Edge, frame: Rect, size: Size): readonly number[] {
  const horizontal = edge === 'top' || edge === 'bottom';
  const length = horizontal ? frame.width : frame.height;
  const half = (horizontal ? size.width : size.height) / 2;
  const slots: number[] = [];
  for (let at = Math.ceil(half / SLOT) * SLOT; at <= length - half; at += SLOT) slots.push(at);
  // A frame too short for a whole gateway still has its middle.
  return slots.length > 0 ? slots : [length / 2];
}
