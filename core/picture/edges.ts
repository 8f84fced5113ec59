import type { RoleName } from '../kinds/roles.ts';
import type { Design, ResourceId } from '../model/design.ts';
import { around, grown, type Rect, right } from './rect.ts';
import type { Group, Level, Stroke } from './shapes.ts';
import { type Chips, chipsOf } from './layout/chips.ts';
import { faceOf, type Faces, type Geometry } from './layout/geometry.ts';
import { CHIP_TEXT } from './layout/sizes.ts';
import { hasRole, kindIn, shapeOf, treeOf } from './layout/tree.ts';
import { type Field, fieldOf, fieldWithin } from './lanes/field.ts';
import { isWithin } from './lanes/corridors.ts';
import { isFar } from './far.ts';
import { linkLines } from './links.ts';
import { type Line, roundedPath, straightened } from './lanes/polyline.ts';
import { ledToTile } from './lanes/small.ts';
import { TILE } from './parts/card.ts';
import type { Emphasis } from './parts/look.ts';
import { type Port, route, type Side } from './lanes/route.ts';

/** A drawn connection: from a route table's chip on a subnet to a target, between two cards of which one names the other, from a load balancer to its backends, or from a gateway out. */
interface Edge {
  readonly key: string;
  readonly from: { readonly box: Rect; readonly id: ResourceId };
  readonly to: ResourceId;
  /** The table whose routes say so. */
  readonly by?: ResourceId;
}

/** A drawing with more connections stays calm: it shows those of what is selected, and no more than this at a time. */
const EDGES_MOST = 32;
/** Around the two ends: first near, then as far as a detour may go. */
const MARGINS = [140, 420, 2400];
const RADIUS = 10;
const RADIUS_FAR = 48;
const KEEP = 8;
/** Before a tile that it would miss, in screen px. It has no head, so it needs less room than a lane. */
const JOG = 8;

/** A connection with its way on the drawing. */
export interface EdgeLine {
  readonly key: string;
  readonly from: ResourceId;
  readonly to: ResourceId;
  readonly line: Line;
}
/** The connections of a drawing, and the ways of those that were asked for so far. */
interface Edges {
  readonly all: readonly Edge[];
  readonly field: () => Field;
  readonly lines: Map<Edge, EdgeLine | undefined>;
}
const known = new WeakMap<Geometry, Edges>();

/** What of the connections is drawn at a level, and whether more of it is to come. */
export interface ShownEdges {
  readonly lines: readonly EdgeLine[];
  /** Ways that are not found yet. */
  readonly left: number;
}
const NONE: ShownEdges = { lines: [], left: 0 };

/** A line as it is drawn at a zoom. */
interface DrawnLine {
  readonly key: string;
  readonly line: Line;
  /** The cards that it stands for, where it does. */
  readonly through?: readonly ResourceId[];
}

/** The thin lines for what the design connects, while no trace is shown: from far away between networks, where cards are tiles from tile to tile. */
export function drawnLines(design: Design, geometry: Geometry, level: Level, zoom: number, near: ShownEdges): readonly DrawnLine[] {
  if (isFar(level)) return linkLines(design, geometry, level);
  return level === 'tiles' ? near.lines.map((edge) => ({ key: edge.key, line: betweenTiles(edge, design, geometry, zoom) })) : near.lines;
}

/** Cards and gateways are tiles in the middle of their boxes; of chips nothing is drawn: the line begins where it leaves the border that they sit on. */
function betweenTiles({ from, to, line }: EdgeLine, design: Design, geometry: Geometry, zoom: number): Line {
  const [start, end] = [geometry.boxes.get(from), geometry.boxes.get(to)];
  const unit = 1 / zoom;
  const reach = (TILE / 2) * unit;
  const led = end ? ledToTile(line, end, reach, unit, JOG) : line;
  if (!start) return led;
  if (shapeOf(design.resources[from]) !== 'frame') return straightened([...ledToTile([...led].reverse(), start, reach, unit, JOG)].reverse());
  const [first, second] = led;
  if (!first || !second) return led;
  if (first.x === second.x) return [{ x: first.x, y: start.y }, ...led.slice(1)];
  return straightened([{ x: Math.max(start.x, Math.min(second.x, right(start))), y: first.y }, ...led.slice(1)]);
}

