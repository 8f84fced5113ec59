import { type Design, isDock, type Place, type ResourceId } from '../../model/design.ts';
import { type Faces, type Layout, sizeOf } from './geometry.ts';
import { LABEL_COLUMN, LANE_COLUMN, NETWORK_HEADER, PAD, REGION, SEGMENT_PAD, ZONE } from './sizes.ts';
import { hasRole, shapeOf, treeOf } from './tree.ts';
import type { Room } from './free-place.ts';

/** What a frame keeps free inside its border: its label, and air. */
export function paddingOf(design: Design, id: ResourceId): Room {
  if (hasRole(design, id, 'segment')) return { left: LABEL_COLUMN, top: SEGMENT_PAD, right: PAD, bottom: PAD };
  if (hasRole(design, id, 'zone')) return { left: ZONE.pad, top: ZONE.top, right: ZONE.pad, bottom: ZONE.pad };
  if (hasRole(design, id, 'network')) return { left: PAD, top: NETWORK_HEADER, right: PAD, bottom: PAD };
  return { left: REGION.pad, top: REGION.top, right: REGION.pad, bottom: REGION.pad };
}

/** Where children may stand in a frame of this place, in its own coordinates. */
export function roomOf(design: Design, faces: Faces, id: ResourceId, place: Place | undefined): Room {
  const size = sizeOf(design, faces, id, place);
  const pad = paddingOf(design, id);
  const lane = hasRole(design, id, 'segment') ? LANE_COLUMN - PAD : 0;
  return {
    left: pad.left,
    top: pad.top,
    right: Math.max(pad.left, size.width - pad.right - lane),
    bottom: Math.max(pad.top, size.height - pad.bottom),
  };
}

/**
 * The places of the frames that are too small for what they hold, grown to the right and downward. Only frames that change are in the answer.
 * Innermost frames first, so that one pass is enough.
 */
export function fitSizes(design: Design, faces: Faces, layout: Layout): Layout {
  const tree = treeOf(design);
  const changed: Record<ResourceId, Place> = {};
  const placeOf = (id: ResourceId): Place | undefined => changed[id] ?? layout[id];
  for (const id of [...tree.order].reverse()) {
    const place = placeOf(id);
    if (!place || isDock(place) || shapeOf(design.resources[id]) !== 'frame') continue;
    const size = sizeOf(design, faces, id, place);
    const pad = paddingOf(design, id);
    let [width, height] = [size.width, size.height];
    for (const child of tree.children.get(id) ?? []) {
      const at = placeOf(child);
      if (!at || isDock(at)) continue;
      const inner = sizeOf(design, faces, child, at);
      width = Math.max(width, at.x + inner.width + pad.right);
      height = Math.max(height, at.y + inner.height + pad.bottom);
    }
    if (width > size.width || height > size.height) changed[id] = { x: place.x, y: place.y, width, height };
  }
  return changed;
}
