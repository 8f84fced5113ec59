import { applyPlan } from '../../core/edit/plan.ts';
import { duplicate } from '../../core/edit/copy.ts';
import { move } from '../../core/edit/place.ts';
import { addResource } from '../../core/edit/resources.ts';
import { createView } from '../../core/engine/view.ts';
import { kindOf } from '../../core/kinds/index.ts';
import type { Born, Kind } from '../../core/kinds/kind.ts';
import type { Dock, Place, Resource, ResourceId } from '../../core/model/design.ts';
import type { Value } from '../../core/model/fields.ts';
import type { Edit } from '../../core/model/reason.ts';
import { around, type Rect } from '../../core/picture/rect.ts';
import type { EditWord } from '../../core/words/en/edit.ts';
import { doc } from '../state/document.svelte.ts';
import { selection } from '../state/selection.svelte.ts';
import { movedEdits, placeFor } from './gestures/edits.ts';
import { roomFor } from './gestures/room.ts';
import type { ChangeCode } from './gestures/types.ts';
import { type Point, shifted } from './geometry.ts';
import type { Stage } from './stage.svelte.ts';

const LABELS: Readonly<Record<ChangeCode, EditWord>> = { MOVED: 'EDIT_MOVE', RESIZED: 'EDIT_RESIZE', NUDGED: 'EDIT_MOVE' };

/**
 * Opens a gesture, unless one is open: everything until `doc.commit` is one step of undo. As soon as one thing is placed by hand,
 * everything stays where it is drawn.
 */
export function hold(label: EditWord, stage: Stage): void {
  if (doc.inGesture) return;
  doc.begin(label);
  const loose = Object.entries(stage.layout).filter(([id]) => !Object.hasOwn(doc.design.layout, id));
  if (loose.length > 0) doc.run(move, { places: Object.fromEntries(loose) });
}

/** A part of the open gesture. */
export function provide(edits: readonly Edit[]): void {
  if (edits.length > 0) doc.run(applyPlan, { plan: { id: 'gesture', code: 'gesture', values: {}, edits } });
}

/** Ends the gesture with these edits as one step of undo. */
export function commit(code: ChangeCode, edits: readonly Edit[], stage: Stage): void {
  hold(LABELS[code], stage);
  provide(edits);
  doc.commit();
}

/** What a new one gets by itself in a container. `block`: how many sizes smaller its block shall be. */
export function bornIn(kind: Kind, container: ResourceId | undefined, block: number): Born | undefined {
  return kind.born?.(createView(doc.design), container, block);
}

/** Adds one from the palette with what comes with it, selects it and says its id. */
export function add(
  kind: Kind,
  container: ResourceId | undefined,
  at: { readonly rect: Rect; readonly dock: Dock | undefined },
  block: number,
  stage: Stage,
): ResourceId {
  const born = bornIn(kind, container, block);
  const sites = stage.sites;
  hold('EDIT_ADD', stage);
  const place = placeOfNew(kind, container, at, stage);
  const needs: Record<string, Value> = {};
  for (const need of born?.needs ?? []) {
    const needed = doc.run(addResource, { kind: need.kind, ...(need.in !== undefined && { in: need.in }), values: need.values ?? {} });
    const before = needs[need.field];
    needs[need.field] = kind.fields[need.field]?.type === 'list' ? [...(Array.isArray(before) ? before : []), needed] : needed;
  }
  const values = { ...born?.values, ...needs };
  const id = doc.run(addResource, { kind: kind.id, ...(container !== undefined && { in: container }), ...(place && { place }), values });
  for (const inner of born?.with ?? []) doc.run(addResource, { kind: inner.kind, in: id, values: inner.values });
  if (kind.shape === 'frame' || kind.shape === 'card') provide(movedEdits(sites, roomFor(sites, container, at.rect)));
  doc.commit();
  selection.select([id]);
  return id;
}

function placeOfNew(
  kind: Kind,
  container: ResourceId | undefined,
  at: { readonly rect: Rect; readonly dock: Dock | undefined },
  stage: Stage,
): Place | undefined {
  if (at.dock) return at.dock;
  // Chips sit on what uses them; only outside of every container they have a place.
  if (kind.shape === 'chip' && container !== undefined) return undefined;
  return placeFor(at.rect, stage.sites.get(container)?.rect, kind.shape === 'frame');
}

/** Copies, shifted by `by` px, into a container. Copied subnets take free blocks. */
export function copyTo(ids: readonly ResourceId[], by: Point, container: ResourceId | undefined, stage: Stage): void {
  hold('EDIT_DUPLICATE', stage);
  const origin = stage.sites.get(container)?.rect ?? { x: 0, y: 0 };
  const into = Object.fromEntries(ids.map((id) => [id, container]));
  const made = doc.run(duplicate, { ids, into, dx: by.x, dy: by.y, values: freshValues(ids, container) });
  const edits = ids.flatMap((id): Edit[] => {
    const copy = made.get(id);
    const site = stage.sites.get(id);
    if (copy === undefined || !site || site.dock || site.shape === 'chip') return [];
    return [{ type: 'place', id: copy, place: placeFor(shifted(site.rect, by), origin, site.shape === 'frame') }];
  });
  const bounds = around(ids.flatMap((id) => stage.sites.get(id)?.rect ?? []));
  const moved = bounds ? roomFor(stage.sites, container, shifted(bounds, by)) : new Map();
  provide([...edits, ...movedEdits(stage.sites, moved)]);
  doc.commit();
  selection.select([...made].filter(([old]) => ids.includes(old)).map(([, id]) => id));
}

/** Blocks that copies must not share with their originals. What has blocks inside keeps its own, because those are parts of it. */
export function freshValues(
  ids: readonly ResourceId[],
  container: ResourceId | undefined,
): Readonly<Record<ResourceId, Readonly<Record<string, Value>>>> {
  const values: Record<ResourceId, Readonly<Record<string, Value>>> = {};
  let design = doc.design;
  for (const id of ids) {
    const original = design.resources[id];
    const kind = kindOf(original?.kind);
    if (!original || !kind?.born || Object.values(design.resources).some((other) => other.in === id && hasBlock(other))) continue;
    const born = kind.born(createView(design), container, 0).values;
    const mine = Object.fromEntries(Object.entries(born).filter(([key]) => kind.fields[key]?.type === 'cidr' && original[key] !== undefined));
    if (Object.keys(mine).length === 0) continue;
    values[id] = mine;
    // The next copy must not take the same one.
    design = {
      ...design,
      resources: { ...design.resources, [`copy of ${id}`]: { ...original, ...mine, ...(container !== undefined && { in: container }) } },
    };
  }
  return values;
}

const hasBlock = (resource: Resource): boolean => {
  const fields = kindOf(resource.kind)?.fields ?? {};
  return Object.entries(fields).some(([key, field]) => field.type === 'cidr' && resource[key] !== undefined);
};
