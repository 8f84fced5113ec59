import type { Dock, ResourceId } from '../../../core/model/design.ts';
import type { Point } from '../geometry.ts';
import type { Site } from '../site.ts';
import { toWorld } from '../viewport.ts';
import { nearestSlot } from './border.ts';
import { type Landing, landing } from './drop.ts';
import { type Gesture, IDLE, type Input, type Surroundings, turn, type Turn } from './types.ts';

type Slide = Extract<Gesture, { type: 'slide' }>;

/** Rectangles of the gateways on a frame's border, but one. */
export const docksOn = (about: Surroundings, frame: ResourceId, but?: ResourceId) =>
  about.sites
    .inside(frame)
    .filter((site) => site.dock && site.id !== but)
    .map((site) => site.rect);

export function startSlide(site: Site, from: Point): Gesture | undefined {
  if (!site.dock || site.parent === undefined) return undefined;
  return { type: 'slide', id: site.id, home: site.parent, at: from, landing: { type: 'into', container: site.parent }, dock: site.dock };
}

/** A gateway stays on its own border wherever the pointer goes, unless the pointer is inside another container of its kind. */
export function continueSlide(gesture: Slide, input: Extract<Input, { type: 'move' }>, about: Surroundings): Turn {
  const site = about.sites.get(gesture.id);
  if (!site) return turn(IDLE);
  const at = toWorld(about.camera, input.at);
  const tried = landing(about.sites, site.kind, at, new Set([site.id]));
  const elsewhere = tried.type === 'into' ? tried.container !== gesture.home : tried.refusal.code === 'DROP_TAKEN';
  const where: Landing = elsewhere ? tried : { type: 'into', container: gesture.home };
  return turn({ ...gesture, at, landing: where, dock: where.type === 'into' ? slotIn(where.container, at, site, about) : undefined });
}

function slotIn(container: ResourceId | undefined, at: Point, site: Site, about: Surroundings): Dock | undefined {
  const frame = about.sites.get(container);
  return frame && nearestSlot(frame.rect, at, site.rect, docksOn(about, frame.id, site.id));
}

export function endSlide(gesture: Slide, about: Surroundings): Turn {
  const site = about.sites.get(gesture.id);
  if (!site || gesture.landing.type === 'refused' || !gesture.dock) {
    return turn(IDLE, { type: 'restore' }, ...(site ? [{ type: 'fly-back' as const, rect: site.rect }] : []));
  }
  const into = gesture.landing.container;
  const same = site.parent === into && site.dock?.edge === gesture.dock.edge && site.dock.at === gesture.dock.at;
  if (same) return turn(IDLE);
  return turn(IDLE, {
    type: 'commit',
    code: 'MOVED',
    edits: [
      ...(site.parent === into ? [] : [{ type: 'set' as const, resource: site.id, field: 'in', value: into }]),
      { type: 'place', id: site.id, place: gesture.dock },
    ],
  });
}
