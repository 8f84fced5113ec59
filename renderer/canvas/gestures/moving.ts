import type { ResourceId } from '../../../core/model/design.ts';
import type { Edit } from '../../../core/model/reason.ts';
import { around, type Rect } from '../../../core/picture/rect.ts';
import { minus, type Point, plus, shifted } from '../geometry.ts';
import { bodyOf, outermost, stackOf, withDescendants } from '../site.ts';
import { toWorld } from '../viewport.ts';
import { type Landing, landing } from './drop.ts';
import { intoEdit, moveEdits, placeFor } from './edits.ts';
import { keptInside, roomFor, settled } from './room.ts';
import { snap } from './snap.ts';
import { type Effect, IDLE, type Input, type MoveGesture, type Surroundings, turn, type Turn } from './types.ts';

type Move = Extract<Input, { type: 'move' | 'up' }>;

/** Takes up what is selected (or `id` with its stack, when nothing of that is) for moving: one of a stack that is selected alone is taken out. Undefined when nothing of it can be moved freely. */
export function startMove(id: ResourceId, from: Point, copy: boolean, about: Surroundings): MoveGesture | undefined {
  const stack = stackOf(about.sites, id);
  const chosen = stack.some((each) => about.selected.has(each)) ? about.selected : new Set(stack);
  const ids = outermost(about.sites, chosen).filter((each) => {
    const shape = about.sites.get(each)?.shape;
    return shape === 'card' || shape === 'frame';
  });
  if (ids.length === 0) return undefined;
  const starts = new Map(
    ids.flatMap((each): [ResourceId, Rect][] => {
      const rect = about.sites.get(each)?.rect;
      return rect ? [[each, rect]] : [];
    }),
  );
  const here: Landing = { type: 'into', container: about.sites.get(id)?.parent };
  const homes = new Map(ids.map((each) => [each, about.sites.get(each)?.parent]));
  return { type: 'move', ids, from, at: from, starts, homes, by: { x: 0, y: 0 }, guides: [], landing: here, copy };
}

/** Where the moved things stand now, absolute. */
export const movedRects = (gesture: MoveGesture): ReadonlyMap<ResourceId, Rect> =>
  new Map([...gesture.starts].map(([id, rect]) => [id, shifted(rect, gesture.by)]));

export function continueMove(gesture: MoveGesture, input: Move, about: Surroundings): Turn {
  const at = toWorld(about.camera, input.at);
  const moving = withDescendants(about.sites, gesture.ids);
  const where = landingOfAll(gesture, at, moving, about);
  const raw = minus(at, gesture.from);
  const bounds = around([...gesture.starts.values()]) ?? { x: 0, y: 0, width: 0, height: 0 };
  const siblings = where.type === 'into' ? neighbours(about, where.container, moving) : [];
  const snapped = input.mods.command ? { by: { x: 0, y: 0 }, guides: [] } : snap(shifted(bounds, raw), siblings, about.camera.zoom);
  const next: MoveGesture = {
    ...gesture,
    at,
    by: plus(raw, snapped.by),
    guides: snapped.guides,
    landing: where,
    copy: gesture.copy || input.mods.alt,
  };
  return turn(next, ...provide(next, about));
}

/** Rectangles that a thing in `container` aligns with: what else is inside, and the inside of the container itself. */
export function neighbours(about: Surroundings, container: ResourceId | undefined, moving: ReadonlySet<ResourceId>): readonly Rect[] {
  const frame = about.sites.get(container);
  const beside = about.sites.inside(container).filter((site) => !moving.has(site.id) && site.shape !== 'chip' && !site.dock);
  return [...beside.map((site) => site.rect), ...(frame ? [bodyOf(frame)] : [])];
}

/** All must be able to land; the first that is refused says why. */
function landingOfAll(gesture: MoveGesture, at: Point, moving: ReadonlySet<ResourceId>, about: Surroundings): Landing {
  let into: Landing | undefined;
  const seen = new Set<string>();
  for (const id of gesture.ids) {
    const site = about.sites.get(id);
    if (!site || seen.has(site.kind.id)) continue;
    seen.add(site.kind.id);
    const where = landing(about.sites, site.kind, at, moving);
    if (where.type === 'refused') return where;
    into ??= where;
  }
  return into ?? gesture.landing;
}

/** Verdicts are live in the middle of a drag: over another container the design already has them there. */
function provide(gesture: MoveGesture, about: Surroundings): readonly Effect[] {
  const rects = movedRects(gesture);
  const edits: Edit[] = [];
  for (const id of gesture.ids) {
    const site = about.sites.get(id);
    const goal = gesture.landing.type === 'into' && !gesture.copy ? gesture.landing.container : gesture.homes.get(id);
    if (!site || site.parent === goal) continue;
    const place = placeFor(rects.get(id) ?? site.rect, about.sites.get(goal)?.rect, site.shape === 'frame');
    edits.push(...intoEdit(site, goal), { type: 'place', id, place });
  }
  return edits.length > 0 ? [{ type: 'provide', edits }] : [];
}

export function endMove(gesture: MoveGesture, about: Surroundings): Turn {
  const { landing: where, by } = gesture;
  if (where.type === 'refused') {
    const bounds = around([...movedRects(gesture).values()]);
    return turn(IDLE, { type: 'restore' }, ...(bounds ? [{ type: 'fly-back' as const, rect: bounds }] : []));
  }
  const ignore = gesture.copy ? NOTHING : withDescendants(about.sites, gesture.ids);
  const rects = landed(gesture, where.container, ignore, about);
  const bounds = around([...rects.values()]);
  if (gesture.copy) {
    const start = around([...gesture.starts.values()]);
    return turn(
      IDLE,
      { type: 'restore' },
      { type: 'copy', ids: gesture.ids, by: start && bounds ? minus(bounds, start) : by, container: where.container },
    );
  }
  const moved = bounds ? roomFor(about.sites, where.container, bounds, ignore) : new Map<ResourceId, Rect>();
  return turn(IDLE, { type: 'commit', code: 'MOVED', edits: moveEdits(about.sites, rects, where.container, moved) });
}

const NOTHING: ReadonlySet<ResourceId> = new Set();

/** Inside the padding of the container, and not upon what stands there. Several things keep their places to each other. */
function landed(
  gesture: MoveGesture,
  container: ResourceId | undefined,
  moving: ReadonlySet<ResourceId>,
  about: Surroundings,
): ReadonlyMap<ResourceId, Rect> {
  const rects = movedRects(gesture);
  const bounds = around([...rects.values()]);
  if (!bounds) return rects;
  const frame = about.sites.get(container);
  const body = frame && bodyOf(frame);
  const obstacles = about.sites.inside(container).filter((site) => !moving.has(site.id) && !site.dock && site.shape !== 'chip');
  const inside = body ? keptInside(bounds, body) : bounds;
  const there = settled(
    inside,
    obstacles.map((site) => site.rect),
    body,
  );
  const by = minus(there, bounds);
  return new Map([...rects].map(([id, rect]) => [id, shifted(rect, by)]));
}
