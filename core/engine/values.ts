import type { Resource } from '../model/design.ts';
import type { CellField, Field, Fields, Value } from '../model/fields.ts';

/** What stands in a field that the document leaves out. */
function defaultOf(f: Field): Value | undefined {
  if (f.type === 'list') return [];
  if (f.type === 'rows') return f.default ?? [];
  return 'default' in f ? f.default : undefined;
}

/** What has to be known of a declaration to fill in what a document leaves out, found once for each. */
interface Slot {
  readonly name: string;
  readonly otherwise: Value | undefined;
  /** The columns of rows that have a default. */
  readonly columns: readonly (readonly [string, Value])[] | undefined;
}
const declared = new WeakMap<Fields, readonly Slot[]>();

function slotsOf(fields: Fields): readonly Slot[] {
  const known = declared.get(fields);
  if (known) return known;
  const slots = Object.entries(fields).map(
    ([name, f]): Slot => ({
      name,
      otherwise: defaultOf(f),
      columns: f.type === 'rows' ? columnDefaults(f.columns) : undefined,
    }),
  );
  declared.set(fields, slots);
  return slots;
}

const columnDefaults = (columns: Readonly<Record<string, CellField>>): readonly (readonly [string, Value])[] =>
  Object.entries(columns).flatMap(([name, column]) => {
    const value = defaultOf(column);
    return value === undefined ? [] : [[name, value] as const];
  });

/** The values of a resource with the defaults of its kind filled in, rows and columns too. */
export function valuesOf(resource: Resource | undefined, fields: Fields): Readonly<Record<string, Value | undefined>> {
  const values: Record<string, Value | undefined> = {};
  for (const { name, otherwise, columns } of slotsOf(fields)) {
    const written = resource?.[name] ?? otherwise;
    values[name] = columns && Array.isArray(written) ? written.map((row) => rowOf(row, columns)) : written;
  }
  return values;
}

function rowOf(row: Value, defaults: readonly (readonly [string, Value])[]): Value {
  const filled: Record<string, Value> = { ...(row as Record<string, Value>) };
  for (const [name, value] of defaults) filled[name] ??= value;
  return filled;
}
