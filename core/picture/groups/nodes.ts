import { type Face, spokenLines } from '../../kinds/face.ts';
import { kindOf } from '../../kinds/index.ts';
import { nameOf, type Resource, type ResourceId } from '../../model/design.ts';
import { type Far, farGraph, isDrawnFar, isFar } from '../far.ts';
import { stemOf } from '../layout/equal.ts';
import { faceOf, isUnder } from '../layout/geometry.ts';
import { hasRole, networkOf, shapeOf } from '../layout/tree.ts';
import { drawCard, drawDock, drawDot, STACKED, drawTile, type Drawn, TILE } from '../parts/card.ts';
import type { Look, Say } from '../parts/look.ts';
import type { Rect } from '../rect.ts';
import type { Group } from '../shapes.ts';
import { drawn, group, languageOf, type ResourceInput } from './input.ts';
import { tileName } from './tile-names.ts';

/** Cards and docks, in the order of the document. */
export function nodeGroups(input: ResourceInput): {
  readonly cards: readonly Group[];
  readonly docks: readonly Group[];
  readonly names: readonly Group[];
} {
  const { design, geometry, look } = input;
  const near = look.level === 'full' || look.level === 'names';
  const cards: Group[] = [];
  const docks: Group[] = [];
  const names: Group[] = [];
  /** From far away names may lie over the dots beside them. */
  const above: Group[] = [];
  for (const [id, box] of geometry.boxes) {
    if (!input.seen(box)) continue;
    const shape = shapeOf(design.resources[id]);
    if (shape === 'frame' || (shape === 'chip' && near) || isUnder(geometry, id)) continue;
    const far = isFar(look.level) ? look.level : undefined;
    const chosen = far !== undefined && emphasisOf(input, id) === 'selected';
    if (far && !isDrawnFar(design, far, id, chosen || (input.nodes.has(id) && networkOf(design, id) === undefined))) continue;
    const drawnAs = shape === 'dock' ? 'dock' : 'card';
    (drawnAs === 'dock' ? docks : cards).push(nodeGroup(input, id, box, drawnAs));
    // A chip that stands by itself is a tile like any other.
    const named = look.level === 'tiles' ? drawnAs === 'card' : shape === 'card' && far !== undefined && isNamedFar(input, far, id, chosen);
    const name = named ? tileName(input, id, box, labelOf(input, id)) : undefined;
    if (name) (far ? above : input.nodes.has(id) ? cards : names).push(name);
  }
  return { cards: [...cards, ...above], docks, names };
}

/** From far away: what joins networks, what stands outside of them and is an end or on a path, and what somebody has selected there. */
function isNamedFar({ design, nodes }: ResourceInput, far: Far, id: ResourceId, chosen: boolean): boolean {
  if (farGraph(design, far).hubs.has(id) || hasRole(design, id, 'outside')) return true;
  return (chosen || nodes.has(id)) && networkOf(design, id) === undefined;
}

interface Recent {
  readonly face: Face;
  readonly look: Look;
  readonly say: Say;
  readonly box: Rect;
  /** How many cards stand there. */
  readonly count: number;
  readonly counterScaled: boolean;
  readonly group: Group;
}
/** The last group of each resource: while nothing about it changes, not even a key is made; while it only moves, its shapes stay. */
const recent = new WeakMap<Resource, Recent>();

function nodeGroup(input: ResourceInput, id: ResourceId, box: Rect, shape: 'card' | 'dock'): Group {
  const resource = input.design.resources[id] as Resource;
  const face = faceOf(input.faces, id);
  const emphasis = emphasisOf(input, id);
  const count = countOf(input, id);
  const last = recent.get(resource);
  const { level, step } = input.look;
  if (
    last &&
    last.face === face &&
    last.say === input.say &&
    last.look.emphasis === emphasis &&
    last.look.level === level &&
    last.look.step === step &&
    last.count === count
  ) {
    const { box: b, group } = last;
    // Tiles and dots keep their size on the screen: around the middle of the box, whatever its size.
    if (last.counterScaled) return { ...group, x: box.x + box.width / 2, y: box.y + box.height / 2, scale: 1 / input.zoom };
    if (b.width === box.width && b.height === box.height) {
      if (b.x === box.x && b.y === box.y) return group;
      const moved = { ...group, x: box.x, y: box.y };
      recent.set(resource, { ...last, box, group: moved });
      return moved;
    }
  }
  const made = makeNodeGroup(input, id, box, shape);
  const counterScaled = level !== 'full' && level !== 'names';
  recent.set(resource, { face, look: { level, step, emphasis }, say: input.say, box, count, counterScaled, group: made });
  return made;
}

