import type { Design, ResourceId } from '../model/design.ts';
import type { Answer } from '../engine/answer.ts';
import { overlap, type Rect } from './rect.ts';
import type { Group, LayerName, Scene } from './shapes.ts';
import { LAYERS } from './shapes.ts';
import { chipsOf } from './layout/chips.ts';
import type { Faces, Geometry } from './layout/geometry.ts';
import { chipText, type Emphasis, levelAt, type Say, stepAt } from './parts/look.ts';
import { chipGroups } from './groups/chips.ts';
import { frameGroups } from './groups/frames.ts';
import type { ResourceInput } from './groups/input.ts';
import { networkGroups } from './groups/networks.ts';
import { nodeGroups } from './groups/nodes.ts';
import { handleGroups } from './parts/handles.ts';
import { drawTraces, noTraces, type TraceOptions } from './lanes/traces.ts';
import { drawnLines, edgeGroups, edgesAt } from './edges.ts';
import { runsOf } from './lanes/polyline.ts';
import { worldBounds } from './world.ts';
import { balancingGroups } from './groups/balancing.ts';

export interface SceneInput {
  readonly design: Design;
  readonly faces: Faces;
  readonly geometry: Geometry;
  /** Screen px for one px of the drawing. */
  readonly zoom: number;
  /** What the path and its marks are drawn from. */
  readonly answer?: Answer;
  readonly trace?: TraceOptions;
  readonly selection?: ReadonlySet<ResourceId>;
  readonly hover?: ResourceId;
  /** The container that would take what is being dragged. */
  readonly target?: ResourceId;
  /** false: without the thin lines of connections, while something is being dragged. */
  readonly edges?: boolean;
  /** Of the ways of connections across a large drawing, no more than this are found at once; `Scene.unfinished` says that some are left. */
  readonly waysMost?: number;
  /** Only what stands in here, in px of the drawing, is made; everything when not given. Traces are whole either way. */
  readonly within?: Rect;
  /** What somebody does not look at: everything of them is painted faintly. */
  readonly dimmed?: ReadonlySet<ResourceId>;
  /** Words of badges and pills. */
  readonly say: Say;
}

/**
 * What is to be seen, and where, at this zoom. What did not change since the last call is the same object as before, so what
 * remembers by `shapes` has little to do; panning needs no new scene at all, as long as it stays within.
 */
export function buildScene(input: SceneInput): Scene {
  const { design, faces, geometry, zoom, selection, hover, target, within, dimmed } = input;
  const level = levelAt(zoom);
  const emphasis = (id: ResourceId): Emphasis => (id === target ? 'target' : selection?.has(id) ? 'selected' : id === hover ? 'hover' : 'plain');
  const step = level === 'full' || level === 'names' ? stepAt(zoom) : 1;
  const chips = chipsOf(design, faces, geometry, chipText(zoom));
  const traces = input.answer
    ? drawTraces({ design, faces, geometry, chips, zoom, level, answer: input.answer, options: input.trace ?? {} })
    : noTraces;
  const edges = input.answer || input.edges === false ? undefined : edgesAt(level, design, faces, geometry, selection, input.waysMost);
  const connections = edges ? drawnLines(design, geometry, level, zoom, edges) : [];
  const resources: ResourceInput = {
    design,
    faces,
    geometry,
    chips,
    zoom,
    look: { level, step },
    emphasis,
    seen: within ? (box) => overlap(box, within) : () => true,
    traced: traces.chips,
    nodes: traces.nodes,
    lines:
      level === 'tiles'
        ? [...[...connections.map((c) => c.line), ...traces.tracks.map((t) => t.points)].flatMap(runsOf), ...traces.marks.map(worldBounds)]
        : [],
    say: input.say,
  };
  const nodes = nodeGroups(resources);
  const { frames, labels } = frameGroups(resources);
  // Below 50 % names stand on borders, where lanes cross: they lie on top.
  const small = step === 1 && zoom < 1;
  const layers: Readonly<Record<LayerName, readonly Group[]>> = {
    ground: [],
    frames: [...frames, ...(small ? [] : labels), ...(level === 'networks' ? networkGroups(resources) : [])],
    edges: [...edgeGroups(connections, level, emphasis), ...nodes.names],
    lanes: traces.lanes,
    cards: nodes.cards,
    docks: nodes.docks,
    chips: [...(small ? labels : []), ...chipGroups(resources)],
    marks: [
      ...(selection ? handleGroups(design, geometry, selection, zoom) : []),
      ...balancingGroups(resources, input.answer ? traces.runs : (edges?.lines ?? []), {
        marks: traces.marks,
        labels,
      }),
      ...traces.marks,
    ],
    print: [],
  };
  return {
    zoom,
    level,
    layers: LAYERS.map((name) => ({ name, groups: dimmed ? layers[name].map((one) => faint(one, dimmed)) : layers[name] })),
    tracks: traces.tracks,
    ends: traces.ends,
    ...(edges && edges.left > 0 && { unfinished: true as const }),
  };
}

/** Marks and numbers of a trace stay as they are: they answer a question. A chip is as faint as the frame that it sits on. */
const faint = (group: Group, dimmed: ReadonlySet<ResourceId>): Group => {
  const of = group.on ?? group.resource;
  return of !== undefined && dimmed.has(of) && group.role !== 'hop' && group.role !== 'mark' && group.role !== 'gate'
    ? { ...group, dim: true }
    : group;
};
