import { kindOf } from '../kinds/index.ts';
import { copyOf } from '../model/copy.ts';
import { type Design, isDock, type Place, type Resource, type ResourceId } from '../model/design.ts';
import type { Value } from '../model/fields.ts';
import { command, type DesignDraft } from './command.ts';
import { freshId, rootsOf, stemOf, withDescendants } from './ids.ts';
import { remapReferences } from './references.ts';
import { plain } from './resources.ts';

/** Resources cut out of a design, with what stands in them. */
export interface Clip {
  readonly resources: Design['resources'];
  readonly layout: Design['layout'];
  /** The ones that were chosen: the others stand in them. */
  readonly roots: readonly ResourceId[];
}

/** What Copy takes. `places`: where the chosen ones are drawn, for those that the layout says nothing of. */
export function clipOf(
  design: Pick<Design, 'resources' | 'layout'>,
  ids: readonly ResourceId[],
  places: Readonly<Record<ResourceId, Place>> = {},
): Clip {
  const roots = rootsOf(design.resources, ids);
  const all = withDescendants(design.resources, roots);
  const from = { ...places, ...design.layout };
  return {
    resources: Object.fromEntries(all.flatMap((id) => (design.resources[id] ? [[id, design.resources[id]]] : []))),
    layout: Object.fromEntries(all.flatMap((id) => (from[id] ? [[id, from[id]]] : []))),
    roots,
  };
}

interface PasteArgs {
  readonly clip: Clip;
  /** Containers of the chosen ones, by their old id. Absent or `undefined`: where the original stands, when it is there. */
  readonly into?: Readonly<Record<ResourceId, ResourceId | undefined>>;
  readonly dx: number;
  readonly dy: number;
  /** Values that a copy gets instead of the original's, by the old id: a free block for a copied subnet. */
  readonly values?: Readonly<Record<ResourceId, Readonly<Record<string, Value>>>>;
}

/**
 * Puts copies into the design and says the new id of each. References among the copies point to copies; references to others stay,
 * or are left out where those are not there. Fixed addresses are not copied: the copy takes free ones.
 */
export const paste = command<PasteArgs, ReadonlyMap<ResourceId, ResourceId>>('paste', 'EDIT_PASTE', insertCopies);

/** As `paste`, of resources of the same design. */
export const duplicate = command<Omit<PasteArgs, 'clip'> & { readonly ids: readonly ResourceId[] }, ReadonlyMap<ResourceId, ResourceId>>(
  'duplicate',
  'EDIT_DUPLICATE',
  (draft, { ids, ...args }) => insertCopies(draft, { ...args, clip: clipOf(plain(draft), ids) }),
);

function insertCopies(draft: DesignDraft, { clip, into = {}, dx, dy, values = {} }: PasteArgs): ReadonlyMap<ResourceId, ResourceId> {
  const existing = plain(draft).resources;
  const taken = new Set<string>();
  const fresh = (stem: string) => {
    const id = freshId(existing, stem, taken);
    taken.add(id);
    return id;
  };
  const ids = new Map(Object.keys(clip.resources).map((id) => [id, fresh(stemOf(id))]));
  for (const [old, id] of ids) {
    const original = clip.resources[old];
    if (!original) continue;
    const isRoot = clip.roots.includes(old);
    const copy = withoutAddresses(remapReferences(original, ids));
    if (original.name !== undefined) copy.name = fresh(stemOf(original.name));
    if (isRoot && Object.hasOwn(into, old)) assign(copy, 'in', into[old]);
    Object.assign(copy, copyOf(values[old] ?? {}));
    draft.resources[id] = withoutStrangers(
      copy,
      (target) => Object.hasOwn(existing, target) || taken.has(target),
    ) as DesignDraft['resources'][string];
    const place = clip.layout[old];
    if (place) draft.layout[id] = isRoot ? movedBy(place, dx, dy) : { ...place };
  }
  return ids;
}

function assign(record: Record<string, Value>, key: string, value: Value | undefined): void {
  if (value === undefined) delete record[key];
  else record[key] = value;
}

const movedBy = (place: Place, dx: number, dy: number): Place =>
  isDock(place)
    ? { ...place, at: Math.max(0, place.at + (place.edge === 'top' || place.edge === 'bottom' ? dx : dy)) }
    : { ...place, x: place.x + dx, y: place.y + dy };

function withoutAddresses(resource: Resource): Record<string, Value> {
  const fields = kindOf(resource.kind)?.fields ?? {};
  const isAddress = (key: string) => {
    const field = fields[key];
    return field?.type === 'address' || (field?.type === 'list' && field.of.type === 'address');
  };
  return Object.fromEntries(Object.entries(resource).filter((entry): entry is [string, Value] => entry[1] !== undefined && !isAddress(entry[0])));
}

/** References to resources that are not in this design are left out: in a table the cell, in a list the item. */
function withoutStrangers(record: Record<string, Value>, exists: (id: ResourceId) => boolean): Record<string, Value> {
  const fields = kindOf(String(record.kind))?.fields ?? {};
  const keep = { ...record };
  for (const [key, field] of Object.entries(fields)) {
    const value = keep[key];
    if (field.type === 'ref' && typeof value === 'string' && !exists(value)) delete keep[key];
    if (!Array.isArray(value)) continue;
    if (field.type === 'list' && field.of.type === 'ref') keep[key] = (value as readonly string[]).filter(exists);
    if (field.type === 'rows') {
      const refs = Object.entries(field.columns).filter(([, column]) => column.type === 'ref' || column.type === 'peer');
      const known = (cell: Value | undefined) => typeof cell !== 'string' || cell.includes('/') || exists(cell);
      keep[key] = (value as readonly Record<string, Value>[])
        .filter((row) => refs.every(([column, cell]) => cell.type !== 'peer' || known(row[column])))
        .map((row) => Object.fromEntries(Object.entries(row).filter(([column, cell]) => !refs.some(([name]) => name === column) || known(cell))));
    }
  }
  if (typeof keep.in === 'string' && !exists(keep.in)) delete keep.in;
  return keep;
}