const countOf = ({ geometry }: ResourceInput, id: ResourceId): number => geometry.stacks.get(id)?.length ?? 1;

/** A stack stands out when one of its cards does. */
function emphasisOf({ geometry, emphasis }: ResourceInput, id: ResourceId): Look['emphasis'] {
  for (const member of geometry.stacks.get(id) ?? []) {
    const own = emphasis(member);
    if (own !== 'plain') return own;
  }
  return emphasis(id);
}

/** "web x 120": what the names of a stack share, and their number. */
function labelOf(input: ResourceInput, id: ResourceId): string {
  const count = countOf(input, id);
  const resource = input.design.resources[id];
  if (count === 1) return nameOf(id, resource);
  const shared = resource?.name === undefined ? '' : stemOf(resource.name);
  return `${shared || (kindOf(resource?.kind)?.words.short ?? id)} × ${count}`;
}

function makeNodeGroup(input: ResourceInput, id: ResourceId, box: Rect, shape: 'card' | 'dock'): Group {
  const { design, faces, zoom, say } = input;
  const kind = kindOf(design.resources[id]?.kind);
  const face = faceOf(faces, id);
  const name = labelOf(input, id);
  const count = countOf(input, id);
  const look: Look = { ...input.look, emphasis: emphasisOf(input, id) };
  const outside = hasRole(design, id, 'outside');
  const key = `${kind?.id ?? design.resources[id]?.kind} ${name} ${look.level} ${look.step} ${look.emphasis}`;
  const role = shape;
  if (look.level === 'full' || look.level === 'names') {
    const size = { width: box.width, height: box.height };
    const network = networkOf(design, id);
    const within = network === undefined ? '' : nameOf(network, design.resources[network]);
    const inSegment = hasRole(design, design.resources[id]?.in, 'segment');
    const under = count > 1 ? STACKED : 0;
    const bounds = { x: -1, y: -1, width: size.width + 2 + under, height: size.height + 2 + under };
    const make = (): Drawn =>
      shape === 'dock'
        ? drawDock({ kind, name, within, size, look, amiss: spokenLines(face, say).lines.find(({ tone }) => tone === 'bad')?.text })
        : drawCard({ kind, name, face: spokenLines(face, say), size, look, inSegment, say, stacked: count > 1, within });
    const made = drawn(face, `n ${key} ${size.width} ${size.height} ${within} ${inSegment} ${languageOf(say)}`, make);
    return group({ key: `node ${id}`, role, resource: id, x: box.x, y: box.y, scale: 1, bounds }, made);
  }
  const place = { key: `node ${id}`, role, resource: id, x: box.x + box.width / 2, y: box.y + box.height / 2, scale: 1 / zoom };
  // What is selected must be found among hundreds of dots.
  if (look.level === 'cells' && !outside && look.emphasis !== 'selected' && !farGraph(design, 'cells').hubs.has(id)) {
    return group(
      { ...place, bounds: { x: -4, y: -4, width: 8, height: 8 } },
      drawn(face, `d ${look.emphasis}`, () => drawDot(look)),
    );
  }
  const bounds = { x: -TILE / 2 - 1, y: -TILE / 2 - 1, width: TILE + 2, height: TILE + 2 };
  return group(
    { ...place, bounds },
    drawn(face, `t ${key}`, () => drawTile(kind, look)),
  );
}
