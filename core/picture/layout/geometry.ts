import { plainFace, type Face } from '../../kinds/face.ts';
import { type Design, type Edge, isDock, nameOf, type Place, type ResourceId } from '../../model/design.ts';
import { overlap, type Point, type Rect } from '../rect.ts';
import { cardSize, CHIP, chipWidth, DOCK, headHeight, type Size } from './sizes.ts';
import { kindIn, shapeOf, treeOf } from './tree.ts';

export type Faces = Readonly<Record<ResourceId, Face | undefined>>;
export type Layout = Readonly<Record<ResourceId, Place>>;
export const faceOf = (faces: Faces, id: ResourceId): Face => faces[id] ?? plainFace;

/** Where everything stands, in px of the whole drawing. Chips on borders are not in it: they follow from the frames. */
export interface Geometry {
  readonly boxes: ReadonlyMap<ResourceId, Rect>;
  /** The edge on which each docked gateway sits. */
  readonly edges: ReadonlyMap<ResourceId, Edge>;
  /**
   * Cards of one container at the very same place are a stack: drawn as one, with their number. By each member, the members in order; the
   * first lies on top. Nothing else says so: who drags one away takes it out.
   */
  readonly stacks: ReadonlyMap<ResourceId, readonly ResourceId[]>;
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

/** A card whose table has no room where it was placed shows none: it covers neither what stands below nor the border of its container. */
function sizeIn(design: Design, faces: Faces, id: ResourceId, layout: Layout): Size {
  const place = layout[id];
  const size = sizeOf(design, faces, id, place);
  const face = faceOf(faces, id);
  if (!face.rows?.length || !place || isDock(place) || shapeOf(design.resources[id]) !== 'card') return size;
  const container = design.resources[id]?.in;
  const frame = container === undefined ? undefined : layout[container];
  const low = frame && !isDock(frame) && frame.height !== undefined && place.y + size.height + CHIP.height / 2 > frame.height;
  const covers = (other: ResourceId): boolean => {
    const at = layout[other];
    if (other === id || !at || isDock(at) || (at.x === place.x && at.y === place.y)) return false;
    const its = sizeOf(design, faces, other, at);
    return overlap({ ...place, ...size }, { ...at, width: its.width, height: headOf(design, faces, other) ?? its.height });
  };
  const crowded = low || (container !== undefined && (treeOf(design).children.get(container) ?? []).some(covers));
  return crowded ? { ...size, height: headHeight(face) } : size;
}
const headOf = (design: Design, faces: Faces, id: ResourceId): number | undefined =>
  shapeOf(design.resources[id]) === 'card' ? headHeight(faceOf(faces, id)) : undefined;

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
    const size = sizeIn(design, faces, id, layout);
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
  return { boxes, edges, stacks: stacksOf(design, layout) };
}

/** True for a card that lies under another one of its stack. */
export const isUnder = ({ stacks }: Geometry, id: ResourceId): boolean => (stacks.get(id)?.[0] ?? id) !== id;

/** What of a geometry is left when only some resources are drawn. */
export function narrowedTo(geometry: Geometry, kept: ReadonlySet<ResourceId>): Geometry {
  const stacks = [...geometry.stacks].flatMap(([id, members]): readonly (readonly [ResourceId, readonly ResourceId[]])[] => {
    const left = members.filter((member) => kept.has(member));
    return left.length > 1 && kept.has(id) ? [[id, left]] : [];
  });
  return { boxes: new Map([...geometry.boxes].filter(([id]) => kept.has(id))), edges: geometry.edges, stacks: new Map(stacks) };
}

function stacksOf(design: Design, layout: Layout): Geometry['stacks'] {
  const stacks = new Map<ResourceId, readonly ResourceId[]>();
  for (const children of treeOf(design).children.values()) {
    const at = new Map<number, ResourceId[]>();
    for (const id of children) {
      const place = layout[id];
      if (!place || isDock(place) || place.width !== undefined || shapeOf(design.resources[id]) !== 'card') continue;
      const spot = place.x * 1e6 + place.y;
      const stack = at.get(spot);
      if (!stack) at.set(spot, [id]);
      else {
        stack.push(id);
        for (const member of stack.length === 2 ? stack : [id]) stacks.set(member, stack);
      }
    }
  }
  return stacks;
}
