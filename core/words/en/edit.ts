import type { Sentences } from '../catalogue.ts';

/** What undo and redo call a change: "Undo Move". */
export const EDIT_WORDS = {
  EDIT_ADD: 'Add',
  EDIT_RENAME: 'Rename',
  EDIT_FIELD: 'Change of a setting',
  EDIT_ROW_ADD: 'Add a row',
  EDIT_ROW_DELETE: 'Delete a row',
  EDIT_ROWS_PASTE: 'Paste into a table',
  EDIT_ROW_MOVE: 'Move a row',
  EDIT_MOVE: 'Move',
  EDIT_RESIZE: 'Resize',
  EDIT_DUPLICATE: 'Duplicate',
  EDIT_PASTE: 'Paste',
  EDIT_DELETE: 'Delete',
  EDIT_PLAN: 'Change',
  EDIT_SCENARIO_ADD: 'Add a scenario',
  EDIT_SCENARIO_CHANGE: 'Change of a scenario',
  EDIT_SCENARIO_RECORD: 'Make a step of a change',
  EDIT_SCENARIO_DELETE: 'Delete a scenario',
  EDIT_KNOWN: 'Say that it is set',
  EDIT_RENEW: 'Update from a newer snapshot',
  EDIT_DESIGN_RENAME: 'Rename the design',
} as const satisfies Sentences;
export type EditWord = keyof typeof EDIT_WORDS;