/** `emphasis`: a line stands out with what it stands for. */
export function edgeGroups(lines: readonly DrawnLine[], level: Level, emphasis: (id: ResourceId) => Emphasis): readonly Group[] {
  const far = isFar(level);
  // From far away a line must differ from the borders that it passes.
  const quiet: Stroke = far ? { colour: 'ink-3', width: 1.5, least: 1.5 } : { colour: 'line-3', width: 1.25, least: 1.25 };
  const strokeOf = (through: readonly ResourceId[]): Stroke => {
    const own = through.map(emphasis).find((one) => one !== 'plain');
    if (!own) return quiet;
    return own === 'hover' ? { colour: 'ink-1', width: 2, least: 2 } : { colour: 'focus', width: 2.5, least: 2.5 };
  };
  return lines.map(
    ({ key, line, through = [] }): Group => ({
      key: `edge ${key}`,
      role: 'edge',
      x: 0,
      y: 0,
      scale: 1,
      bounds: grown(around(line.map((p) => ({ ...p, width: 0, height: 0 }))) ?? { x: 0, y: 0, width: 0, height: 0 }, 2),
      shapes: [{ type: 'path', d: roundedPath(line, far ? RADIUS_FAR : RADIUS), stroke: strokeOf(through) }],
    }),
  );
}

/** The connections that are drawn at a level; from far away none, because links between networks stand for them. */
export const edgesAt = (level: Level, ...question: Parameters<typeof edgeLines>): ShownEdges => (isFar(level) ? NONE : edgeLines(...question));

/**
 * The ways of the drawn connections: of all, or where there are too many of those of what is selected. Remembered by the geometry. Across a
 * large drawing finding one takes some ms: no more than `most` of them are found at a time.
 */
export function edgeLines(
  design: Design,
  faces: Faces,
  geometry: Geometry,
  selection: ReadonlySet<ResourceId> = new Set(),
  most = Number.POSITIVE_INFINITY,
): ShownEdges {
  let edges = known.get(geometry);
  if (!edges) {
    const chips = chipsOf(design, faces, geometry, CHIP_TEXT.size);
    let field: Field | undefined;
    edges = { all: edgesOf(design, faces, geometry, chips), field: () => (field ??= fieldOf(design, faces, geometry, chips)), lines: new Map() };
    known.set(geometry, edges);
  }
  const { all, field, lines } = edges;
  const calm = all.length <= EDGES_MOST;
  const shown = calm
    ? all
    : all.filter(({ from, to, by }) => [from.id, to, by].some((id) => id !== undefined && selection.has(id))).slice(0, EDGES_MOST);
  const wanted = shown.filter((edge) => !lines.has(edge));
  const found = calm ? wanted : wanted.slice(0, most);
  for (const edge of found) lines.set(edge, lineOf(edge, design, geometry, field()));
  return { lines: shown.flatMap((edge) => lines.get(edge) ?? []), left: wanted.length - found.length };
}

function edgesOf(design: Design, faces: Faces, geometry: Geometry, chips: Chips): readonly Edge[] {
  const edges = new Map<string, Edge>();
  const add = (from: Edge['from'], to: ResourceId, key: string, by?: ResourceId): void => {
    if (geometry.boxes.has(to) && !edges.has(key)) edges.set(key, { key, from, to, ...(by !== undefined && { by }) });
  };
  for (const chip of chips.chips) {
    if (chip.shelf || !faceOf(faces, chip.on).chips.some((c) => c.resource === chip.resource)) continue;
    for (const target of targetsIn(design, chip.resource)) {
      if (shapeOf(design.resources[target]) !== 'frame' && !isWithin(design, target, chip.on))
        add({ box: chip.box, id: chip.on }, target, `${chip.on} ${target}`, chip.resource);
    }
  }
  for (const [id, box] of geometry.boxes) {
    if (shapeOf(design.resources[id]) === 'frame') continue;
    for (const [key, field] of Object.entries(kindIn(design, id)?.fields ?? {})) {
      const value = design.resources[id]?.[key];
      const shape = typeof value === 'string' ? shapeOf(design.resources[value]) : 'frame';
      if (field.type === 'ref' && typeof value === 'string' && (shape === 'card' || shape === 'dock')) add({ box, id }, value, `${id} ${value}`);
    }
  }
  for (const [id, box] of geometry.boxes) {
    const shape = shapeOf(design.resources[id]);
    if (shape === 'card' || shape === 'dock') for (const backend of backendsIn(design, id)) add({ box, id }, backend, `${id} ${backend}`);
  }
  const { roots } = treeOf(design);
  // The Internet stands outside once: what leads out of a network leads there.
  const internet = roots.find((id) => hasRole(design, id, 'outside') && !hasRole(design, id, 'private-network') && kindIn(design, id)?.atMost === 1);
  for (const id of geometry.edges.keys()) {
    const box = geometry.boxes.get(id);
    if (box && internet !== undefined && leadsOut(design, id)) add({ box, id }, internet, `${id} ${internet}`);
  }
  return [...edges.values()];
}

