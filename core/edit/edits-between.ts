import { produce } from 'immer';
import { kindOf } from '../kinds/index.ts';
import { same } from '../kinds/derived/same.ts';
import type { Design, Resource, ResourceId, ScenarioChange } from '../model/design.ts';
import type { RowsField, Value } from '../model/fields.ts';
import type { Cells, RowAt } from '../model/reason.ts';
import { rowsAt, rowsOf } from './edit-check.ts';
import { rootsOf } from './ids.ts';
import { applyEdit } from './plan.ts';

/**
 * The edits that lead from one state of the resources to another, as a person would write them: a cell rather than a table, a resource
 * rather than what goes with it. Undefined where edits cannot say it: another name, another container, another kind.
 */
export function editsBetween(before: Design, after: Design): readonly ScenarioChange[] | undefined {
  const edits: ScenarioChange[] = [];
  let now = before;
  const make = (edit: ScenarioChange): void => {
    edits.push(edit);
    now = produce(now, (draft) => applyEdit(draft, edit, new Map()));
  };
  const gone = Object.keys(before.resources).filter((id) => !Object.hasOwn(after.resources, id));
  for (const id of rootsOf(before.resources, gone)) if (Object.hasOwn(now.resources, id)) make({ type: 'delete', id });
  for (const [id, resource] of Object.entries(after.resources)) {
    if (!Object.hasOwn(now.resources, id)) make({ type: 'add', id, resource: resource as Extract<ScenarioChange, { type: 'add' }>['resource'] });
  }
  for (const [id, resource] of Object.entries(after.resources)) {
    const was = now.resources[id];
    if (was && was !== resource) for (const edit of fieldEdits(id, was, resource)) make(edit);
  }
  return same(now.resources, after.resources) ? edits : undefined;
}

function fieldEdits(resource: ResourceId, was: Resource, is: Resource): readonly ScenarioChange[] {
  return Object.entries(kindOf(was.kind)?.fields ?? {}).flatMap(([field, declared]): readonly ScenarioChange[] => {
    const value = is[field];
    if (same(was[field], value)) return [];
    const edit = declared.type === 'rows' && value !== undefined ? rowEdit(resource, field, declared, was[field], value) : undefined;
    return [edit ?? { type: 'set', resource, field, value }];
  });
}

/** The one row that was added, deleted or changed in one cell; undefined when it is more than that. */
function rowEdit(resource: ResourceId, field: string, declared: RowsField, was: Value | undefined, is: Value): ScenarioChange | undefined {
  const [old, now] = [rowsOf(declared, was), rowsOf(declared, is)];
  const first = old.findIndex((row, i) => !same(row, now[i]));
  const index = first < 0 ? old.length : first;
  const rest = (rows: readonly Cells[], from: number) => rows.slice(from);
  if (now.length === old.length + 1 && same(rest(now, index + 1), rest(old, index))) {
    return { type: 'add-row', resource, field, row: now[index] ?? {}, ...(index < old.length && { index }) };
  }
  if (now.length === old.length - 1 && same(rest(now, index), rest(old, index + 1))) {
    return { type: 'delete-row', resource, field, at: rowName(declared, old, index) };
  }
  const [row, next] = [old[index], now[index]];
  if (now.length !== old.length || !row || !next || !same(rest(now, index + 1), rest(old, index + 1))) return undefined;
  const columns = Object.keys(declared.columns).filter((column) => !same(row[column], next[column]));
  const [column] = columns;
  if (columns.length !== 1 || column === undefined) return undefined;
  return { type: 'set-cell', resource, field, at: rowName(declared, old, index), column, value: next[column] };
}

/** The first cell that only this row has, so that it is found again when rows are added before it; its index where there is none. */
function rowName(field: RowsField, rows: readonly Cells[], index: number): RowAt {
  for (const column of Object.keys(field.columns)) {
    const cell = rows[index]?.[column];
    if (cell !== undefined && rowsAt(field, rows, { [column]: cell }).length === 1) return { [column]: cell };
  }
  return index;
}
