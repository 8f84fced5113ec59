import { kindOf } from '../kinds/index.ts';
import type { Cloud } from '../kinds/kind.ts';
import type { Design, Resource, ResourceId } from '../model/design.ts';
import type { CellField, ItemField, Value } from '../model/fields.ts';
import type { PlaceRef } from '../model/reason.ts';
import { referenceFields } from './references.ts';

/** A place where a resource names one of another cloud, which no cloud can carry out. */
export interface Foreign {
  readonly place: PlaceRef;
  readonly named: ResourceId;
}

type Lookup = (id: ResourceId) => Resource | undefined;

/** What may stand in a field of a resource of this cloud. A join to a network outside may well end in another cloud. */
function isForeign(cloud: Cloud, field: CellField | ItemField, value: unknown, resource: Lookup): value is ResourceId {
  if ((field.type !== 'ref' && field.type !== 'peer') || field.role === 'private-network' || typeof value !== 'string') return false;
  const other = kindOf(resource(value)?.kind)?.cloud;
  return other !== undefined && other !== cloud && other !== 'outside' && cloud !== 'outside';
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
type Row = Readonly<Record<string, Value>>;

/** Every such place of a resource, in the order of its fields. */
export function foreignIn(id: ResourceId, resource: Resource | undefined, lookup: Lookup): readonly Foreign[] {
  const kind = kindOf(resource?.kind);
  if (!resource || !kind) return [];
  return referenceFields(kind.fields).flatMap(([field, f]): readonly Foreign[] => {
    const value = resource[field];
    const one = (cell: CellField | ItemField, named: unknown, place: PlaceRef): readonly Foreign[] =>
      isForeign(kind.cloud, cell, named, lookup) ? [{ place, named }] : [];
    if (f.type === 'list') return asList(value).flatMap((item, index) => one(f.of, item, { resource: id, field, index }));
    if (f.type !== 'rows') return one(f, value, { resource: id, field });
    return asList(value).flatMap((row, index) =>
      Object.entries(f.columns).flatMap(([column, cell]) => one(cell, (row as Row)[column], { resource: id, field, index, column })),
    );
  });
}

/** The design without them: what can be built. The very same design where there are none. */
export function withoutForeign(design: Design): Design {
  const lookup: Lookup = (id) => (Object.hasOwn(design.resources, id) ? design.resources[id] : undefined);
  const places = Object.entries(design.resources).flatMap(([id, resource]) => foreignIn(id, resource, lookup));
  if (places.length === 0) return design;
  const resources: Record<ResourceId, Resource> = { ...design.resources };
  // From behind, so that places that are still to come keep their index.
  for (const { place } of places.toReversed()) {
    const { resource: id, field = '', index, column } = place;
    const { [field]: value, ...rest } = resources[id] as Resource;
    const kept = index === undefined ? undefined : asList(value).flatMap((item, at) => (at === index ? cut(item, column) : [item]));
    resources[id] = (kept === undefined ? rest : { ...rest, [field]: kept as Value }) as Resource;
  }
  return { ...design, resources };
}

function cut(item: unknown, column: string | undefined): readonly unknown[] {
  if (column === undefined) return [];
  const { [column]: _, ...row } = item as Row;
  return [row];
}
