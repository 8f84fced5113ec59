import { plainFace, type Face } from '../../kinds/face.ts';
import { type Design, type Edge, isDock, nameOf, type Place, type ResourceId } from '../../model/design.ts';
import type { Point, Rect } from '../rect.ts';
import { cardSize, CHIP, chipWidth, DOCK, type Size } from './sizes.ts';
import { kindIn, shapeOf, treeOf } from './tree.ts';

export type Faces = Readonly<Record<ResourceId, Face | undefined>>;
export type Layout = Readonly<Record<ResourceId, Place>>;
export const faceOf = (faces: Faces, id: ResourceId): Face => faces[id] ?? plainFace;

/** Where everything stands, in px of the whole drawing. Chips on borders are not in it: they follow from the frames. */
export interface Geometry {
  readonly boxes: ReadonlyMap<ResourceId, Rect>;
  /** The edge on which each docked gateway sits. */
  readonly edges: ReadonlyMap<ResourceId, Edge>;
}

/** Size of a resource: of a frame as placed or as new, of a card by its face. */
export function sizeOf(design: Design, faces: Faces, id: ResourceId, place: Place | undefined): Size {
  const kind = kindIn(design, id);
  const shape = shapeOf(design.resources[id]);
  if (shape === 'dock') return DOCK;
  if (shape === 'chip') return { width: chipWidth(nameOf(id, design.resources[id])), height: CHIP.height };
  if (shape === 'card') return cardSize(kind, faceOf(faces, id));
  const box = place && !isDock(place) ? place : undefined;
  return { width: box?.width ?? kind?.size?.width ?? 200, height: box?.height ?? kind?.size?.height ?? 120 };
}

/** The box of a dock on the border of its container. */
function dockBox(container: Rect, edge: Edge, at: number): Rect {
  const centre: Point =
    edge === 'top' || edge === 'bottom'
      ? { x: container.x + at, y: container.y + (edge === 'top' ? 0 : container.height) }
      : { x: container.x + (edge === 'left' ? 0 : container.width), y: container.y + at };
  return { x: centre.x - DOCK.width / 2, y: centre.y - DOCK.height / 2, ...DOCK };
}

/**
 * Absolute boxes from places that are relative to containers. Resources without a place are left out: complete the layout first
 * (`completeLayout`). A gateway with a box instead of a dock, or the other way round, stands at the top left of its container.
 */
export function geometryOf(design: Design, faces: Faces, layout: Layout): Geometry {
  const tree = treeOf(design);
  const boxes = new Map<ResourceId, Rect>();
  const edges = new Map<ResourceId, Edge>();
  for (const id of tree.order) {
    const place = layout[id];
    const parent = tree.parent.get(id);
    const container = parent === undefined ? undefined : boxes.get(parent);
    if (!place || (parent !== undefined && !container)) continue;
    const size = sizeOf(design, faces, id, place);
    if (shapeOf(design.resources[id]) === 'dock' && container) {
      const dock = isDock(place) ? place : { edge: 'top' as const, at: Math.max(DOCK.width / 2, place.x + DOCK.width / 2) };
      boxes.set(id, dockBox(container, dock.edge, dock.at));
      edges.set(id, dock.edge);
    } else {
      const at = isDock(place) ? { x: 0, y: 0 } : place;
      boxes.set(id, { x: (container?.x ?? 0) + at.x, y: (container?.y ?? 0) + at.y, width: size.width, height: size.height });
    }
  }
  for (const id of tree.chips.get(undefined) ?? []) {
    const place = layout[id];
    if (place && !isDock(place)) boxes.set(id, { x: place.x, y: place.y, ...sizeOf(design, faces, id, place) });
  }
  return { boxes, edges };
}
