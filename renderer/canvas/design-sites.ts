import { type Design, isDock, nameOf, type Place, type ResourceId } from '../../core/model/design.ts';
import { paddingOf, roomOf } from '../../core/picture/layout/fit.ts';
import type { Faces, Geometry, Layout } from '../../core/picture/layout/geometry.ts';
import { kindIn, treeOf } from '../../core/picture/layout/tree.ts';
import type { Rect } from '../../core/picture/rect.ts';
import { type Site, type Sites, sitesOf } from './site.ts';

/** What the hand meets of a design. Resources of unknown kinds are drawn, but cannot be dragged, because nobody knows where they may stand. */
export function sitesOfDesign(design: Design, faces: Faces, layout: Layout, geometry: Geometry): Sites {
  const tree = treeOf(design);
  const depths = new Map<ResourceId, number>();
  const sites: Site[] = [];
  for (const id of [...tree.order, ...(tree.chips.get(undefined) ?? [])]) {
    const rect = geometry.boxes.get(id);
    const kind = kindIn(design, id);
    if (!rect || !kind) continue;
    const parent = tree.parent.get(id);
    const depth = parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(id, depth);
    const place = layout[id];
    const base = { id, name: nameOf(id, design.resources[id]), kind, shape: kind.shape, parent, depth, rect };
    if (kind.shape === 'frame') sites.push({ ...base, ...insideOf(design, faces, id, place, rect) });
    else sites.push(place && isDock(place) ? { ...base, dock: place } : base);
  }
  return sitesOf(sites);
}

/** Frames carry their label at the top; segments carry it in a column at the left. */
function insideOf(design: Design, faces: Faces, id: ResourceId, place: Place | undefined, rect: Rect): Pick<Site, 'title' | 'body'> {
  const pad = paddingOf(design, id);
  const room = roomOf(design, faces, id, place);
  const body = { x: rect.x + room.left, y: rect.y + room.top, width: room.right - room.left, height: room.bottom - room.top };
  const title = pad.left > pad.top ? { ...rect, width: pad.left } : { ...rect, height: pad.top };
  return { title, body };
}