/** A gateway of a network to the Internet; not one to a private network, nor what joins a network to a hub. */
const leadsOut = (design: Design, id: ResourceId): boolean =>
  hasRole(design, design.resources[id]?.in, 'network') && !hasRole(design, id, 'private-gateway') && !hasRole(design, id, 'hub-attachment');

/** What stands behind a load balancer: its own rows name it, or the groups that they name do. */
const backendsIn = (design: Design, id: ResourceId): readonly ResourceId[] => [
  ...new Set([...namedIn(design, id, 'backend'), ...namedIn(design, id, 'target-group').flatMap((group) => namedIn(design, group, 'backend'))]),
];

/** Ids behind the routes of a table. */
const targetsIn = (design: Design, id: ResourceId): readonly ResourceId[] => namedIn(design, id, 'route-target');

/** Values of its lists, and of the reference columns of its tables, that are for a role. */
function namedIn(design: Design, id: ResourceId, role: RoleName): readonly ResourceId[] {
  return Object.entries(kindIn(design, id)?.fields ?? {}).flatMap(([key, field]) => {
    const rows = design.resources[id]?.[key];
    if (field.type === 'list' && field.of.type === 'ref' && field.of.role === role && Array.isArray(rows))
      return rows.filter((one): one is string => typeof one === 'string');
    if (field.type !== 'rows' || !Array.isArray(rows)) return [];
    const columns = Object.entries(field.columns).flatMap(([name, column]) => (column.type === 'ref' && column.role === role ? [name] : []));
    return rows.flatMap((row: unknown) =>
      columns.flatMap((name) => {
        const value = typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>)[name] : undefined;
        return typeof value === 'string' ? [value] : [];
      }),
    );
  });
}

const ALL: readonly Side[] = ['top', 'right', 'bottom', 'left'];
const INNER: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };

function lineOf({ key, from, to }: Edge, design: Design, geometry: Geometry, field: Field): EdgeLine | undefined {
  const port = (id: ResourceId, box: Rect, other: ResourceId): Port => {
    const edge = geometry.edges.get(id);
    const network = treeOf(design).parent.get(id);
    if (!edge) return { box, sides: box.height <= 20 ? ['top', 'left', 'right'] : ALL };
    return { box, sides: [network !== undefined && isWithin(design, other, network) ? INNER[edge] : edge] };
  };
  const target = geometry.boxes.get(to);
  const area = target && around([from.box, target]);
  if (!target || !area) return undefined;
  const [start, end] = [port(from.id, from.box, to), port(to, target, from.id)];
  const way = (margin: number, openWalls = false): Line | undefined => {
    const near = grown(area, margin);
    const input = { area: near, field: fieldWithin(field, near), laid: [], half: 0, xs: [], ys: [], own: new Set([from.id]), openWalls };
    return route(start, end, KEEP, input);
  };
  // What packets pass only at gateways a line that is no packet may cross, where there is no other way; never a card.
  const line = way(MARGINS[0] ?? 0) ?? way(MARGINS[1] ?? 0) ?? way(MARGINS[1] ?? 0, true) ?? way(MARGINS[2] ?? 0, true);
  return line && { key, from: from.id, to, line };
}
