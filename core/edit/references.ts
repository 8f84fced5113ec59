import { kindOf } from '../kinds/index.ts';
import { copyOf } from '../model/copy.ts';
import type { Resource, ResourceId } from '../model/design.ts';
import type { CellField, Field, Value } from '../model/fields.ts';

/** A place where one resource names another. `index`: the item of a list or the row of a table. */
export interface Reference {
  readonly target: ResourceId;
  readonly field: string;
  readonly index?: number;
  readonly column?: string;
  readonly onDelete: 'clear' | 'cascade';
}

type Cells = Readonly<Record<string, Value>>;
const refersTo = (field: CellField, value: Value | undefined): field is CellField & { readonly onDelete: 'clear' | 'cascade' } =>
  (field.type === 'ref' || field.type === 'peer') && typeof value === 'string';

/** Every place where a resource names another one (or, in a rule, what may be another one), in the order of its fields. */
export function referencesOf(resource: Resource): readonly Reference[] {
  const fields = kindOf(resource.kind)?.fields ?? {};
  return Object.entries(fields).flatMap(([key, field]) => inField(key, field, resource[key]));
}

function inField(key: string, field: Field, value: Value | undefined): readonly Reference[] {
  if (value === undefined) return [];
  if (field.type === 'list') {
    const of = field.of;
    if (of.type !== 'ref' || !Array.isArray(value)) return [];
    return (value as readonly string[]).map((target, index) => ({ target, field: key, index, onDelete: of.onDelete }));
  }
  if (field.type === 'rows') {
    if (!Array.isArray(value)) return [];
    return (value as readonly Cells[]).flatMap((row, index) =>
      Object.entries(field.columns).flatMap(([column, cell]) => {
        const target = row[column];
        return refersTo(cell, target) ? [{ target: String(target), field: key, index, column, onDelete: cell.onDelete }] : [];
      }),
    );
  }
  return refersTo(field, value) ? [{ target: String(value), field: key, onDelete: field.onDelete }] : [];
}

/** The resource with every reference (and its container) that `ids` knows replaced. */
export function remapReferences(resource: Resource, ids: ReadonlyMap<ResourceId, ResourceId>): Resource {
  const copy: Record<string, Value> = copyOf(resource) as Record<string, Value>;
  for (const { target, field, index, column } of referencesOf(resource)) {
    const to = ids.get(target);
    if (to === undefined) continue;
    const value = copy[field];
    if (index === undefined) copy[field] = to;
    else if (column === undefined) (value as Value[])[index] = to;
    else ((value as Value[])[index] as Record<string, Value>)[column] = to;
  }
  const container = resource.in === undefined ? undefined : ids.get(resource.in);
  if (container !== undefined) copy.in = container;
  return copy as unknown as Resource;
}
