import type { Design, ResourceId } from '../../model/design.ts';
import { type Arranger, arrangerOf, childrenOfShape, most, naturalSize, place, sum } from './arranger.ts';
import { reachesRight, SIDE } from './arrange-docks.ts';
import { arrangeNetwork } from './arrange-network.ts';
import { arrangeOutside } from './arrange-outside.ts';
import { arrangeSegment } from './arrange-segment.ts';
import type { Faces, Layout } from './geometry.ts';
import { CARD, DOCK, GUTTER, REGION, type Size } from './sizes.ts';
import { hasRole, shapeOf } from './tree.ts';

/** Between two networks: what sits on the border of one reaches out, and lanes pass. */
const APART = 56;
/** Drawings are rather wide than high. */
const SHAPE = 1.7;

/** A place for every resource that has one, made anew from the design alone: the same design gives the same places. "Tidy" uses it too. */
export function layoutOf(design: Design, faces: Faces): Layout {
  const a = arrangerOf(design, faces);
  const frames = a.tree.roots.filter((id) => shapeOf(design.resources[id]) === 'frame');
  const size = arrangeRows(a, frames, 0, 0);
  arrangeOutside(a, frames, size);
  return Object.fromEntries(a.places);
}

/** Lays out one container and all that it holds; the places are relative to the containers, its own is not among them. */
export function arrangeWithin(design: Design, faces: Faces, id: ResourceId): { readonly size: Size; readonly layout: Layout } {
  const a = arrangerOf(design, faces);
  const size = arrangeFrame(a, id);
  return { size, layout: Object.fromEntries(a.places) };
}

function arrangeFrame(a: Arranger, id: ResourceId): Size {
  if (hasRole(a.design, id, 'segment')) return arrangeSegment(a, id);
  if (hasRole(a.design, id, 'network') || hasRole(a.design, id, 'zone')) return arrangeNetwork(a, id);
  return arrangeRegion(a, id);
}

/** Networks in rows; cards (connections to other networks, functions outside every network) at their right. */
function arrangeRegion(a: Arranger, id: ResourceId): Size {
  const frames = childrenOfShape(a, id, 'frame');
  const cards = [...childrenOfShape(a, id, 'card'), ...childrenOfShape(a, id, 'dock')];
  if (frames.length === 0 && cards.length === 0) return naturalSize(a, id);
  const inner = arrangeRows(a, frames, REGION.pad, REGION.top);
  const x = REGION.pad + (frames.length > 0 ? inner.width + 2 * GUTTER : 0);
  // In line with the gateways that join private networks, because that is what these cards lead to.
  const top = frames.some((f) => reachesRight(a, f)) ? REGION.top + SIDE.first - CARD.height / 2 : REGION.top;
  for (const [i, card] of cards.entries()) place(a, card, x, top + i * (CARD.height + GUTTER));
  const right = cards.length > 0 ? x + CARD.outside : REGION.pad + inner.width;
  const low = REGION.top + Math.max(inner.height, cards.length > 0 ? top - REGION.top + cards.length * (CARD.height + GUTTER) - GUTTER : 0);
  return { width: right + REGION.pad, height: low + REGION.pad };
}

/** Frames side by side in as many rows as make the whole look like a sheet of paper. */
function arrangeRows(a: Arranger, frames: readonly ResourceId[], left: number, top: number): Size {
  const sizes = frames.map((id) => {
    const size = arrangeFrame(a, id);
    return { id, size, room: size.width + (reachesRight(a, id) ? DOCK.width / 2 : 0) };
  });
  if (sizes.length === 0) return { width: 0, height: 0 };
  const goal = Math.max(Math.sqrt(sum(sizes.map((s) => (s.room + APART) * (s.size.height + APART))) * SHAPE), most(sizes.map((s) => s.room)));
  let [x, y, height, width] = [left, top, 0, 0];
  for (const { id, size, room } of sizes) {
    if (x > left && x + room > left + goal * 1.1) {
      y += height + APART;
      [x, height] = [left, 0];
    }
    place(a, id, x, y, size);
    height = Math.max(height, size.height);
    width = Math.max(width, x + room - left);
    x += room + APART;
  }
  return { width, height: y + height - top };
}
