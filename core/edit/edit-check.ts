import { kindOf } from '../kinds/index.ts';
import type { Design } from '../model/design.ts';
import type { RowsField, Value } from '../model/fields.ts';
import { nearest } from '../model/nearest.ts';
import type { Cells, Edit, RowAt } from '../model/reason.ts';

/** Why an edit cannot be made on a design, with the part of the edit that it is about. The sentence is `EDIT_PROBLEM_WORDS[code]`. */
export interface EditProblem {
  readonly code: EditProblemCode;
  readonly key: 'id' | 'resource' | 'field' | 'at' | 'column';
  readonly values: Readonly<Record<string, string | number>>;
}
export const EDIT_PROBLEMS = [
  'STEP_ID_TAKEN', // id
  'STEP_NO_RESOURCE', // id
  'STEP_NO_RESOURCE_NEAR', // id, nearest
  'STEP_NO_FIELD', // key, kind
  'STEP_NO_FIELD_NEAR', // key, kind, nearest
  'STEP_NOT_A_TABLE', // key
  'STEP_NO_COLUMN', // key, columns
  'STEP_NO_ROW', // index, count
  'STEP_NO_SUCH_ROW',
  'STEP_SEVERAL_ROWS', // count
] as const;
export type EditProblemCode = (typeof EDIT_PROBLEMS)[number];

/**
 * What stands in the way of an edit: what it changes is not there, or what it adds is. Plans leave such an edit out, because they may be
 * older than the design; a scenario says that its step cannot be made. Values are not looked at.
 */
export function editProblem(design: Design, edit: Edit): EditProblem | undefined {
  if (edit.type === 'add')
    return Object.hasOwn(design.resources, edit.id) ? { code: 'STEP_ID_TAKEN', key: 'id', values: { id: edit.id } } : undefined;
  if (edit.type === 'delete' || edit.type === 'place') return noResource(design, edit.id, 'id');
  const missing = noResource(design, edit.resource, 'resource');
  if (missing) return missing;
  const kind = kindOf(design.resources[edit.resource]?.kind);
  const fields = kind?.fields ?? {};
  const field = Object.hasOwn(fields, edit.field) ? fields[edit.field] : undefined;
  if (!field) return unknown('STEP_NO_FIELD', 'field', edit.field, Object.keys(fields), { kind: kind?.id ?? '' });
  if (edit.type === 'set') return undefined;
  if (field.type !== 'rows') return { code: 'STEP_NOT_A_TABLE', key: 'field', values: { key: edit.field } };
  const rows = rowsOf(field, design.resources[edit.resource]?.[edit.field]);
  if (edit.type === 'add-row') return edit.index === undefined ? undefined : noIndex(edit.index, rows.length + 1);
  if (edit.type === 'set-cell' && !Object.hasOwn(field.columns, edit.column)) {
    return { code: 'STEP_NO_COLUMN', key: 'column', values: { key: edit.column, columns: Object.keys(field.columns).join(', ') } };
  }
  const found = rowsAt(field, rows, edit.at);
  if (found.length === 1) return undefined;
  if (typeof edit.at === 'number') return noIndex(edit.at, rows.length);
  return found.length === 0
    ? { code: 'STEP_NO_SUCH_ROW', key: 'at', values: {} }
    : { code: 'STEP_SEVERAL_ROWS', key: 'at', values: { count: found.length } };
}

/** @param count of the rows that may be meant */
function noIndex(index: number, count: number): EditProblem | undefined {
  return Number.isInteger(index) && index >= 0 && index < count ? undefined : { code: 'STEP_NO_ROW', key: 'at', values: { index, count } };
}

function noResource(design: Design, id: string, key: 'id' | 'resource'): EditProblem | undefined {
  if (Object.hasOwn(design.resources, id)) return undefined;
  const near = nearest(id, Object.keys(design.resources));
  return near === undefined
    ? { code: 'STEP_NO_RESOURCE', key, values: { id } }
    : { code: 'STEP_NO_RESOURCE_NEAR', key, values: { id, nearest: near } };
}

function unknown(code: 'STEP_NO_FIELD', key: 'field', written: string, known: readonly string[], values: EditProblem['values']): EditProblem {
  const near = nearest(written, known);
  return near === undefined
    ? { code, key, values: { ...values, key: written } }
    : { code: `${code}_NEAR`, key, values: { ...values, key: written, nearest: near } };
}

/** The rows of a table that are written, or those of its default. */
export const rowsOf = (field: RowsField, written: Value | undefined): readonly Cells[] =>
  (Array.isArray(written) ? (written as readonly Cells[]) : undefined) ?? field.default ?? [];

/** Indices of the rows that are meant: a row has the cells that are named, or their defaults. */
export function rowsAt(field: RowsField, rows: readonly Cells[], at: RowAt): readonly number[] {
  if (typeof at === 'number') return at in rows ? [at] : [];
  const cell = (row: Cells, column: string): Value | undefined => {
    const declared = field.columns[column];
    return row[column] ?? (declared && 'default' in declared ? declared.default : undefined);
  };
  return rows.flatMap((row, index) => (Object.keys(at).every((column) => cell(row, column) === at[column]) ? [index] : []));
}
