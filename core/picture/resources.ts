import { type Design, nameOf, type Resource, type ResourceId } from '../model/design.ts';
import { type Face, spokenLines } from '../kinds/face.ts';
import { kindOf } from '../kinds/index.ts';
import type { Rect } from './rect.ts';
import type { Group } from './shapes.ts';
import type { Colour } from './tokens.ts';
import type { Chips } from './layout/chips.ts';
import { type Faces, faceOf, type Geometry } from './layout/geometry.ts';
import { GUTTER, NETWORK_HEADER } from './layout/sizes.ts';
import { hasRole, shapeOf, treeOf } from './layout/tree.ts';
import { drawCard, drawDock, drawDot, drawTile, drawTileName, type Drawn, TILE } from './parts/card.ts';
import { drawChip, drawRest } from './parts/chip.ts';
import { drawFrame, drawFrameLabel, drawSmallLabel, frameStyle } from './parts/frame.ts';
import type { Emphasis, Look, Say } from './parts/look.ts';
import { memo } from './parts/memo.ts';

/** What the groups of the resources are made from. */
export interface ResourceInput {
  readonly design: Design;
  readonly faces: Faces;
  readonly geometry: Geometry;
  readonly chips: Chips;
  readonly zoom: number;
  readonly look: Omit<Look, 'emphasis'>;
  readonly emphasis: (id: ResourceId) => Emphasis;
  /** Hue of the chips that decide for a traced packet, by `frame chip`. */
  readonly traced: ReadonlyMap<string, Colour>;
  /** What lies on a traced path. */
  readonly nodes: ReadonlySet<ResourceId>;
  readonly say: Say;
}

const drawn = memo<Face, Drawn>();
const sayIds = new WeakMap<Say, number>();
let says = 0;
/** A language is part of the key of what is remembered. */
function languageOf(say: Say): number {
  let id = sayIds.get(say);
  if (id === undefined) {
    id = says++;
    sayIds.set(say, id);
  }
  return id;
}

const group = (part: Pick<Group, 'key' | 'role' | 'x' | 'y' | 'scale' | 'bounds'> & { readonly resource?: ResourceId; readonly on?: ResourceId }, made: Drawn): Group => ({
  ...part,
  shapes: made.shapes,
  ...(made.parts && { parts: made.parts }),
});

/** Frames and their labels, outer ones first. */
export function frameGroups(input: ResourceInput): { readonly frames: readonly Group[]; readonly labels: readonly Group[] } {
  const { design, faces, geometry, look, zoom } = input;
  if (look.level === 'networks') return { frames: [], labels: [] };
  const groups: Group[] = [];
  const labels: Group[] = [];
  for (const id of treeOf(design).order) {
    const box = geometry.boxes.get(id);
    const kind = kindOf(design.resources[id]?.kind);
    if (!box || !kind || shapeOf(design.resources[id]) !== 'frame') continue;
    const face = faceOf(faces, id);
    const size = { width: box.width, height: box.height };
    const emphasis = input.emphasis(id);
    const key = `${kind.id} ${size.width} ${size.height} ${emphasis}`;
    const bounds = { x: -1, y: -1, width: size.width + 2, height: size.height + 2 };
    groups.push(group({ key: `frame ${id}`, role: 'frame', resource: id, x: box.x, y: box.y, scale: 1, bounds }, drawn(face, `f ${key}`, () => drawFrame(kind, face, size, emphasis))));
    const label = labelGroup(input, id, box, zoom);
    if (label) labels.push(label);
  }
  return { frames: groups, labels };
}

function labelGroup(input: ResourceInput, id: ResourceId, box: Rect, zoom: number): Group | undefined {
  const { design, faces, look, say } = input;
  const kind = kindOf(design.resources[id]?.kind);
  if (!kind) return undefined;
  const face = faceOf(faces, id);
  const name = nameOf(id, design.resources[id]);
  const place = { key: `label ${id}`, role: 'label' as const, resource: id, x: box.x, y: box.y };
  if (look.level === 'tiles' || look.level === 'cells') {
    if (look.level === 'cells' && (frameStyle(kind) === 'segment' || frameStyle(kind) === 'zone')) return undefined;
    const header = Math.floor((frameStyle(kind) === 'network' ? NETWORK_HEADER : 0) * zoom);
    const room = Math.floor((box.width * zoom) / 8) * 8;
    if (room < 40) return undefined;
    return group({ ...place, scale: 1 / zoom, bounds: { x: 0, y: -20, width: room, height: 46 } }, drawn(face, `s ${kind.id} ${name} ${room} ${header}`, () => drawSmallLabel(kind, name, room, header)));
  }
  const size = { width: box.width, height: box.height };
  const ends = labelEnds(input, id, box);
  const key = `l ${kind.id} ${name} ${size.width} ${size.height} ${look.level} ${look.step} ${ends.name} ${ends.lines} ${languageOf(say)}`;
  return group(
    { ...place, scale: 1, bounds: { x: 0, y: 0, width: size.width, height: Math.min(size.height, 100) } },
    drawn(face, key, () => drawFrameLabel({ kind, name, face: spokenLines(face, say), size, look: { ...look, emphasis: 'plain' }, ends, say })),
  );
}

