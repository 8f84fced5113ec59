import type { ResourceId } from '../../../core/model/design.ts';
import { contains, overlap, type Rect } from '../../../core/picture/rect.ts';
import { between, type Point } from '../geometry.ts';
import { outermost, type Sites } from '../site.ts';
import { toWorld } from '../viewport.ts';
import { type Gesture, IDLE, type Input, type Surroundings, turn, type Turn } from './types.ts';

type Marquee = Extract<Gesture, { type: 'marquee' }>;

export const startMarquee = (from: Point, base: ReadonlySet<ResourceId>): Marquee => ({
  type: 'marquee',
  from,
  rect: { ...from, width: 0, height: 0 },
  contained: true,
  base,
  chosen: base,
});

export function continueMarquee(gesture: Marquee, input: Extract<Input, { type: 'move' }>, about: Surroundings): Turn {
  const at = toWorld(about.camera, input.at);
  const contained = at.x >= gesture.from.x;
  const rect = between(gesture.from, at);
  return turn({ ...gesture, rect, contained, chosen: new Set([...gesture.base, ...taken(about.sites, rect, contained)]) });
}

/** What a marquee takes. A frame around the whole marquee is not touched by it: only its border counts. */
export function taken(sites: Sites, rect: Rect, contained: boolean): readonly ResourceId[] {
  const inside = sites.all.filter((site) => {
    if (site.shape === 'chip') return false;
    if (contained) return contains(rect, site.rect);
    return overlap(site.rect, rect) && !(site.shape === 'frame' && contains(site.rect, rect));
  });
  return outermost(
    sites,
    inside.map((site) => site.id),
  );
}

export const endMarquee = (gesture: Marquee): Turn => turn(IDLE, { type: 'select', ids: [...gesture.chosen], how: 'replace' });
