import { kindOf } from '../kinds/index.ts';
import { copyOf } from '../model/copy.ts';
import type { ResourceId } from '../model/design.ts';
import type { CellField, Value } from '../model/fields.ts';
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
    if (args.value === undefined) delete row[args.column];
    else row[args.column] = copyOf(args.value);
    for (const [column, field] of Object.entries(columnsAt(draft, args))) {
      const value = row[column];
      if (column !== args.column && typeof value !== 'object' && value !== undefined && checkScalar(field, value, { row })) delete row[column];
    }
  },
);