/** Where a frame's words must end: the name at the first gateway on the top border, both lines at the first chip of the shelf. */
function labelEnds({ design, geometry, chips }: ResourceInput, id: ResourceId, box: Rect): { readonly name: number; readonly lines: number } {
  const shelf = chips.byFrame.get(id);
  const lines = shelf === undefined ? box.width : Math.max(90, shelf - box.x);
  let name = lines;
  for (const child of treeOf(design).children.get(id) ?? []) {
    const dock = geometry.edges.get(child) === 'top' ? geometry.boxes.get(child) : undefined;
    if (dock && dock.x - box.x > 90) name = Math.min(name, dock.x - box.x);
  }
  return { name, lines };
}

/** Cards and docks, in the order of the document. */
export function nodeGroups(input: ResourceInput): { readonly cards: readonly Group[]; readonly docks: readonly Group[]; readonly names: readonly Group[] } {
  const { design, geometry, look } = input;
  const cards: Group[] = [];
  const docks: Group[] = [];
  const names: Group[] = [];
  for (const [id, box] of geometry.boxes) {
    const shape = shapeOf(design.resources[id]);
    if (shape === 'frame' || shape === 'chip') continue;
    if (look.level === 'networks' && treeOf(design).parent.has(id)) continue;
    (shape === 'dock' ? docks : cards).push(nodeGroup(input, id, box, shape));
    const name = shape === 'card' && look.level === 'tiles' ? tileName(input, id, box) : undefined;
    if (name) (input.nodes.has(id) ? cards : names).push(name);
  }
  return { cards, docks, names };
}

interface Recent {
  readonly face: Face;
  readonly look: Look;
  readonly say: Say;
  readonly box: Rect;
  readonly group: Group;
}
/** The last group of each resource: while nothing about it changes, not even a key is made; while it only moves, its shapes stay. */
const recent = new WeakMap<Resource, Recent>();

function nodeGroup(input: ResourceInput, id: ResourceId, box: Rect, shape: 'card' | 'dock'): Group {
  const resource = input.design.resources[id] as Resource;
  const face = faceOf(input.faces, id);
  const emphasis = input.emphasis(id);
  const last = recent.get(resource);
  const { level, step } = input.look;
  if (last && last.face === face && last.say === input.say && last.look.emphasis === emphasis && last.look.level === level && last.look.step === step) {
    const { box: b, group } = last;
    if (group.scale === 1 && b.width === box.width && b.height === box.height) {
      if (b.x === box.x && b.y === box.y) return group;
      const moved = { ...group, x: box.x, y: box.y };
      recent.set(resource, { ...last, box, group: moved });
      return moved;
    }
  }
  const made = makeNodeGroup(input, id, box, shape);
  recent.set(resource, { face, look: { level, step, emphasis }, say: input.say, box, group: made });
  return made;
}

