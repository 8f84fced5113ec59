import type { Design, Edge, ResourceId } from '../../model/design.ts';
import type { Family } from '../../net/address.ts';
import { around, bottom, contains, grown, holdsPoint, type Point, type Rect, right } from '../rect.ts';
import type { Geometry } from '../layout/geometry.ts';
import { hasRole, networkOf, treeOf } from '../layout/tree.ts';
import { type Field, fieldWithin } from './field.ts';
import { LANE_GAP, type Laid } from './grid.ts';
import { corridorKey, type Leg, type Way } from './plan.ts';
import type { Line } from './polyline.ts';
import { reused } from './reuse.ts';
import { type Port, route, type Side } from './route.ts';

/** The way between two nodes for one family: its middle line goes the way of the request; with a reply the two lanes run beside it. */
export interface Corridor {
  readonly family: Family;
  readonly from: ResourceId;
  readonly to: ResourceId;
  readonly line: Line;
  /** Request and reply both run here, 12 px apart. */
  readonly paired: boolean;
}

export interface RouteInput {
  readonly design: Design;
  readonly geometry: Geometry;
  readonly field: Field;
  /** Boxes of nodes: of the geometry, and of ends that are not drawn. */
  readonly boxOf: (id: ResourceId) => Rect | undefined;
}

const KEEP = 8;
/** Around the two ends: first near, then everywhere. */
const MARGINS = [140, 420, 2400];
const OPPOSITE: Readonly<Record<Edge, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };

/** Routes every leg of the ways once for each family; later ones run beside earlier ones. */
export function corridorsOf(ways: readonly Way[], input: RouteInput): ReadonlyMap<string, Corridor> {
  const wanted = new Map<string, { readonly leg: Leg; readonly family: Family; readonly halves: Set<Way['half']> }>();
  for (const { family, half, legs } of ways) {
    for (const leg of legs) {
      const key = corridorKey(family, leg.from.resource, leg.to.resource);
      const known = wanted.get(key);
      if (known) known.halves.add(half);
      else wanted.set(key, { leg: half === 'request' ? leg : { ...leg, from: leg.to, to: leg.from }, family, halves: new Set([half]) });
    }
  }
  const laid: Laid[] = [];
  const arrived = new Map<string, Point>();
  const corridors = new Map<string, Corridor>();
  for (const [key, { leg, family, halves }] of wanted) {
    const paired = halves.size > 1;
    const half = paired ? LANE_GAP / 2 : 0;
    const line = routeLeg(key, leg, half, laid, arrived.get(`${family} ${leg.from.resource}`), input);
    if (!line) continue;
    laid.push({ line, half });
    arrived.set(`${family} ${leg.to.resource}`, line.at(-1) as Point);
    corridors.set(key, { family, from: leg.from.resource, to: leg.to.resource, line, paired });
  }
  return corridors;
}

function routeLeg(key: string, leg: Leg, half: number, laid: readonly Laid[], wish: Point | undefined, input: RouteInput): Line | undefined {
  const start = portOf(leg.from.resource, leg.to.resource, input);
  const from = start && wish ? { ...start, wish } : start;
  const to = portOf(leg.to.resource, leg.from.resource, input);
  const ends = from && to && around([from.box, to.box]);
  if (!ends) return undefined;
  const own = ownSegments(leg, input);
  const network = networkAround(leg, input);
  let before: Rect | undefined;
  for (const margin of MARGINS) {
    const area = within(grown(ends, margin), network && grown(network, KEEP));
    // The network ends here: there is no further to look.
    if (before && contains(before, area)) break;
    before = area;
    const field = fieldWithin(input.field, area, network);
    // Lanes that are far away do not matter, wherever they move.
    const near = laid.filter((l) => l.line.some((p) => holdsPoint(area, p)));
    const find = (): Line | undefined => route(from, to, KEEP, { area, field, laid: near, half, xs: [], ys: [], own });
    const line = reused(`${key} ${margin}`, { from, to, half, laid: near, field, own }, find);
    if (line) return line;
  }
  // Boxed in by hand: better through a wall, and at last straight through everything, than not at all.
  const area = grown(ends, MARGINS[1] ?? 0);
  const anywhere: Port[] = [from, to].map(({ box }) => ({ box, sides: ['top', 'right', 'bottom', 'left'] }));
  const field = fieldWithin(input.field, area);
  const through = { area, laid, half: 0, xs: [], ys: [], own, openWalls: true };
  const [a, b] = anywhere as [Port, Port];
  return route(a, b, KEEP, { ...through, field }) ?? route(a, b, KEEP, { ...through, field: { solids: [], walls: [], frames: [] } });
}

/** Between two places in one network a lane stays inside its walls. */
function networkAround(leg: Leg, { design, geometry }: RouteInput): Rect | undefined {
  const network = networkOf(design, leg.from.resource);
  return network === undefined || network !== networkOf(design, leg.to.resource) ? undefined : geometry.boxes.get(network);
}

function within(area: Rect, bounds: Rect | undefined): Rect {
  if (!bounds) return area;
  const [x, y] = [Math.max(area.x, bounds.x), Math.max(area.y, bounds.y)];
  return { x, y, width: Math.min(right(area), right(bounds)) - x, height: Math.min(bottom(area), bottom(bounds)) - y };
}

/** A gateway is left on its inner side toward what is in its network, on its outer side toward the rest. */
function portOf(id: ResourceId, other: ResourceId, { design, geometry, boxOf }: RouteInput): Port | undefined {
  const box = boxOf(id);
  if (!box) return undefined;
  const edge = geometry.edges.get(id);
  if (!edge) return { box, sides: ['top', 'right', 'bottom', 'left'] };
  const network = treeOf(design).parent.get(id);
  return { box, sides: [network !== undefined && isWithin(design, other, network) ? OPPOSITE[edge] : edge] };
}

export function isWithin(design: Design, id: ResourceId, container: ResourceId): boolean {
  const { parent } = treeOf(design);
  for (let at: ResourceId | undefined = id; at !== undefined; at = parent.get(at)) if (at === container) return true;
  return false;
}

function ownSegments(leg: Leg, { design }: RouteInput): ReadonlySet<ResourceId> {
  const { parent } = treeOf(design);
  const own = new Set(leg.via.map((v) => v.resource));
  for (const { resource } of [leg.from, leg.to]) {
    for (let at = parent.get(resource); at !== undefined; at = parent.get(at)) if (hasRole(design, at, 'segment')) own.add(at);
  }
  return own;
}
