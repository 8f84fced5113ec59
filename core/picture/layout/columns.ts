import { TIERS, type Tier } from '../../kinds/face.ts';
import { nameOf, type ResourceId } from '../../model/design.ts';
import { type Arranger, childrenOfShape, most } from './arranger.ts';
import { faceOf } from './geometry.ts';
import { hasRole } from './tree.ts';

/** A column of subnets: a drawn zone, the subnets that say they are in one, or some of those that say nothing. */
export interface Column {
  readonly zone: ResourceId | undefined;
  readonly segments: readonly ResourceId[];
}
/** Side by side; more stand in a second band. */
export const COLUMNS_MOST = 4;

export function columnsOf(a: Arranger, network: ResourceId): readonly Column[] {
  const frames = childrenOfShape(a, network, 'frame');
  const drawn = frames.filter((f) => hasRole(a.design, f, 'zone')).sort((p, q) => byName(nameIn(a, p), nameIn(a, q)));
  const zones = drawn.map((zone): Column => ({ zone, segments: childrenOfShape(a, zone, 'frame') }));
  const named = new Map<string, ResourceId[]>();
  const loose: ResourceId[] = [];
  for (const segment of frames.filter((f) => !hasRole(a.design, f, 'zone'))) {
    const zone = faceOf(a.faces, segment).zone;
    if (zone === undefined) loose.push(segment);
    else if (named.has(zone)) named.get(zone)?.push(segment);
    else named.set(zone, [segment]);
  }
  const byZone = [...named].sort(([p], [q]) => byName(p, q)).map(([, segments]): Column => ({ zone: undefined, segments }));
  return [...zones, ...byZone, ...spread(a, loose)];
}

const nameIn = (a: Arranger, id: ResourceId): string => nameOf(id, a.design.resources[id]);
/** "zone-2" before "zone-10", in any language alike. */
const byName = (p: string, q: string): number => p.localeCompare(q, 'en', { numeric: true });

/** Subnets that name no zone, dealt out tier by tier. */
function spread(a: Arranger, loose: readonly ResourceId[]): readonly Column[] {
  const tiers = TIERS.map((tier) => loose.filter((id) => tierOf(a, id) === tier));
  const count = Math.min(COLUMNS_MOST, most(tiers.map((t) => t.length)));
  return Array.from(
    { length: count },
    (_, i): Column => ({ zone: undefined, segments: tiers.flatMap((t) => t.filter((_, at) => at % count === i)) }),
  );
}

const tierOf = (a: Arranger, id: ResourceId): Tier => faceOf(a.faces, id).tier ?? (faceOf(a.faces, id).ground === 'open' ? 'public' : 'private');

/**
 * What stands beside each other in the columns: tier under tier, public ones on top; within a tier those that are named alike ("app-a", "app-b")
 * in one row, where names say so.
 */
export function rowsOf(a: Arranger, columns: readonly Column[]): readonly (readonly (ResourceId | undefined)[])[] {
  return TIERS.flatMap((tier) => {
    const held = columns.map((c) => c.segments.filter((id) => tierOf(a, id) === tier));
    const longest = most(held.map((list) => list.length));
    const byName = held.map((list) => keyed(a, list));
    const keys = [...new Set(byName.flatMap((list) => [...list.keys()]))];
    if (keys.length <= longest + 1) return keys.map((key) => byName.map((list) => list.get(key)));
    return Array.from({ length: longest }, (_, row) => held.map((list) => list[row]));
  });
}

function keyed(a: Arranger, segments: readonly ResourceId[]): ReadonlyMap<string, ResourceId> {
  const found = new Map<string, ResourceId>();
  for (const id of segments) {
    const stem = a.design.resources[id]?.name === undefined ? '' : stemOf(nameOf(id, a.design.resources[id]));
    let nth = 0;
    while (found.has(`${stem} ${nth}`)) nth++;
    found.set(`${stem} ${nth}`, id);
  }
  return found;
}

/** A name without what tells zones apart: a zone's name or letter, a number. */
const stemOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[a-z]{2}(?:-[a-z]+)+-\d[a-z]?/, '')
    .replace(/[\s._-]*[a-z]?\d*$/, '');
