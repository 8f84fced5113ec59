import { kindOf } from '../kinds/index.ts';
import { copyOf } from '../model/copy.ts';
import type { ResourceId } from '../model/design.ts';
import type { CellField, Fields, Value } from '../model/fields.ts';
import { checkScalar } from '../model/validate.ts';
import { command, type DesignDraft } from './command.ts';
import { recordAt } from './resources.ts';

interface Table {
  readonly id: ResourceId;
  readonly field: string;
}
type Row = Record<string, Value>;

/** The rows that are written, or those of the default, which are written down with the first change. */
function rowsAt(draft: DesignDraft, { id, field }: Table): Row[] | undefined {
  const resource = recordAt(draft, id);
  const declared = resource && kindOf(String(resource.kind))?.fields[field];
  if (!resource || declared?.type !== 'rows') return undefined;
  if (resource[field] === undefined) resource[field] = copyOf(declared.default ?? []) as Value;
  return resource[field] as unknown as Row[];
}

function columnsAt(draft: DesignDraft, { id, field }: Table): Readonly<Record<string, CellField>> {
  const declared = kindOf(String(recordAt(draft, id)?.kind))?.fields[field];
  return declared?.type === 'rows' ? declared.columns : {};
}

/** Adds a row at the end, or before the row that now has `index`. */
export const addRow = command<Table & { readonly row?: Readonly<Row>; readonly index?: number }>('add-row', 'EDIT_ROW_ADD', (draft, args) => {
  const rows = rowsAt(draft, args);
  rows?.splice(args.index ?? rows.length, 0, copyOf(args.row ?? {}));
});

export const deleteRow = command<Table & { readonly index: number }>('delete-row', 'EDIT_ROW_DELETE', (draft, args) => {
  rowsAt(draft, args)?.splice(args.index, 1);
});

/** Deletes several rows; `indexes` are those before the change. */
export const deleteRows = command<Table & { readonly indexes: readonly number[] }>('delete-rows', 'EDIT_ROW_DELETE', (draft, args) => {
  const rows = rowsAt(draft, args);
  for (const index of [...args.indexes].sort((a, b) => b - a)) rows?.splice(index, 1);
});

/** Writes cells from row `at` on, and adds the rows that are not there: what was pasted. `undefined` returns a cell to its default. */
export const fillRows = command<Table & { readonly at: number; readonly rows: readonly Readonly<Record<string, Value | undefined>>[] }>(
  'fill-rows',
  'EDIT_ROWS_PASTE',
  (draft, args) => {
    const rows = rowsAt(draft, args);
    if (!rows) return;
    for (const [offset, cells] of args.rows.entries()) {
      const row = rows[args.at + offset] ?? {};
      rows[args.at + offset] = row;
      for (const [column, value] of Object.entries(cells)) {
        if (value === undefined) delete row[column];
        else row[column] = copyOf(value);
      }
    }
  },
);

export const moveRow = command<Table & { readonly index: number; readonly to: number }>('move-row', 'EDIT_ROW_MOVE', (draft, args) => {
  const rows = rowsAt(draft, args);
  const [row] = rows?.splice(args.index, 1) ?? [];
  if (rows && row) rows.splice(args.to, 0, row);
});

/** Sets one cell; `undefined` returns it to its default, as do other cells that it leaves without meaning (an ICMP type beside TCP). */
export const setCell = command<Table & { readonly index: number; readonly column: string; readonly value: Value | undefined }>(
  'set-cell',
  'EDIT_FIELD',
  (draft, args) => {
    const row = rowsAt(draft, args)?.[args.index];
    if (!row) return;
    const fields = kindOf(String(recordAt(draft, args.id)?.kind))?.fields ?? {};
    followName(fields, recordAt(draft, args.id) as unknown as Readonly<Record<string, Row[]>>, args, row[args.column], args.value);
    if (args.value === undefined) delete row[args.column];
    else row[args.column] = copyOf(args.value);
    for (const [column, field] of Object.entries(columnsAt(draft, args))) {
      const value = row[column];
      if (column !== args.column && typeof value !== 'object' && value !== undefined && checkScalar(field, value, { row })) delete row[column];
    }
  },
);

/**
 * A row that other tables of the resource name is called something else: they go on naming it, as long as it is the only one of its name.
 * `tables` are the rows of the resource by field, before the name is changed; they are written to.
 */
export function followName(
  fields: Fields,
  tables: Readonly<Record<string, readonly Row[] | undefined>>,
  of: { readonly field: string; readonly column: string },
  before: Value | undefined,
  after: Value | undefined,
): void {
  const named = (name: Value) => (tables[of.field] ?? []).filter((row) => row[of.column] === name).length;
  if (before === undefined || after === undefined || named(before) !== 1 || named(after) !== 0) return;
  for (const [key, table] of Object.entries(fields)) {
    if (table.type !== 'rows') continue;
    for (const [name, cell] of Object.entries(table.columns)) {
      if (cell.type !== 'local' || cell.rows !== of.field || cell.column !== of.column) continue;
      for (const row of tables[key] ?? []) if (row[name] === before) row[name] = copyOf(after);
    }
  }
}