function makeNodeGroup(input: ResourceInput, id: ResourceId, box: Rect, shape: 'card' | 'dock'): Group {
  const { design, faces, zoom, say } = input;
  const kind = kindOf(design.resources[id]?.kind);
  const face = faceOf(faces, id);
  const name = nameOf(id, design.resources[id]);
  const look: Look = { ...input.look, emphasis: input.emphasis(id) };
  const outside = hasRole(design, id, 'outside');
  const key = `${kind?.id ?? design.resources[id]?.kind} ${name} ${look.level} ${look.step} ${look.emphasis}`;
  const role = shape;
  if (look.level === 'full' || look.level === 'names') {
    const size = { width: box.width, height: box.height };
    const inSegment = hasRole(design, design.resources[id]?.in, 'segment');
    const bounds = { x: -1, y: -1, width: size.width + 2, height: size.height + 2 };
    const make = (): Drawn => (shape === 'dock' ? drawDock({ kind, name, size, look }) : drawCard({ kind, name, face: spokenLines(face, say), size, look, inSegment, say }));
    const made = drawn(face, `n ${key} ${size.width} ${size.height} ${inSegment} ${languageOf(say)}`, make);
    return group({ key: `node ${id}`, role, resource: id, x: box.x, y: box.y, scale: 1, bounds }, made);
  }
  const place = { key: `node ${id}`, role, resource: id, x: box.x + box.width / 2, y: box.y + box.height / 2, scale: 1 / zoom };
  if (look.level === 'cells' && !outside) {
    return group({ ...place, bounds: { x: -4, y: -4, width: 8, height: 8 } }, drawn(face, `d ${look.emphasis}`, () => drawDot(look)));
  }
  const bounds = { x: -TILE / 2 - 1, y: -TILE / 2 - 1, width: TILE + 2, height: TILE + 2 };
  return group({ ...place, bounds }, drawn(face, `t ${key}`, () => drawTile(kind, look)));
}

function tileName({ design, faces, geometry, zoom, nodes }: ResourceInput, id: ResourceId, box: Rect): Group | undefined {
  const container = design.resources[id]?.in;
  const frame = container === undefined ? undefined : geometry.boxes.get(container);
  const middle = box.x + box.width / 2;
  const free = Math.min(box.width + GUTTER - TILE / zoom, frame ? frame.x + frame.width - middle - TILE / 2 / zoom : Infinity);
  const room = Math.floor((free * zoom - 10) / 4) * 4;
  const name = nameOf(id, design.resources[id]);
  const ground = nodes.has(id) ? groundUnder(design, faces, container) : undefined;
  const made = drawn(faceOf(faces, id), `tn ${name} ${room} ${ground}`, () => drawTileName(name, room, ground));
  if (made.shapes.length === 0) return undefined;
  const bounds = { x: TILE / 2, y: -9, width: room + 10, height: 18 };
  return group({ key: `name ${id}`, role: 'label', resource: id, x: middle, y: box.y + box.height / 2, scale: 1 / zoom, bounds }, made);
}

function groundUnder(design: Design, faces: Faces, container: ResourceId | undefined): Colour {
  if (container === undefined || hasRole(design, container, 'region')) return 'canvas';
  return hasRole(design, container, 'segment') && faceOf(faces, container).ground === 'sunken' ? 'sunken' : 'panel';
}

/** Chips on borders and shelves; those that decide for a traced packet take its hue. */
export function chipGroups(input: ResourceInput): readonly Group[] {
  const { design, faces, geometry, chips, look, traced } = input;
  if (look.level !== 'full' && look.level !== 'names') return [];
  const narrow = look.level === 'names';
  const make = (id: ResourceId, on: ResourceId | undefined, box: Rect): Group => {
    const name = nameOf(id, design.resources[id]);
    const kind = kindOf(design.resources[id]?.kind);
    const hue = on === undefined ? undefined : traced.get(`${on} ${id}`);
    const emphasis = input.emphasis(id);
    const key = `c ${kind?.id} ${name} ${box.width} ${narrow} ${emphasis} ${hue} ${look.step}`;
    const bounds = { x: -1, y: -1, width: box.width + 2, height: box.height + 2 };
    const place = { key: `chip ${on ?? ''} ${id}`, role: 'chip' as const, resource: id, ...(on !== undefined && { on }), x: box.x, y: box.y, scale: 1, bounds };
    return group(place, drawn(faceOf(faces, id), key, () => drawChip({ markup: kind?.glyph, name, width: box.width, narrow, emphasis, ...(hue && { traced: hue }), step: look.step })));
  };
  const loose = (treeOf(design).chips.get(undefined) ?? []).flatMap((id) => {
    const box = geometry.boxes.get(id);
    return box ? [make(id, undefined, box)] : [];
  });
  const rests = chips.rests.map(({ on, count, box }) =>
    group({ key: `rest ${on}`, role: 'chip', on, x: box.x, y: box.y, scale: 1, bounds: { x: 0, y: 0, width: box.width, height: box.height } }, drawRest(count, box.width)),
  );
  return [...chips.chips.map(({ resource, on, box }) => make(resource, on, box)), ...loose, ...rests];
}
