import { type Design, nameOf, type ResourceId } from '../model/design.ts';
import type { Answer } from '../engine/answer.ts';
import { kindOf } from '../kinds/index.ts';
import { around, grown, type Rect } from './rect.ts';
import type { Group, LayerName, Scene } from './shapes.ts';
import { LAYERS } from './shapes.ts';
import { chipsOf } from './layout/chips.ts';
import type { Faces, Geometry } from './layout/geometry.ts';
import { CHIP_TEXT } from './layout/sizes.ts';
import { shapeOf } from './layout/tree.ts';
import { type Emphasis, levelAt, readable, type Say, stepAt } from './parts/look.ts';
import { chipGroups } from './groups/chips.ts';
import { frameGroups } from './groups/frames.ts';
import type { ResourceInput } from './groups/input.ts';
import { networkGroups } from './groups/networks.ts';
import { nodeGroups } from './groups/nodes.ts';
import { handleGroups } from './parts/handles.ts';
import { drawTraces, noTraces, type TraceOptions } from './lanes/traces.ts';
import { edgeGroups } from './edges.ts';

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
  /** Words of badges and pills. */
  readonly say: Say;
}

/**
 * What is to be seen, and where, at this zoom. What did not change since the last call is the same object as before, so a painter
 * that remembers bitmaps by `shapes` has little to do; panning needs no new scene at all.
 */
export function buildScene(input: SceneInput): Scene {
  const { design, faces, geometry, zoom, selection, hover, target } = input;
  const level = levelAt(zoom);
  const emphasis = (id: ResourceId): Emphasis => (id === target ? 'target' : selection?.has(id) ? 'selected' : id === hover ? 'hover' : 'plain');
  const step = level === 'full' || level === 'names' ? stepAt(zoom) : 1;
  const chips = chipsOf(design, faces, geometry, level === 'names' ? 0 : readable(CHIP_TEXT.size, step));
  const traces = input.answer
    ? drawTraces({ design, faces, geometry, chips, zoom, level, answer: input.answer, options: input.trace ?? {} })
    : noTraces;
  const resources: ResourceInput = {
    design,
    faces,
    geometry,
    chips,
    zoom,
    look: { level, step },
    emphasis,
    traced: traces.chips,
    nodes: traces.nodes,
    say: input.say,
  };
  const nodes = nodeGroups(resources);
  const { frames, labels } = frameGroups(resources);
  // Below 50 % names stand on borders, where lanes cross: they lie on top.
  const small = step === 1 && zoom < 1;
  const layers: Readonly<Record<LayerName, readonly Group[]>> = {
    ground: [],
    frames: [...frames, ...(small ? [] : labels), ...(level === 'networks' ? networkGroups(resources) : [])],
    edges: [...(input.answer || input.edges === false ? [] : edgeGroups(design, faces, geometry, level)), ...nodes.names],
    lanes: traces.lanes,
    cards: nodes.cards,
    docks: level === 'networks' ? [] : nodes.docks,
    chips: small ? labels : chipGroups(resources),
    marks: [...(selection ? handleGroups(design, geometry, selection, zoom) : []), ...traces.marks],
    print: [],
  };
  return {
    zoom,
    level,
    bounds: boundsOf(Object.values(layers).flat()),
    layers: LAYERS.map((name) => ({ name, groups: layers[name] })),
    tracks: traces.tracks,
    ends: traces.ends,
  };
}

/** A group's bounds in px of the drawing. */
export const worldBounds = (g: Group): Rect => ({
  x: g.x + g.bounds.x * g.scale,
  y: g.y + g.bounds.y * g.scale,
  width: g.bounds.width * g.scale,
  height: g.bounds.height * g.scale,
});

const boundsOf = (groups: readonly Group[]): Rect => around(groups.map(worldBounds)) ?? { x: 0, y: 0, width: 0, height: 0 };

/** The group that a point of the drawing hits: the topmost, and its part when the point is in one. `reach` widens small things, in px of the drawing. */
export function hitTest(
  scene: Scene,
  point: { readonly x: number; readonly y: number },
  reach = 0,
): { readonly group: Group; readonly part?: NonNullable<Group['parts']>[number] } | undefined {
  for (const layer of [...scene.layers].reverse()) {
    for (let i = layer.groups.length - 1; i >= 0; i--) {
      const group = layer.groups[i];
      if (!group || group.resource === undefined) continue;
      const bounds = worldBounds(group);
      const box = group.role === 'frame' || group.role === 'label' ? bounds : grown(bounds, reach);
      if (point.x < box.x || point.y < box.y || point.x > box.x + box.width || point.y > box.y + box.height) continue;
      const x = (point.x - group.x) / group.scale;
      const y = (point.y - group.y) / group.scale;
      const part = group.parts?.find(({ bounds: b }) => x >= b.x && y >= b.y && x <= b.x + b.width && y <= b.y + b.height);
      return part ? { group, part } : { group };
    }
  }
  return undefined;
}

/** What a resource is to people who hear the drawing instead of seeing it: its kind and name. */
export function spokenName(design: Design, id: ResourceId): string {
  const resource = design.resources[id];
  const kind = kindOf(resource?.kind)?.words.name ?? (shapeOf(resource) === 'card' ? (resource?.kind ?? '') : '');
  return `${kind} ${nameOf(id, resource)}`.trim();
}
