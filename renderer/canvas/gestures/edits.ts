import type { Place, ResourceId } from '../../../core/model/design.ts';
import type { Edit } from '../../../core/model/reason.ts';
import { minus, type Point, type Rect } from '../geometry.ts';
import { outermost, type Site, type Sites } from '../site.ts';
import { keptOnEdge } from './border.ts';
import type { Moved } from './room.ts';

const whole = (p: Point): Point => ({ x: Math.round(p.x), y: Math.round(p.y) });

/** The place in the document of something at `rect` (absolute) in a container whose corner is at `origin`. */
export function placeFor(rect: Rect, origin: Point | undefined, sized: boolean): Place {
  const at = whole(origin ? minus(rect, origin) : rect);
  return sized ? { ...at, width: Math.round(rect.width), height: Math.round(rect.height) } : at;
}

/** Puts a resource into another container, or onto the canvas. Nothing when it is there already. */
export const intoEdit = (site: Site, container: ResourceId | undefined): readonly Edit[] =>
  site.parent === container ? [] : [{ type: 'set', resource: site.id, field: 'in', value: container }];

/** Edits that give each site of `rects` its new absolute rectangle inside `container`, which may itself be changed by `moved`. */
export function moveEdits(sites: Sites, rects: ReadonlyMap<ResourceId, Rect>, container: ResourceId | undefined, moved: Moved): readonly Edit[] {
  const origin = container === undefined ? undefined : (moved.get(container) ?? sites.get(container)?.rect);
  const edits: Edit[] = [];
  for (const [id, rect] of rects) {
    const site = sites.get(id);
    if (!site) continue;
    edits.push(...intoEdit(site, container), { type: 'place', id, place: placeFor(rect, origin, site.shape === 'frame') });
  }
  return [...edits, ...movedEdits(sites, moved)];
}

/** Edits for frames that grew and siblings that were pushed aside. */
export function movedEdits(sites: Sites, moved: Moved): readonly Edit[] {
  const edits: Edit[] = [];
  for (const [id, rect] of moved) {
    const site = sites.get(id);
    if (!site) continue;
    const origin = site.parent === undefined ? undefined : (moved.get(site.parent) ?? sites.get(site.parent)?.rect);
    edits.push({ type: 'place', id, place: placeFor(rect, origin, site.shape === 'frame') });
  }
  return edits;
}

/** A frame gets a new rectangle; what is inside stays where it is on the drawing, so its place in the document changes when the corner moved. */
export function resizeEdits(sites: Sites, frame: Site, rect: Rect): readonly Edit[] {
  const origin = sites.get(frame.parent)?.rect;
  const corner = minus(rect, frame.rect);
  const edits: Edit[] = [{ type: 'place', id: frame.id, place: placeFor(rect, origin, true) }];
  for (const child of sites.inside(frame.id)) {
    if (child.dock) {
      const along = child.dock.edge === 'top' || child.dock.edge === 'bottom' ? corner.x : corner.y;
      const dock = keptOnEdge({ edge: child.dock.edge, at: child.dock.at - along }, rect, child.rect);
      if (dock.at !== child.dock.at) edits.push({ type: 'place', id: child.id, place: dock });
    } else if ((corner.x !== 0 || corner.y !== 0) && child.shape !== 'chip') {
      edits.push({ type: 'place', id: child.id, place: placeFor(child.rect, rect, child.shape === 'frame') });
    }
  }
  return edits;
}

/** Moves what is selected by px. A gateway moves along its border; what stands inside something selected goes along. */
export function nudgeEdits(sites: Sites, ids: Iterable<ResourceId>, by: Point): readonly Edit[] {
  return outermost(sites, ids).flatMap((id): readonly Edit[] => {
    const site = sites.get(id);
    const frame = sites.get(site?.parent);
    if (!site || site.shape === 'chip') return [];
    if (site.dock && frame) {
      const along = site.dock.edge === 'top' || site.dock.edge === 'bottom' ? by.x : by.y;
      return [{ type: 'place', id, place: keptOnEdge({ edge: site.dock.edge, at: site.dock.at + along }, frame.rect, site.rect) }];
    }
    return [
      { type: 'place', id, place: placeFor({ ...site.rect, x: site.rect.x + by.x, y: site.rect.y + by.y }, frame?.rect, site.shape === 'frame') },
    ];
  });
}
