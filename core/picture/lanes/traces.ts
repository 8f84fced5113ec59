import type { Answer, Packet } from '../../engine/answer.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Design, ResourceId } from '../../model/design.ts';
import type { Family } from '../../net/address.ts';
import type { Rect } from '../rect.ts';
import type { EndMark, Group, Level, Track } from '../shapes.ts';
import type { Colour } from '../tokens.ts';
import type { Chips } from '../layout/chips.ts';
import { faceOf, type Faces, type Geometry } from '../layout/geometry.ts';
import { shapeOf, treeOf } from '../layout/tree.ts';
import { drawDock, drawTile } from '../parts/card.ts';
import { groundOf } from '../parts/frame.ts';
import { ofDrawing } from '../parts/memo.ts';
import { groundRuns } from './crossings.ts';
import { lanesOf } from './draw-lanes.ts';
import { marksOf } from './draw-marks.ts';
import type { Line } from './polyline.ts';
import { trackOf } from './places.ts';
import { type Routes, routesOf } from './routes.ts';

/** What of the trace is shown. Nothing given: all of it. */
export interface TraceOptions {
  readonly families?: readonly Family[];
  readonly halves?: readonly ('request' | 'reply')[];
  /** The hop at which the replay stands. */
  readonly current?: { readonly family: Family; readonly half: 'request' | 'reply'; readonly hop: number };
  /** A change that is not made yet: the path as dots. */
  readonly preview?: boolean;
  /** Nothing is written beside tiles: a mark need not stand behind a name. */
  readonly nameless?: boolean;
  /** The colour under the whole drawing: paper is not the canvas. */
  readonly base?: Colour;
}

export interface TraceInput {
  readonly design: Design;
  readonly faces: Faces;
  readonly geometry: Geometry;
  /** As they are drawn at this zoom. */
  readonly chips: Chips;
  readonly zoom: number;
  readonly level: Level;
  readonly answer: Answer;
  readonly options: TraceOptions;
}

/** From one card or dock to the next. */
export interface Run {
  readonly from: ResourceId;
  readonly to: ResourceId;
  readonly line: Line;
  /** The packet before what happens at `from`. */
  readonly came?: Packet;
}

export interface Traces {
  readonly lanes: readonly Group[];
  readonly marks: readonly Group[];
  /** Hue of chips that decide, by `frame chip`. */
  readonly chips: ReadonlyMap<string, Colour>;
  readonly tracks: readonly Track[];
  readonly ends: readonly EndMark[];
  /** Ways of requests from one card or dock to the next, each once, with the packet as it came in. */
  readonly runs: readonly Run[];
  /** Cards and docks on the way. */
  readonly nodes: ReadonlySet<ResourceId>;
}
export const noTraces: Traces = { lanes: [], marks: [], chips: new Map(), tracks: [], ends: [], runs: [], nodes: new Set() };

/** What drawing lanes and drawing marks both need. */
export interface TraceContext extends TraceInput {
  readonly routes: Routes;
  readonly shown: (family: Family, half: 'request' | 'reply') => boolean;
  /** Px of the drawing for one screen px where everything counter-scales, else 1. */
  readonly unit: number;
  readonly grounds: (line: Line) => ReturnType<typeof groundRuns<Colour>>;
  /** The colour that is under a point. */
  readonly groundAt: (point: Line[number]) => Colour;
}

/** Lanes, marks and numbers of an answer on the drawing, at its zoom. */
export function drawTraces(input: TraceInput): Traces {
  const { design, faces, geometry, answer, level, zoom, options } = input;
  const routes = routesOf(design, faces, geometry, answer);
  const small = level === 'tiles' || level === 'cells' || level === 'networks';
  const boxes = groundBoxes(design, faces, geometry);
  const base = options.base ?? 'canvas';
  const grounds: TraceContext['grounds'] = (line) => groundRuns(line, boxes, base);
  const context: TraceContext = {
    ...input,
    routes,
    unit: small ? 1 / zoom : 1,
    grounds,
    groundAt: ({ x, y }) => boxes.findLast(({ box: b }) => x >= b.x && y >= b.y && x <= b.x + b.width && y <= b.y + b.height)?.ground ?? base,
    shown: (family, half) => (options.families?.includes(family) ?? true) && (options.halves?.includes(half) ?? true),
  };
  const tracks = routes.ways.flatMap((way): readonly Track[] => {
    if (!context.shown(way.family, way.half) || way.lines.length === 0) return [];
    return [{ family: way.family, half: way.half, path: way.path, reached: way.reached, ...trackOf(way, way.lines, routes.boxOf) }];
  });
  const marks = marksOf(context);
  const nodes = new Set(routes.ways.flatMap((way) => way.legs.flatMap((leg) => [leg.from.resource, leg.to.resource])));
  return {
    lanes: lanesOf(context),
    marks: [...ghostGroups(context), ...marks.groups],
    chips: marks.chips,
    tracks,
    ends: marks.ends,
    runs: runsOf(context),
    nodes,
  };
}

function runsOf({ routes, shown }: TraceContext): readonly Run[] {
  const runs = new Map<string, Run>();
  for (const way of routes.ways) {
    if (way.half !== 'request' || !shown(way.family, 'request')) continue;
    for (const { leg, key, line, stub } of way.lines) {
      if (stub || leg.to.hop >= way.reached) continue;
      const came = way.hops[leg.from.hop - 1]?.steps.at(-1)?.packet;
      if (!runs.has(key)) runs.set(key, { from: leg.from.resource, to: leg.to.resource, line, ...(came && { came }) });
    }
  }
  return [...runs.values()];
}

/** Frames that have a colour of their own, outer ones first. */
const groundBoxes = ofDrawing((design, faces, geometry): readonly { readonly box: Rect; readonly ground: Colour }[] =>
  treeOf(design).order.flatMap((id) => {
    const box = geometry.boxes.get(id);
    const kind = kindOf(design.resources[id]?.kind);
    const ground = box && kind && shapeOf(design.resources[id]) === 'frame' ? groundOf(kind, faceOf(faces, id)) : undefined;
    return box && ground ? [{ box, ground }] : [];
  }),
);

/** Ends that the design does not draw, with the glyph and name of their kind. */
function ghostGroups({ routes, answer, level, zoom }: TraceContext): readonly Group[] {
  const kindIds = new Map<ResourceId, string>();
  for (const family of answer.families)
    for (const path of family.paths) for (const hop of [...path.request, ...path.reply, ...path.unreached]) kindIds.set(hop.resource, hop.kind);
  const look = { level: 'names', step: 1, emphasis: 'plain' } as const;
  return [...routes.ghosts].map(([id, box]): Group => {
    const kind = kindOf(kindIds.get(id));
    const name = kind?.words.name ?? id;
    const place = { key: `ghost ${id}`, role: 'card' as const };
    if (level === 'full' || level === 'names') {
      const bounds = { x: -1, y: -1, width: box.width + 2, height: box.height + 2 };
      return { ...place, x: box.x, y: box.y, scale: 1, bounds, shapes: drawDock({ kind, name, within: '', size: box, look }).shapes };
    }
    return {
      ...place,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      scale: 1 / zoom,
      bounds: { x: -13, y: -13, width: 26, height: 26 },
      shapes: drawTile(kind, look).shapes,
    };
  });
}
