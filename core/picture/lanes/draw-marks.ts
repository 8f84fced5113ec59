import type { Blocker } from '../../engine/answer.ts';
import { nameOf, type Outcome, type ResourceId } from '../../model/design.ts';
import { hasRole, networkOf, shapeOf } from '../layout/tree.ts';
import type { ChipPlace } from '../layout/chips.ts';
import { GUTTER } from '../layout/sizes.ts';
import { TILE } from '../parts/card.ts';
import { STYLE } from '../parts/make.ts';
import { grown, holdsPoint, type Point, type Rect } from '../rect.ts';
import type { EndMark, Group } from '../shapes.ts';
import { distanceTo } from './polyline.ts';
import { fitText, textWidth } from '../text.ts';
import type { Colour } from '../tokens.ts';
import { type Crossing, crossings } from './crossings.ts';
import { gateGroup, HOP, hopGroup, markGroup, markScale, scaleFor } from './badges.ts';
import { type Avoid, pointOf, spotOf, spread } from './places.ts';
import { HUE } from './strokes.ts';
import type { TraceContext } from './traces.ts';

type Way = TraceContext['routes']['ways'][number];

/** From a number to that of the other family beside it; the current one has a ring. */
const BESIDE = 21;
const BESIDE_CURRENT = 27;
/** Screen px of marks in the tile of a network: from its corner, and from one to the next. */
const MARK_INSET = 13;
const MARK_PITCH = 20;

/** Numbers, gates and marks of all ways, and the chips that decided. */
export function marksOf(trace: TraceContext): {
  readonly groups: readonly Group[];
  readonly chips: ReadonlyMap<string, Colour>;
  readonly ends: readonly EndMark[];
} {
  const chips = new Map<string, Colour>();
  const gates = new Map<string, Group>();
  const hops = new Map<string, Group>();
  const anchors = new Map<string, Set<string>>();
  const marks: Group[] = [];
  const ends: EndMark[] = [];
  for (const way of trace.routes.ways) {
    if (!trace.shown(way.family, way.half)) continue;
    if (trace.unit === 1 && way.half === 'request') addHops(trace, way, chips, anchors, hops);
    const avoid: Avoid = {
      numbers: [...hops.values()],
      marks: ends.map((e) => e.at),
      chips: trace.unit === 1 ? trace.chips.chips.map((c) => c.box) : [],
    };
    const stops = endsOf(trace, way, ends, avoid);
    for (const end of stops) {
      const mark =
        way.half === 'request' || end.outcome !== 'works'
          ? endGroup(trace, end, marks.length, { ...avoid, marks: ends.map((e) => e.at) })
          : undefined;
      if (mark) marks.push(mark);
      ends.push(mark ? { ...end, at: { x: mark.x, y: mark.y } } : end);
    }
    if (trace.unit === 1) {
      for (const gate of gatesOf(trace, way)) if (!gates.has(gate.key)) gates.set(gate.key, gate);
      markBlocking(trace, way, chips);
    }
  }
  return { groups: [...gates.values(), ...hops.values(), ...marks], chips, ends };
}

const familyOf = (trace: TraceContext, way: Way) => trace.answer.families.find((f) => f.family === way.family);

/** Where the way ends: at its destination, or at each of its blockers, or where nobody knows on. */
function endsOf(trace: TraceContext, way: Way, before: readonly EndMark[], avoid: Avoid): readonly EndMark[] {
  const { routes } = trace;
  const family = familyOf(trace, way);
  const path = family?.paths[way.path];
  if (!family || !path) return [];
  const common = { family: way.family, path: way.path };
  if (way.arrives) {
    const last = way.hops.at(-1);
    const box = last && routes.boxOf(last.resource);
    if (!last || !box || path.outcome !== 'works' || way.half !== 'request') return [];
    // One disc says that it arrives, however many families and paths do.
    if (before.some((e) => e.outcome === 'works' && e.resource === last.resource)) return [];
    return [{ ...common, outcome: 'works', resource: last.resource, at: { x: box.x + 2, y: box.y + 2 } }];
  }
  const blockers = family.blockers
    .map((blocker, index) => ({ blocker, index }))
    .filter(({ blocker: b }) => b.half === way.half && b.path === way.path);
  if (blockers.length === 0) {
    const outcome: Outcome = path.outcome === 'works' ? 'not-modelled' : path.outcome;
    const [spot] = spread([spotOf(way.lines, way.reached - 1, routes.boxOf)], way.lines, avoid);
    const at = spot ? pointOf(way.lines, spot) : besideNode(trace, way.hops[way.reached - 1]?.resource);
    const resource = way.hops[way.reached - 1]?.resource;
    return at && resource !== undefined ? [{ ...common, outcome, resource, at }] : [];
  }
  const outcome: Outcome = way.half === 'request' ? 'request-blocked' : 'reply-blocked';
  const spots = spread(
    blockers.map(({ blocker }) => spotOf(way.lines, hopOf(way, blocker), routes.boxOf)),
    way.lines,
    avoid,
  );
  return blockers.flatMap(({ blocker, index }, i): readonly EndMark[] => {
    const spot = spots[i];
    const at = spot ? pointOf(way.lines, spot) : (besideChip(trace, way, blocker, avoid) ?? besideNode(trace, blocker.resource));
    return at ? [{ ...common, outcome, blocker: index, resource: blocker.resource, at }] : [];
  });
}

