import type { Fields, Value } from '../../model/fields.ts';
import { type Design, nameOf, type ResourceId } from '../../model/design.ts';
import { ofDrawing } from '../parts/memo.ts';
import type { Rect } from '../rect.ts';
import { type Faces, type Geometry, faceOf } from './geometry.ts';
import { CHIP, chipWidth, DOCK } from './sizes.ts';
import { kindIn, shapeOf, treeOf } from './tree.ts';

/** A chip on the border of a frame, or on the shelf of its network while nothing uses it. */
export interface ChipPlace {
  readonly resource: ResourceId;
  readonly on: ResourceId;
  readonly box: Rect;
  readonly shelf: boolean;
}
/** "+n" at the end of a shelf that is too short. */
export interface ShelfRest {
  readonly on: ResourceId;
  readonly count: number;
  readonly box: Rect;
}
export interface Chips {
  readonly chips: readonly ChipPlace[];
  readonly rests: readonly ShelfRest[];
  /** The left end of the leftmost chip on the line of a frame's name (zones and subnets: none, their chips sit above it). */
  readonly byFrame: ReadonlyMap<ResourceId, number>;
}

/** From the right end of a border to its last chip. */
const INSET = 12;
const SHELF_Y = DOCK.height / 2 + 8;
/** A chip with its glyph alone, below 75 %. */
export const NARROW = 24;

const placed = ofDrawing(() => new Map<number, Chips>());

/** Every chip of the drawing. `textSize`: of their names, in px; 0: glyphs without names. */
export function chipsOf(design: Design, faces: Faces, geometry: Geometry, textSize: number): Chips {
  const bySize = placed(design, faces, geometry);
  const chips = bySize.get(textSize) ?? placeChips(design, faces, geometry, textSize);
  bySize.set(textSize, chips);
  return chips;
}

function placeChips(design: Design, faces: Faces, geometry: Geometry, textSize: number): Chips {
  const chips: ChipPlace[] = [];
  const rests: ShelfRest[] = [];
  const width = (id: ResourceId): number => (textSize === 0 ? NARROW : chipWidth(nameOf(id, design.resources[id]), textSize));
  for (const [id, box] of geometry.boxes) {
    const face = faceOf(faces, id);
    if (face.chips.length === 0 || shapeOf(design.resources[id]) !== 'frame') continue;
    let right = box.x + box.width - INSET;
    for (const { resource } of [...face.chips].reverse()) {
      const w = width(resource);
      if (right - w < box.x + INSET) break;
      chips.push({ resource, on: id, shelf: false, box: { x: right - w, y: box.y - CHIP.height / 2, width: w, height: CHIP.height } });
      right -= w + CHIP.gap;
    }
  }
  for (const [on, unused] of shelves(design, faces)) {
    const box = geometry.boxes.get(on);
    if (!box) continue;
    const row = shelfRow(
      unused.map((id) => ({ id, width: width(id) })),
      box,
      shelfEnd(design, geometry, on, box),
    );
    chips.push(...row.chips.map(({ id, box }) => ({ resource: id, on, shelf: true, box })));
    if (row.rest) rests.push({ on, ...row.rest });
  }
  const byFrame = new Map<ResourceId, number>();
  for (const { on, box, shelf } of chips) if (shelf) byFrame.set(on, Math.min(byFrame.get(on) ?? box.x, box.x));
  return { chips, rests, byFrame };
}

/** Where the shelf ends at the right: before a gateway that reaches into the header from the side. */
function shelfEnd(design: Design, geometry: Geometry, on: ResourceId, frame: Rect): number {
  let end = frame.x + frame.width - INSET;
  for (const child of treeOf(design).children.get(on) ?? []) {
    const dock = geometry.edges.get(child) === 'right' ? geometry.boxes.get(child) : undefined;
    if (dock && dock.y < frame.y + SHELF_Y + CHIP.height && dock.y + dock.height > frame.y + SHELF_Y) end = Math.min(end, dock.x - 8);
  }
  return end;
}

function shelfRow(items: readonly { readonly id: ResourceId; readonly width: number }[], frame: Rect, end: number) {
  const room = frame.width * 0.6;
  const y = frame.y + SHELF_Y;
  let used = 0;
  let count = 0;
  for (const { width } of items) {
    const rest = count + 1 < items.length ? NARROW + 10 + CHIP.gap : 0;
    if (used + width + rest > room) break;
    used += width + CHIP.gap;
    count++;
  }
  const rest = items.length - count;
  const restWidth = NARROW + 10;
  let x = end - used + CHIP.gap - (rest > 0 ? restWidth + CHIP.gap : 0);
  const chips = items.slice(0, count).map(({ id, width }) => {
    const box = { x, y, width, height: CHIP.height };
    x += width + CHIP.gap;
    return { id, box };
  });
  return { chips, ...(rest > 0 && { rest: { count: rest, box: { x, y, width: restWidth, height: CHIP.height } } }) };
}

type Shelves = ReadonlyMap<ResourceId, readonly ResourceId[]>;
const known = new WeakMap<Faces, { readonly resources: Design['resources']; readonly shelves: Shelves }>();

/** Chips that nothing on the drawing uses, by their container. */
function shelves(design: Design, faces: Faces): Shelves {
  const before = known.get(faces);
  if (before?.resources === design.resources) return before.shelves;
  const used = new Set<ResourceId>();
  for (const face of Object.values(faces)) for (const chip of face?.chips ?? []) used.add(chip.resource);
  for (const [id, resource] of Object.entries(design.resources)) {
    const named = references(kindIn(design, id)?.fields ?? {}, resource);
    if (shapeOf(resource) !== 'chip') for (const other of named) used.add(other);
    // An Elastic IP names what carries it: the card shows it as a badge.
    else if (named.some((other) => shapeOf(design.resources[other]) === 'card' && isDirect(design, id, other))) used.add(id);
  }
  const found = new Map<ResourceId, readonly ResourceId[]>();
  for (const [container, ids] of treeOf(design).chips) {
    if (container === undefined) continue;
    const unused = ids.filter((id) => !used.has(id));
    if (unused.length > 0) found.set(container, unused);
  }
  known.set(faces, { resources: design.resources, shelves: found });
  return found;
}

/** Ids that a resource names in fields of its own or in lists (not in tables of rules or routes). */
function references(fields: Fields, values: Readonly<Record<string, Value | undefined>>): readonly ResourceId[] {
  return Object.entries(fields).flatMap(([key, field]): readonly ResourceId[] => {
    const value = values[key];
    if (field.type === 'ref') return typeof value === 'string' ? [value] : [];
    if (field.type === 'list' && field.of.type === 'ref' && Array.isArray(value)) return value.filter((v): v is string => typeof v === 'string');
    return [];
  });
}

const isDirect = (design: Design, id: ResourceId, other: ResourceId): boolean =>
  Object.entries(kindIn(design, id)?.fields ?? {}).some(([key, field]) => field.type === 'ref' && design.resources[id]?.[key] === other);
