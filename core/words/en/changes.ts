import type { EditProblemCode } from '../../edit/edit-check.ts';
import type { Sentences } from '../catalogue.ts';

/** What a step of a scenario does, in one line. */
export const CHANGE_WORDS = {
  CHANGE_SET: 'Set {what} of {resource} to {value}',
  CHANGE_RESET: 'Return {what} of {resource} to its default',
  CHANGE_EMPTY: 'Empty {what} of {resource}',
  CHANGE_ON: 'Turn on for {resource}: {what}',
  CHANGE_OFF: 'Turn off for {resource}: {what}',
  CHANGE_CELL: 'Set {column} of {row} in {what} of {resource} to {value}',
  CHANGE_CELL_RESET: 'Return {column} of {row} in {what} of {resource} to its default',
  CHANGE_ROW_ADD: 'Add to {what} of {resource}: {row}',
  CHANGE_ROW_DELETE: 'Remove from {what} of {resource}: {row}',
  CHANGE_ROW: 'row {number}',
  CHANGE_ADD: 'Add {kind} {resource}',
  CHANGE_DELETE: 'Delete {resource}',
  CHANGE_VALUES: '{count} {count|entry|entries}',
} as const satisfies Sentences;

/** Why a step of a scenario cannot be made. */
export const EDIT_PROBLEM_WORDS: Readonly<Record<EditProblemCode, string>> = {
  STEP_ID_TAKEN: 'there is a resource "{id}" already when this step is made. Choose another id.',
  STEP_NO_RESOURCE: 'there is no resource "{id}" when this step is made.',
  STEP_NO_RESOURCE_NEAR: 'there is no resource "{id}" when this step is made. Did you mean "{nearest}"?',
  STEP_NO_FIELD: '{kind} has no field "{key}". `netdraft kinds` lists its fields.',
  STEP_NO_FIELD_NEAR: '{kind} has no field "{key}". Did you mean "{nearest}"?',
  STEP_NOT_A_TABLE: '"{key}" is no table: it has no rows.',
  STEP_NO_COLUMN: 'the table has no column "{key}". It has: {columns}.',
  STEP_NO_ROW: 'there is no row {index} when this step is made: rows are counted from 0, and there {count|is|are} {count}.',
  STEP_NO_SUCH_ROW: 'no row has these cells when this step is made.',
  STEP_SEVERAL_ROWS: '{count} rows have these cells. Name more cells, or write the "index" of the row.',
};