/** The hop at which a blocker stands: where its resource is met, the last one reached when it is not a hop itself (a chip). */
function hopOf(way: Way, blocker: Blocker): number {
  const own = way.hops.findIndex((h) => h.resource === blocker.resource);
  if (own >= 0) return own;
  const dropped = way.hops.findIndex((h) => h.steps.some((s) => s.result === 'drop' && s.place?.resource === blocker.resource));
  return dropped >= 0 ? dropped : way.reached - 1;
}

/** Where its lane has no room for it: left of the chip that decides, and of the numbers there. */
function besideChip(trace: TraceContext, way: Way, blocker: Blocker, { numbers, marks }: Avoid): Point | undefined {
  const chip = trace.unit === 1 ? chipAt(trace, way, hopOf(way, blocker)) : undefined;
  if (!chip) return undefined;
  const tries = LEFT_OF_CHIP.map((by) => ({ x: leftmost(trace, chip) - by, y: chip.box.y + chip.box.height / 2 }));
  return tries.find((at) => [...numbers, ...marks].every((other) => Math.hypot(other.x - at.x, other.y - at.y) >= MARK_APART));
}
const LEFT_OF_CHIP = [16, 36, 56, 76];
const MARK_APART = 25;

/** Where there is no lane at all: right of a card, and at the right end of the top border of a frame, where its chips stand. */
function besideNode({ routes, design }: TraceContext, resource: ResourceId | undefined): Point | undefined {
  const box = resource === undefined ? undefined : routes.boxOf(resource);
  if (!box) return undefined;
  const frame = resource !== undefined && shapeOf(design.resources[resource]) === 'frame';
  return frame ? { x: box.x + box.width - 20, y: box.y } : { x: box.x + box.width + 20, y: box.y + box.height / 2 };
}

function endGroup(trace: TraceContext, end: EndMark, index: number, avoid: Avoid): Group {
  const { level, zoom, routes, geometry, design, options } = trace;
  let at = end.at;
  if (level === 'networks') {
    const network = networkOf(design, end.resource);
    const box = network === undefined ? undefined : geometry.boxes.get(network);
    // In the upper right of the tile, where its words do not reach: on its border it would hide what stands beside.
    const inset = Math.min(MARK_INSET * trace.unit, box ? Math.min(box.width, box.height) / 2 : 0);
    if (box) at = { x: box.x + box.width - inset - index * MARK_PITCH * trace.unit, y: box.y + inset };
  } else if (trace.unit !== 1) {
    const box = routes.boxOf(end.resource);
    if (box && end.outcome !== 'works' && level === 'tiles') at = options.nameless ? besideTile(trace, end, box) : pastName(trace, end, box);
    if (end.outcome !== 'works') at = offOthers(trace, end.family, at, NOTHING);
    if (box && end.outcome === 'works') at = { x: box.x + box.width / 2 - 13 * trace.unit, y: box.y + box.height / 2 - 13 * trace.unit };
  } else if (end.outcome !== 'works') at = offOthers(trace, end.family, at, avoid);
  const ground = end.outcome === 'works' ? 'raised' : trace.groundAt(at);
  return { ...markGroup(`end ${end.family} ${end.path} ${end.blocker ?? ''} ${index}`, at, end.outcome, ground, zoom), resource: end.resource };
}

