import type { Kind } from '../../../core/kinds/kind.ts';
import type { Dock, ResourceId } from '../../../core/model/design.ts';
import { overlap, type Rect } from '../../../core/picture/rect.ts';
import type { Point, Size } from '../geometry.ts';
import { bodyOf } from '../site.ts';
import { toWorld } from '../viewport.ts';
import { dockRect, nearestSlot } from './border.ts';
import { type Landing, landing } from './drop.ts';
import { neighbours } from './moving.ts';
import { keptInside, settled } from './room.ts';
import { docksOn } from './sliding.ts';
import { type Guide, snap } from './snap.ts';
import { IDLE, type Input, type PlaceGesture, type Surroundings, turn, type Turn } from './types.ts';

const NOBODY: ReadonlySet<ResourceId> = new Set();

/** The pointer is over the canvas with a kind in hand: the ghost stands where a drop would put it. */
export function carry(before: PlaceGesture | undefined, input: Extract<Input, { type: 'carry' }>, about: Surroundings): Turn {
  const at = toWorld(about.camera, input.at);
  const where = landing(about.sites, input.kind, at);
  const block = before?.kind.id === input.kind.id ? before.block : 0;
  const stands = ghost(input.kind, at, where, about, !input.mods.command);
  return turn({ type: 'place', kind: input.kind, at, landing: full(input.kind, where, stands) ?? where, block, ...stands });
}

/** A border that has no slot left refuses too. */
function full(kind: Kind, where: Landing, { dock }: Ghost): Landing | undefined {
  if (kind.shape !== 'dock' || dock || where.type === 'refused' || where.container === undefined) return undefined;
  const values = { container: { resource: where.container } };
  return { type: 'refused', over: where.container, refusal: { code: 'DROP_BORDER_FULL', values, instead: { type: 'nothing' } } };
}

interface Ghost {
  readonly rect: Rect;
  readonly dock: Dock | undefined;
  readonly guides: readonly Guide[];
}

function ghost(kind: Kind, at: Point, where: Landing, about: Surroundings, snapping: boolean): Ghost {
  const size = about.sizeOf(kind);
  const loose = heldAt(kind, at, size);
  if (where.type === 'refused') return { rect: loose, dock: undefined, guides: [] };
  const frame = about.sites.get(where.container);
  if (kind.shape === 'dock' && frame) {
    const dock = nearestSlot(frame.rect, at, size, docksOn(about, frame.id));
    return { rect: dock ? dockRect(frame.rect, dock, size) : loose, dock, guides: [] };
  }
  if (kind.shape === 'chip') return { rect: loose, dock: undefined, guides: [] };
  const snapped = snapping ? snap(loose, neighbours(about, where.container, NOBODY), about.camera.zoom) : { by: { x: 0, y: 0 }, guides: [] };
  const aligned = { ...loose, x: loose.x + snapped.by.x, y: loose.y + snapped.by.y };
  const free = freePlace(about, where.container, aligned);
  const undisturbed = free.x === aligned.x && free.y === aligned.y;
  return { rect: free, dock: undefined, guides: undisturbed ? snapped.guides : [] };
}

/** Cards hang at their middle; frames at the corner of their label, so that the pointer stays in the container that takes them. */
function heldAt(kind: Kind, at: Point, size: Size): Rect {
  const corner =
    kind.shape === 'frame'
      ? { x: at.x - Math.min(40, size.width / 4), y: at.y - Math.min(24, size.height / 4) }
      : { x: at.x - size.width / 2, y: at.y - size.height / 2 };
  return { ...corner, ...size };
}

/** Inside the container's padding and upon nothing that stands there. */
export function freePlace(about: Pick<Surroundings, 'sites'>, container: ResourceId | undefined, rect: Rect): Rect {
  const frame = about.sites.get(container);
  const body = frame && bodyOf(frame);
  const obstacles = about.sites.inside(container).filter((site) => site.shape !== 'chip' && !site.dock);
  const inside = body ? keptInside(rect, body) : rect;
  const reserved = about.sites.inside(container).filter((site) => site.dock && overlap(site.rect, body ?? site.rect));
  return settled(
    inside,
    [...obstacles, ...reserved].map((site) => site.rect),
    body,
  );
}

export function endPlace(gesture: PlaceGesture): Turn {
  const { kind, landing: where, rect, dock, block } = gesture;
  if (where.type === 'refused') return turn(IDLE, { type: 'fly-back', rect });
  return turn(IDLE, { type: 'add', kind, container: where.container, rect, dock, block });
}
