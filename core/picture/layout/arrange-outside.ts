import { isDock, type ResourceId } from '../../model/design.ts';
import { type Arranger, childrenOfShape, most, naturalSize, place, sum } from './arranger.ts';
import { APART as BETWEEN } from './arrange-linked.ts';
import { CHIP, GUTTER, type Size } from './sizes.ts';
import { hasRole, shapeOf } from './tree.ts';

/** Between the outermost frames and what stands outside. */
const APART = 32;

/**
 * What stands outside every container: the Internet and its hosts above, centred over the gateways; where there is none, over the first
 * load balancer that needs none; private networks at the right; everything else below.
 */
export function arrangeOutside(a: Arranger, frames: readonly ResourceId[], size: Size): void {
  const cards = a.tree.roots.filter((id) => shapeOf(a.design.resources[id]) !== 'frame' && !a.places.has(id));
  const beside = cards.filter((id) => hasRole(a.design, id, 'private-network'));
  const above = cards.filter((id) => hasRole(a.design, id, 'outside') && !beside.includes(id));
  const below = [...cards.filter((id) => !beside.includes(id) && !above.includes(id)), ...looseChips(a)];
  const docks = docksOn(a, frames, 'top', 0, 0).map((p) => p.x);
  const gates = docks.length > 0 ? docks : hostsIn(a, frames, 0).slice(0, 1);
  const middle = gates.length > 0 ? sum(gates) / gates.length : size.width / 2;
  row(a, above, middle, -APART, 'bottom');
  const widest = row(a, below, size.width / 2, size.height + (frames.length > 0 ? APART : 0), 'top');
  const doors = docksOn(a, frames, 'right', 0, 0).map((p) => p.y);
  const aside = frames.length > 1 ? BETWEEN.regions : (doors.length > 0 ? 3 : 1) * APART;
  let y = doors.length > 0 ? Math.min(...doors) - 30 : 0;
  for (const id of beside) {
    place(a, id, Math.max(size.width, widest) + aside, y);
    y += naturalSize(a, id).height + GUTTER;
  }
}

/** Chips that stand on the canvas itself, where they have no shelf. */
const looseChips = (a: Arranger): readonly ResourceId[] => a.tree.chips.get(undefined) ?? [];

/** One line of cards: above, the first of them over `middle` and the others right of it; below, in the middle together. Returns its right end. */
function row(a: Arranger, ids: readonly ResourceId[], middle: number, y: number, stands: 'top' | 'bottom'): number {
  const sizes = ids.map((id) => naturalSize(a, id));
  const height = most(
    sizes.map((s) => s.height),
    CHIP.height,
  );
  let x = middle - (stands === 'bottom' ? (sizes[0]?.width ?? 0) / 2 : (sum(sizes.map((s) => s.width)) + GUTTER * (ids.length - 1)) / 2);
  ids.forEach((id, i) => {
    place(a, id, x, stands === 'bottom' ? y - height : y);
    x += (sizes[i]?.width ?? 0) + GUTTER;
  });
  return x - GUTTER;
}

/** Centres of the load balancers that stand in the networks themselves and are open to the Internet without a gateway. */
const hostsIn = (a: Arranger, frames: readonly ResourceId[], left: number): readonly number[] =>
  frames.flatMap((id) => {
    const at = a.places.get(id);
    if (!at || isDock(at)) return [];
    const cards = hasRole(a.design, id, 'network') ? childrenOfShape(a, id, 'card') : [];
    const own = cards.flatMap((card) => {
      const on = a.places.get(card);
      return on && !isDock(on) && hasRole(a.design, card, 'public-host') ? [left + at.x + on.x + naturalSize(a, card).width / 2] : [];
    });
    return [...own, ...hostsIn(a, childrenOfShape(a, id, 'frame'), left + at.x)];
  });

/** Centres of the gateways on one edge of the frames, at any depth, in px of the drawing. */
function docksOn(
  a: Arranger,
  frames: readonly ResourceId[],
  edge: 'top' | 'right',
  left: number,
  top: number,
): readonly { readonly x: number; readonly y: number }[] {
  return frames.flatMap((id) => {
    const at = a.places.get(id);
    if (!at || isDock(at)) return [];
    const [x, y] = [left + at.x, top + at.y];
    const own = childrenOfShape(a, id, 'dock').flatMap((dock) => {
      const on = a.places.get(dock);
      if (!on || !isDock(on) || on.edge !== edge) return [];
      return [edge === 'top' ? { x: x + on.at, y } : { x: x + (at.width ?? 0), y: y + on.at }];
    });
    return [...own, ...docksOn(a, childrenOfShape(a, id, 'frame'), edge, x, y)];
  });
}
