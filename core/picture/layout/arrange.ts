import type { Design, ResourceId } from '../../model/design.ts';
import { type Arranger, arrangerOf, childrenOfShape, naturalSize, place } from './arranger.ts';
import { arrangeDocksOfRegion, reachesRight, SIDE } from './arrange-docks.ts';
import { APART, arrangeLinked, type Laid } from './arrange-linked.ts';
import { arrangeNetwork } from './arrange-network.ts';
import { arrangeOutside } from './arrange-outside.ts';
import { arrangeSegment } from './arrange-segment.ts';
import type { Faces, Layout } from './geometry.ts';
import { CARD, DOCK, GUTTER, REGION, type Size } from './sizes.ts';
import { hasRole, shapeOf } from './tree.ts';

/** Cards in a column beside the networks, at least: a small region does not stretch for them. */
const COLUMN_LEAST = 6;

/** A place for every resource that has one, made anew from the design alone: the same design gives the same places. "Tidy" uses it too. */
export function layoutOf(design: Design, faces: Faces): Layout {
  const a = arrangerOf(design, faces);
  const frames = a.tree.roots.filter((id) => shapeOf(design.resources[id]) === 'frame');
  const joins = a.tree.roots.filter((id) => shapeOf(design.resources[id]) === 'card' && !hasRole(design, id, 'outside'));
  const apart = frames.some((id) => hasRole(design, id, 'region')) ? APART.regions : APART.networks;
  const { size } = arrangeLinked(a, framesOf(a, frames), joins, 0, 0, apart);
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

/** Networks in rows, with what joins them; other cards (connections to other networks, functions outside every network) at their right. */
function arrangeRegion(a: Arranger, id: ResourceId): Size {
  const frames = childrenOfShape(a, id, 'frame');
  const children = childrenOfShape(a, id, 'card');
  if (frames.length === 0 && children.length === 0) {
    const { width, height } = naturalSize(a, id);
    return { width: arrangeDocksOfRegion(a, id, width), height };
  }
  const { size: inner, rest: cards } = arrangeLinked(a, framesOf(a, frames), children, REGION.pad, REGION.top);
  const x = REGION.pad + (frames.length > 0 ? inner.width + 2 * GUTTER : 0);
  // In line with the gateways that join private networks, because that is what these cards lead to.
  const top = frames.some((f) => reachesRight(a, f)) ? REGION.top + SIDE.first - CARD.height / 2 : REGION.top;
  const column = CARD.height + GUTTER;
  const most = Math.max(COLUMN_LEAST, Math.floor((inner.height + GUTTER) / column));
  for (const [i, card] of cards.entries()) place(a, card, x + Math.floor(i / most) * (CARD.outside + GUTTER), top + (i % most) * column);
  const columns = Math.ceil(cards.length / most);
  const right = cards.length > 0 ? x + columns * (CARD.outside + GUTTER) - GUTTER : REGION.pad + inner.width;
  const low = REGION.top + Math.max(inner.height, cards.length > 0 ? top - REGION.top + Math.min(cards.length, most) * column - GUTTER : 0);
  return { width: arrangeDocksOfRegion(a, id, right + REGION.pad), height: low + REGION.pad };
}

const framesOf = (a: Arranger, frames: readonly ResourceId[]): readonly Laid[] =>
  frames.map((id) => {
    const size = arrangeFrame(a, id);
    return { id, size, room: size.width + (reachesRight(a, id) ? DOCK.width / 2 : 0) };
  });