/** So far from the middle of the other family's lanes a mark does not cover them, and how far it may give way, in px of its own size. */
const CLEAR = { lane: 12, wideLane: 15 };
const ASIDE = [0, 4, 8, 12, 16, 20, 24];
/** Between the middles of a mark and of a number at its side. */
const OF_NUMBER = 21;
const NOTHING: Avoid = { numbers: [], marks: [], chips: [] };

/** A mark that would stand on a lane of the other family too gives way to its own side: to where it covers nothing else, if there is such a place. */
function offOthers({ routes, shown, unit, zoom }: TraceContext, family: EndMark['family'], at: Point, { numbers, marks, chips }: Avoid): Point {
  const others = routes.ways.filter((way) => way.family !== family && shown(way.family, way.half) && (way.half === 'request' || unit === 1));
  const lines = others.flatMap((way) => way.lines.map(({ line }) => line));
  const size = unit === 1 ? markScale(zoom) : unit;
  const clear = (p: Point): boolean => lines.every((line) => distanceTo(line, p) >= (unit === 1 ? CLEAR.wideLane : CLEAR.lane) * size);
  const free = (p: Point): boolean =>
    numbers.every((other) => Math.hypot(other.x - p.x, other.y - p.y) >= OF_NUMBER * size) &&
    marks.every((other) => Math.hypot(other.x - p.x, other.y - p.y) >= MARK_APART * size) &&
    chips.every((box) => !holdsPoint(grown(box, CLEAR.lane * size), p));
  const tries = ASIDE.flatMap((by) => [
    { x: at.x - by * size, y: at.y },
    { x: at.x + by * size, y: at.y },
    { x: at.x, y: at.y - by * size },
    { x: at.x, y: at.y + by * size },
  ]);
  return tries.find((p, i) => clear(p) && (i < 4 || free(p))) ?? tries.find(clear) ?? at;
}

/** Beside a tile alone: its card, beside which the mark was, is wider. */
function besideTile({ unit }: TraceContext, { at }: EndMark, box: Rect): Point {
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const beside = at.x > box.x + box.width && Math.abs(at.y - cy) <= TILE * unit;
  return beside ? { x: cx + TILE * unit, y: at.y } : at;
}

/** Beside a tile stands its name: a mark right of it stands behind the name. */
function pastName({ design, unit }: TraceContext, { at, resource }: EndMark, box: Rect): Point {
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  if (at.x <= cx || Math.abs(at.y - cy) > TILE * unit) return at;
  const room = (box.width + GUTTER) / unit - TILE - 10;
  const name = textWidth(fitText(nameOf(resource, design.resources[resource]), STYLE.tile, room), STYLE.tile);
  return { x: Math.max(at.x, cx + (TILE / 2 + 8 + name + 10) * unit), y: at.y };
}

function gatesOf(trace: TraceContext, way: Way): readonly Group[] {
  const { design, routes } = trace;
  return way.lines.flatMap((l) =>
    l.leg.via.flatMap(({ resource, hop }) => {
      const box = routes.boxOf(resource);
      if (!box || !hasRole(design, resource, 'segment') || hop >= way.reached) return [];
      const crossing = crossings(l.line, box)[0];
      if (!crossing) return [];
      const blocks = (way.hops[hop]?.steps ?? []).some((s) => s.type === 'filter' && s.result === 'drop');
      // Half of the pair lies left of this lane: the posts stand around both.
      const middle = crossing.upright
        ? { x: pairMiddle(l, crossing.point.x), y: crossing.point.y }
        : { x: crossing.point.x, y: pairMiddle(l, crossing.point.y) };
      return [gateGroup(`gate ${resource} ${Math.round(middle.x)} ${Math.round(middle.y)}`, { ...crossing, point: middle }, l.half, blocks)];
    }),
  );

  function pairMiddle(l: Way['lines'][number], value: number): number {
    const first = l.line[0] as Point;
    const second = l.line[1] as Point;
    if (l.half === 0) return value;
    const sign = first.x === second.x ? (second.y < first.y ? -1 : 1) : second.x < first.x ? -1 : 1;
    return value + (first.x === second.x ? sign : -sign) * l.half;
  }
}

