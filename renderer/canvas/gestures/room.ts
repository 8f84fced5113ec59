import type { ResourceId } from '../../../core/model/design.ts';
import { GAP } from '../constants.ts';
import { around, bottom, contains, grown, overlap, type Rect, right } from '../../../core/picture/rect.ts';
import { clamp, distance, shifted } from '../geometry.ts';
import { bodyOf, type Site, type Sites } from '../site.ts';

/**
 * The free place that is nearest to where `rect` is: its own place when nothing is in the way, else beside one of the obstacles.
 * Always finds one, because there is room beyond the last obstacle.
 */
export function settled(rect: Rect, obstacles: readonly Rect[], within?: Rect): Rect {
  const free = (r: Rect): boolean => !obstacles.some((o) => overlap(grown(o, GAP - 1), r));
  if (free(rect)) return rect;
  const xs = [rect.x, ...obstacles.flatMap((o) => [right(o) + GAP, o.x - GAP - rect.width, o.x])];
  const ys = [rect.y, ...obstacles.flatMap((o) => [bottom(o) + GAP, o.y - GAP - rect.height, o.y])];
  if (within) {
    xs.push(within.x);
    ys.push(within.y);
  }
  let best: { at: Rect; cost: number } | undefined;
  for (const x of xs) {
    for (const y of ys) {
      const at = { ...rect, x, y };
      if (within && (x < within.x || y < within.y)) continue;
      // A place that makes the container grow is worse than one a little farther off.
      const growth = within ? Math.max(0, right(at) - right(within)) + Math.max(0, bottom(at) - bottom(within)) : 0;
      const cost = distance(at, rect) + 3 * growth;
      if ((!best || cost < best.cost) && free(at)) best = { at, cost };
    }
  }
  return best?.at ?? rect;
}

/** Moves a rectangle to the nearest place inside another; what is too large starts at its top left. */
export const keptInside = (rect: Rect, within: Rect): Rect => ({
  ...rect,
  x: clamp(rect.x, within.x, Math.max(within.x, right(within) - rect.width)),
  y: clamp(rect.y, within.y, Math.max(within.y, bottom(within) - rect.height)),
});

/** New rectangles of frames that had to change, absolute. What stands inside a frame that was shifted goes along with it. */
export type Moved = ReadonlyMap<ResourceId, Rect>;

/**
 * Grows `container` to the right and downward until `rect` (absolute) fits with its padding, pushes siblings that would then be covered
 * aside, and goes on with the containers around. `ignore`: what is being moved.
 */
export function roomFor(sites: Sites, container: ResourceId | undefined, rect: Rect, ignore: ReadonlySet<ResourceId> = new Set()): Moved {
  const moved = new Map<ResourceId, Rect>();
  let current = sites.get(container);
  let inner: Rect = rect;
  while (current) {
    const larger = grownFor(current, inner);
    if (!larger) break;
    moved.set(current.id, larger);
    const pushed = pushAside(sites, current, larger, ignore);
    for (const [id, at] of pushed) moved.set(id, at);
    inner = around([larger, ...pushed.values()]) ?? larger;
    current = sites.get(current.parent);
  }
  return moved;
}

/** What gives way when a frame gets a new rectangle by hand: siblings that it would cover, and the containers around. */
export function roomAround(sites: Sites, frame: Site, rect: Rect): Moved {
  const pushed = pushAside(sites, frame, rect, new Set());
  const all = around([rect, ...pushed.values()]) ?? rect;
  return new Map([...pushed, ...roomFor(sites, frame.parent, all, new Set([frame.id, ...pushed.keys()]))]);
}

function grownFor(frame: Site, inner: Rect): Rect | undefined {
  const body = bodyOf(frame);
  if (contains(body, inner)) return undefined;
  const wider = Math.max(0, right(inner) - right(body));
  const taller = Math.max(0, bottom(inner) - bottom(body));
  if (wider === 0 && taller === 0) return undefined;
  return { ...frame.rect, width: frame.rect.width + wider, height: frame.rect.height + taller };
}

/** Siblings that the grown frame would cover go right or down, whichever it grew into, and push others in turn. */
function pushAside(sites: Sites, frame: Site, larger: Rect, ignore: ReadonlySet<ResourceId>): Moved {
  const moved = new Map<ResourceId, Rect>();
  const siblings = sites.inside(frame.parent).filter((s) => s.id !== frame.id && !s.dock && !ignore.has(s.id) && !overlap(s.rect, frame.rect));
  const queue: { readonly id: ResourceId; readonly was: Rect; readonly is: Rect }[] = [{ id: frame.id, was: frame.rect, is: larger }];
  // Each push goes right or down; where two would push each other for ever, enough is enough.
  let left = siblings.length * 4;
  for (let pusher = queue.shift(); pusher && left > 0; pusher = queue.shift()) {
    for (const sibling of siblings) {
      const at = moved.get(sibling.id) ?? sibling.rect;
      if (sibling.id === pusher.id || !overlap(at, pusher.is)) continue;
      const beside = at.x >= right(pusher.was);
      const gap = beside ? at.x - right(pusher.was) : Math.max(0, at.y - bottom(pusher.was));
      const by = beside ? { x: right(pusher.is) + gap - at.x, y: 0 } : { x: 0, y: bottom(pusher.is) + gap - at.y };
      if (by.x <= 0 && by.y <= 0) continue;
      const next = shifted(at, by);
      moved.set(sibling.id, next);
      queue.push({ id: sibling.id, was: at, is: next });
      left--;
    }
  }
  return moved;
}
