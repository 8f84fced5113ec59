import { isDock, nameOf, type ResourceId } from '../../model/design.ts';
import { textWidth } from '../text.ts';
import { WEIGHTS } from '../tokens.ts';
import { type Arranger, childrenOfShape, most } from './arranger.ts';
import { DOCK, GRID, GUTTER, LABEL_COLUMN, CARD, NETWORK_HEADER, type Size } from './sizes.ts';
import { hasRole, shapeOf } from './tree.ts';

/** From the centre of one dock to the next. */
const APART = DOCK.width + 24;

/** Slots where lanes rise in a network, from its left end: over the first cards of each column, and in the gutters between the columns. */
function risers(a: Arranger, id: ResourceId): readonly number[] {
  const spans = childrenOfShape(a, id, 'frame').flatMap((child) => {
    const at = a.places.get(child);
    return at && !isDock(at) && at.width !== undefined ? [{ x: at.x, right: at.x + at.width, zone: hasRole(a.design, child, 'zone') }] : [];
  });
  const columns = [...new Map(spans.map((s) => [s.x, s])).values()].sort((p, q) => p.x - q.x);
  return columns.flatMap((column, i) => {
    const next = columns[i + 1];
    const content = column.x + (column.zone ? 8 : 0) + LABEL_COLUMN + CARD.width / 2;
    const gutter = next && next.x - column.right <= 2 * GUTTER ? [Math.floor((column.right + next.x) / 2 / GRID) * GRID] : [];
    return [Math.round(content / GRID) * GRID, ...gutter];
  });
}

const sideDocks = (a: Arranger, id: ResourceId): readonly ResourceId[] =>
  childrenOfShape(a, id, 'dock').filter((d) => hasRole(a.design, d, 'private-gateway'));
/** A gateway on the side reaches in by half its width: the first stands in the header, more of them beside the content. */
export const SIDE = { first: 40, apart: 80, room: DOCK.width / 2 + 16 } as const;

/** Height of what is above the content of a network. */
export const headerOf = (a: Arranger, id: ResourceId): number => (sideDocks(a, id).length > 0 ? SIDE.first + DOCK.height / 2 + 8 : NETWORK_HEADER);

/**
 * Gateways on the border, in slots every 20: on top, where the Internet is, over what rises to them; those that join a private network
 * at the right, where on-premises networks stand. Returns the size that the network needs for them.
 */
export function arrangeDocks(a: Arranger, id: ResourceId, size: Size): Size {
  const docks = childrenOfShape(a, id, 'dock');
  const side = sideDocks(a, id);
  const top = docks.filter((d) => !hasRole(a.design, d, 'private-gateway'));
  top.sort((p, q) => Number(hasRole(a.design, q, 'edge-gateway')) - Number(hasRole(a.design, p, 'edge-gateway')));
  const label = 36 + textWidth(nameOf(id, a.design.resources[id]), { font: 'ui', size: 13, weight: WEIGHTS.title }) + 12;
  const least = Math.min(label, size.width / 2) + DOCK.width / 2;
  const taken: number[] = [];
  const free = (at: number): boolean => at >= least && taken.every((t) => Math.abs(t - at) >= APART);
  for (const dock of top) {
    const near = (at: number): boolean => taken.length === 0 || Math.abs(at - (taken.at(-1) as number)) <= APART + 3 * GRID;
    // What stands outside is drawn over all of them, so they stay together.
    const wanted = risers(a, id).find((at) => free(at) && near(at)) ?? nextFree(taken, taken[0] ?? least);
    taken.push(wanted);
    a.places.set(dock, { edge: 'top', at: wanted });
  }
  side.forEach((dock, i) => {
    a.places.set(dock, { edge: 'right', at: SIDE.first + i * SIDE.apart });
  });
  return {
    width: Math.max(size.width + (side.length > 1 ? SIDE.room : 0), most(taken) + DOCK.width / 2 + GRID),
    height: Math.max(size.height, SIDE.first + side.length * SIDE.apart),
  };
}

/**
 * Gateways that stand in a region, on its upper border: from its right end on, behind its name. Returns the width that they need.
 * A box has no edge, so that a file with one for a gateway could not be read.
 */
export function arrangeDocksOfRegion(a: Arranger, id: ResourceId, width: number): number {
  const docks = childrenOfShape(a, id, 'dock');
  if (docks.length === 0) return width;
  const label = 36 + textWidth(nameOf(id, a.design.resources[id]), { font: 'ui', size: 13, weight: WEIGHTS.title }) + 12;
  const own = Math.max(width, Math.ceil((label + docks.length * APART) / GRID) * GRID + GRID);
  docks.forEach((dock, i) => {
    a.places.set(dock, { edge: 'top', at: own - GRID - DOCK.width / 2 - (docks.length - 1 - i) * APART });
  });
  return own;
}

/** The first slot from `least` on that keeps its distance from the others. */
function nextFree(taken: readonly number[], least: number): number {
  let at = Math.ceil(least / GRID) * GRID;
  while (taken.some((t) => Math.abs(t - at) < APART)) at += GRID;
  return at;
}

/** True when a frame has a gateway on its right edge, which then reaches out by half its width. */
export const reachesRight = (a: Arranger, id: ResourceId): boolean =>
  (a.tree.children.get(id) ?? []).some((child) => {
    const at = a.places.get(child);
    return shapeOf(a.design.resources[child]) === 'dock' && at !== undefined && isDock(at) && at.edge === 'right';
  });