/** The chip on a frame that a hop's steps name, routes before filters. */
function chipAt({ chips }: TraceContext, way: Way, hop: number): ChipPlace | undefined {
  const at = way.hops[hop];
  const named = [...(at?.steps ?? [])].sort((a, b) => Number(b.type === 'route') - Number(a.type === 'route')).map((s) => s.place?.resource);
  for (const id of named) {
    const chip = chips.chips.find((c) => c.resource === id && c.on === at?.resource && !c.shelf);
    if (chip) return chip;
  }
  return undefined;
}

/** Left end of the row of chips in which this one stands: a number there covers no name. */
const leftmost = ({ chips }: TraceContext, chip: ChipPlace): number =>
  Math.min(...chips.chips.filter((c) => c.on === chip.on && !c.shelf).map((c) => c.box.x));

/** Numbers of the hops that the packet reached; where it ended a mark stands instead. */
function addHops(trace: TraceContext, way: Way, chips: Map<string, Colour>, anchors: Map<string, Set<string>>, hops: Map<string, Group>): void {
  const { routes, options, zoom } = trace;
  const scale = scaleFor(HOP.size, HOP.least, zoom);
  /** Numbers of the other family at the same card or chip, and of a packet that comes there again, stand further in. */
  const shiftAt = (anchor: string, hop: number): number => {
    const there = anchors.get(anchor) ?? new Set();
    anchors.set(anchor, there.add(`${way.family} ${hop}`));
    return [...there].indexOf(`${way.family} ${hop}`) * (options.current?.hop === hop ? BESIDE_CURRENT : BESIDE) * scale;
  };
  const last = way.arrives ? way.hops.length - 1 : way.reached - 1;
  for (let hop = 0; hop < last; hop++) {
    const resource = way.hops[hop]?.resource;
    const box = resource === undefined ? undefined : routes.boxOf(resource);
    if (resource === undefined || !box) continue;
    const chip = chipAt(trace, way, hop);
    const key = chip && `${resource} ${chip.resource}`;
    if (key && !chips.has(key)) chips.set(key, HUE[way.family]);
    const leg = way.lines.find((l) => l.leg.via.some((v) => v.hop === hop));
    const crossing = leg && crossings(leg.line, box)[0];
    const shift = shiftAt(key ?? resource, hop);
    const at = chip
      ? { x: leftmost(trace, chip) + 3.5 - 9.5 * scale - shift, y: chip.box.y + 10 }
      : leg
        ? crossing && besideLane(trace, crossing, leg.half + 14 + 10 * scale, shift, [...hops.values()])
        : { x: box.x + 2 + shift, y: box.y + 2 };
    if (!at) continue;
    const current = options.current?.family === way.family && options.current.half === 'request' && options.current.hop === hop;
    const number = hopGroup(`hop ${way.family} ${resource} ${hop}`, at, String(hop + 1), way.family, current, zoom);
    if (!hops.has(number.key)) hops.set(number.key, { ...number, resource });
  }
}

/** Left of a lane that crosses a border; right of it, or a little farther, where it would stand on a gateway or on another number. */
function besideLane({ geometry }: TraceContext, { point, upright }: Crossing, by: number, shift: number, numbers: readonly Point[]): Point {
  const [x, y] = [point.x, point.y];
  const left = { x: x - by - shift, y };
  if (!upright) return left;
  const docks = [...geometry.edges.keys()].flatMap((id) => geometry.boxes.get(id) ?? []);
  const free = (at: Point): boolean =>
    numbers.every((other) => Math.hypot(other.x - at.x, other.y - at.y) >= HOP.size) &&
    docks.every((box) => !holdsPoint(grown(box, HOP.size / 2), at));
  const tries = [left, { x: x + by + shift, y }, { x: left.x - BESIDE, y }, { x: x + by + shift + BESIDE, y }];
  return tries.find(free) ?? left;
}

/** A chip whose table or filter stops the packet takes the verdict's colour. */
function markBlocking(trace: TraceContext, way: Way, chips: Map<string, Colour>): void {
  const family = familyOf(trace, way);
  for (const blocker of family?.blockers ?? []) {
    if (blocker.half !== way.half || blocker.path !== way.path) continue;
    const at = way.hops[hopOf(way, blocker)]?.resource;
    for (const id of [blocker.place?.resource, blocker.resource]) {
      if (id !== undefined && at !== undefined) chips.set(`${at} ${id}`, blocker.half);
    }
  }
}
