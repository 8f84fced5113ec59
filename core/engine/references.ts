import type { ItemField, CellField, Fields } from '../model/fields.ts';
import type { Resource, ResourceId } from '../model/design.ts';
import { kindOf } from '../kinds/index.ts';

const isReference = (f: CellField | ItemField): boolean => f.type === 'ref' || f.type === 'peer';

/** Fields that can hold references, found once for each declaration. */
const holders = new WeakMap<Fields, readonly [string, Fields[string]][]>();

export function referenceFields(fields: Fields): readonly [string, Fields[string]][] {
  const known = holders.get(fields);
  if (known) return known;
  const found = Object.entries(fields).filter(([, f]) => {
    if (f.type === 'rows') return Object.values(f.columns).some(isReference);
    return f.type === 'list' ? isReference(f.of) : isReference(f);
  });
  holders.set(fields, found);
  return found;
}

/** Ids that a resource names in its fields, each once, `in` not counted. A peer that is a CIDR block is none. */
export function referencesOf(resource: Resource | undefined): readonly ResourceId[] {
  const found: ResourceId[] = [];
  const kind = kindOf(resource?.kind);
  if (!resource || !kind) return found;
  const add = (value: unknown, f: CellField | ItemField) => {
    if (typeof value === 'string' && (f.type === 'ref' || (f.type === 'peer' && !value.includes('/')))) found.push(value);
  };
  for (const [name, f] of referenceFields(kind.fields)) {
    const value = resource[name];
    if (f.type === 'list') for (const item of asList(value)) add(item, f.of);
    else if (f.type === 'rows') {
      for (const row of asList(value)) {
        for (const [column, cell] of Object.entries(f.columns)) if (isReference(cell)) add((row as Record<string, unknown>)[column], cell);
      }
    } else add(value, f);
  }
  return found.length < 2 ? found : [...new Set(found)];
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
