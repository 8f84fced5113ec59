import { type Face, spokenLines } from '../../kinds/face.ts';
import { kindOf } from '../../kinds/index.ts';
import { type Design, nameOf, type ResourceId } from '../../model/design.ts';
import { faceOf } from '../layout/geometry.ts';
import { CARD, LABEL_COLUMN, NETWORK_HEADER } from '../layout/sizes.ts';
import { hasRole, networkOf, shapeOf, treeOf } from '../layout/tree.ts';
import { tileBox } from '../parts/card.ts';
import {
  drawCellName,
  drawFrame,
  drawFrameLabel,
  drawSegmentName,
  drawSmallLabel,
  groundOf,
  type FrameStyle,
  frameStyle,
  SMALL_LABEL_BELOW,
} from '../parts/frame.ts';
import { overlap, type Rect } from '../rect.ts';
import type { Group } from '../shapes.ts';
import { drawn, group, languageOf, type ResourceInput } from './input.ts';

/** Screen px: a shorter name would say nothing. */
const LEAST_CELL_NAME = 30;
const LEAST_SMALL_NAME = 40;

/** Frames and their labels, outer ones first. */
export function frameGroups(input: ResourceInput): { readonly frames: readonly Group[]; readonly labels: readonly Group[] } {
  const { design, faces, geometry, look, zoom } = input;
  const groups: Group[] = [];
  const labels: Group[] = [];
  for (const id of treeOf(design).order) {
    const box = geometry.boxes.get(id);
    const kind = kindOf(design.resources[id]?.kind);
    // From far away networks are tiles (`networks.ts`); what is around them stays.
    if (look.level === 'networks' && networkOf(design, id) !== undefined) continue;
    if (!box || !kind || !input.seen(box) || shapeOf(design.resources[id]) !== 'frame') continue;
    const face = faceOf(faces, id);
    const size = { width: box.width, height: box.height };
    const emphasis = input.emphasis(id);
    const key = `${kind.id} ${size.width} ${size.height} ${emphasis}`;
    const bounds = { x: -1, y: -1, width: size.width + 2, height: size.height + 2 };
    groups.push(
      group(
        { key: `frame ${id}`, role: 'frame', resource: id, x: box.x, y: box.y, scale: 1, bounds },
        drawn(face, `f ${key}`, () => drawFrame(kind, face, size, emphasis)),
      ),
    );
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
  if (look.level !== 'full' && look.level !== 'names') {
    const style = frameStyle(kind);
    if (look.level === 'cells' && style === 'zone') return undefined;
    if (look.level === 'cells' && style === 'segment')
      return cellName(face, name, place, Math.min(box.width, LABEL_COLUMN + CARD.width / 2) * zoom, zoom, beginsAlike(design, id) ? 'end' : 'start');
    const header = Math.floor((style === 'network' ? NETWORK_HEADER : 0) * zoom);
    const room = Math.floor((smallLabelEnd(input, id, box, style) * zoom) / 4) * 4;
    if (room < LEAST_SMALL_NAME) return undefined;
    const keep = beginsAlike(design, id) ? 'end' : 'start';
    // Lanes are seen through it: on one an arrow may end.
    const ground = input.nodes.size === 0 ? groundOf(kind, face) : undefined;
    return group(
      { ...place, scale: 1 / zoom, bounds: { x: 0, y: -20, width: room, height: 46 } },
      drawn(face, `s ${kind.id} ${name} ${room} ${header} ${keep} ${ground}`, () =>
        style === 'segment' ? drawSegmentName(name, room, keep, ground) : drawSmallLabel(kind, name, room, header),
      ),
    );
  }
  const size = { width: box.width, height: box.height };
  const ends = labelEnds(input, id, box);
  const key = `l ${kind.id} ${name} ${size.width} ${size.height} ${look.level} ${look.step} ${ends.name} ${ends.lines} ${languageOf(say)}`;
  return group(
    { ...place, scale: 1, bounds: { x: 0, y: 0, width: size.width, height: Math.min(size.height, 100) } },
    drawn(face, key, () => drawFrameLabel({ kind, name, face: spokenLines(face, say), size, look: { ...look, emphasis: 'plain' }, ends, say })),
  );
}

const alike = new WeakMap<Design['resources'], ReadonlyMap<ResourceId, Set<string>>>();
/** All subnets of its network begin with the same word ("prod-public-a", "prod-data-b"): then their ends tell them apart. */
function beginsAlike(design: Design, id: ResourceId): boolean {
  let words = alike.get(design.resources);
  if (!words) {
    words = firstWords(design);
    alike.set(design.resources, words);
  }
  return words.get(networkOf(design, id) ?? id)?.size === 1;
}

/** The first words of the names of the subnets of each network. */
function firstWords(design: Design): ReadonlyMap<ResourceId, Set<string>> {
  const words = new Map<ResourceId, Set<string>>();
  for (const id of treeOf(design).order) {
    const network = hasRole(design, id, 'segment') ? networkOf(design, id) : undefined;
    if (network === undefined) continue;
    const [first = ''] = nameOf(id, design.resources[id]).split(/[\s._-]/);
    words.set(network, (words.get(network) ?? new Set()).add(first));
  }
  return words;
}

/** A subnet's name left of its dots, as far as they leave room for one. */
function cellName(
  face: Face,
  name: string,
  place: Pick<Group, 'key' | 'role' | 'x' | 'y'>,
  width: number,
  zoom: number,
  keep: 'start' | 'end',
): Group | undefined {
  const room = Math.floor(width - 9);
  if (room < LEAST_CELL_NAME) return undefined;
  return group(
    { ...place, scale: 1 / zoom, bounds: { x: 0, y: 0, width: room + 6, height: 18 } },
    drawn(face, `cn ${name} ${room} ${keep}`, () => drawCellName(name, room, keep)),
  );
}

/** How far the name of a frame may reach below 50 %, in px of the drawing: to the first tile that stands beside it, on a network's border or in a subnet. */
function smallLabelEnd({ design, geometry, zoom, look }: ResourceInput, id: ResourceId, box: Rect, style: FrameStyle): number {
  if (look.level !== 'tiles' || (style !== 'segment' && style !== 'network')) return box.width;
  const { from, to } = style === 'segment' ? SMALL_LABEL_BELOW : { from: -9, to: 20 };
  const band: Rect = { x: box.x, y: box.y + from / zoom, width: box.width, height: (to - from) / zoom };
  let end = box.width;
  for (const child of treeOf(design).children.get(id) ?? []) {
    const its = shapeOf(design.resources[child]) === 'frame' ? undefined : geometry.boxes.get(child);
    const tile = its && tileBox(its, zoom);
    if (tile && overlap(tile, band)) end = Math.min(end, tile.x - box.x);
  }
  return end;
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
