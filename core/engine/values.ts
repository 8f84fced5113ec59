import type { Resource } from '../model/design.ts';
import type { CellField, Field, Fields, Value } from '../model/fields.ts';

/** What stands in a field that the document leaves out. */
function defaultOf(f: Field): Value | undefined {
  if (f.type === 'list') return [];
  if (f.type === 'rows') return f.default ?? [];
  return 'default' in f ? f.default : undefined;
}

/** The values of a resource with the defaults of its kind filled in, rows and columns too. */
export function valuesOf(resource: Resource | undefined, fields: Fields): Readonly<Record<string, Value | undefined>> {
  const values: Record<string, Value | undefined> = {};
  for (const [name, f] of Object.entries(fields)) {
    const written = resource?.[name] ?? defaultOf(f);
    values[name] = f.type === 'rows' && Array.isArray(written) ? written.map((row) => rowOf(row, f.columns)) : written;
  }
  return values;
}

function rowOf(row: Value, columns: Readonly<Record<string, CellField>>): Value {
  const filled: Record<string, Value> = { ...(row as Record<string, Value>) };
  for (const [name, column] of Object.entries(columns)) {
    const value = filled[name] ?? defaultOf(column);
    if (value !== undefined) filled[name] = value;
  }
  return filled;
}
