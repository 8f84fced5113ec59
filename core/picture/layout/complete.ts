import { type Design, isDock, type Place, type ResourceId } from '../../model/design.ts';
import { around, type Rect } from '../rect.ts';
import { arrangeWithin, layoutOf } from './arrange.ts';
import { fitSizes, roomOf } from './fit.ts';
import { freePlace } from './free-place.ts';
import { type Faces, type Layout, sizeOf } from './geometry.ts';
import { DOCK, GRID } from './sizes.ts';
import { hasRole, shapeOf, treeOf } from './tree.ts';

const placeable = (design: Design): readonly ResourceId[] => {
  const tree = treeOf(design);
  return [...tree.order, ...(tree.chips.get(undefined) ?? [])];
};

/**
 * The layout of the document with a place for everything that has none yet. What was placed by hand stays where it is; only frames that
 * are too small for something new grow. A design without any layout is laid out whole.
 */
export function completeLayout(design: Design, faces: Faces): Layout {
  const ids = placeable(design);
  const missing = ids.filter((id) => !Object.hasOwn(design.layout, id));
  if (missing.length === 0) return design.layout;
  if (missing.length === ids.length) return layoutOf(design, faces);
  const tree = treeOf(design);
  const layout: Record<ResourceId, Place> = { ...design.layout };
  const grow = () => Object.assign(layout, fitSizes(design, faces, layout));
  const depthOf = (id: ResourceId): number => {
    const parent = tree.parent.get(id);
    return parent === undefined ? 0 : 1 + depthOf(parent);
  };
  // The innermost first, and what holds them grows before anything is put beside it. What has no place and stands in what has none comes with that.
  const inPlaced = missing.filter((id) => Object.hasOwn(design.layout, tree.parent.get(id) ?? '')).map((id) => ({ id, depth: depthOf(id) }));
  const innermost = inPlaced.sort((a, b) => b.depth - a.depth);
  let depth = innermost[0]?.depth ?? 0;
  for (const { id, depth: own } of [...innermost, ...missing.map((id) => ({ id, depth: 0 }))]) {
    if (own < depth) grow();
    depth = own;
    if (Object.hasOwn(layout, id)) continue;
    const shape = shapeOf(design.resources[id]);
    const parent = tree.parent.get(id);
    if (shape === 'dock' && parent !== undefined) {
      layout[id] = freeDock(design, faces, layout, id, parent);
      continue;
    }
    // A frame without a place is laid out with all that it holds; what in it was placed by hand keeps its place.
    const inner = shape === 'frame' ? arrangeWithin(design, faces, id) : undefined;
    for (const [child, place] of Object.entries(inner?.layout ?? {})) if (!Object.hasOwn(layout, child)) layout[child] = place;
    const size = inner?.size ?? sizeOf(design, faces, id, undefined);
    const room =
      parent === undefined ? { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity } : roomOf(design, faces, parent, layout[parent]);
    const taken = siblings(design, faces, layout, id, parent);
    const all = around(taken);
    const wanted = parent === undefined ? { x: all?.x ?? 0, y: all ? all.y + all.height + 2 * GRID : 0 } : { x: room.left, y: room.top };
    layout[id] = { ...freePlace(room, taken, size, wanted), ...(inner && size) };
  }
  grow();
  return layout;
}

/** Boxes of what already stands in the container, in its coordinates. Docks are not in the way. */
export function siblings(design: Design, faces: Faces, layout: Layout, id: ResourceId | undefined, parent: ResourceId | undefined): readonly Rect[] {
  const tree = treeOf(design);
  const ids = parent === undefined ? [...tree.roots, ...(tree.chips.get(undefined) ?? [])] : (tree.children.get(parent) ?? []);
  return ids.flatMap((other) => {
    const place = layout[other];
    return other !== id && place && !isDock(place) ? [{ x: place.x, y: place.y, ...sizeOf(design, faces, other, place) }] : [];
  });
}

/** A slot that no other dock of the network covers: on top, or at the right for what joins a private network. */
function freeDock(design: Design, faces: Faces, layout: Layout, id: ResourceId, parent: ResourceId): Place {
  const edge = hasRole(design, id, 'private-gateway') ? 'right' : 'top';
  const [length, apart] = edge === 'top' ? ['width' as const, DOCK.width + 24] : ['height' as const, 2 * DOCK.height];
  const taken = (treeOf(design).children.get(parent) ?? []).flatMap((other) => {
    const place = layout[other];
    return other !== id && place && isDock(place) && place.edge === edge ? [place.at] : [];
  });
  const end = sizeOf(design, faces, parent, layout[parent])[length];
  let at = Math.round((edge === 'top' ? Math.min(300, end / 2) : Math.min(40, end / 2)) / GRID) * GRID;
  while (taken.some((t) => Math.abs(t - at) < apart)) at += GRID;
  return { edge, at };
}
