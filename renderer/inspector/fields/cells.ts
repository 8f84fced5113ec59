import { type FieldState, narrowed, refusal } from '../../../core/kinds/form.ts';
import type { FieldWords } from '../../../core/kinds/words.ts';
import { type Design, nameOf } from '../../../core/model/design.ts';
import type { CellField, Value } from '../../../core/model/fields.ts';
import { checkValue } from '../../../core/model/validate.ts';
import { contextOf } from '../values.ts';
import { shownCell } from './shown.ts';

type Cells = Readonly<Record<string, Value>>;

/** Rows of cells as spreadsheets put them on the clipboard: tabs between cells, quotes around what holds a tab, a quote or a line break. */
export function parseTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[at++];
      else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === '\t' || letter === '\n' || letter === '\r') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (letter === '\r' && text[at + 1] === '\n') at++;
      if (letter !== '\t') rows.push([]);
    } else cell += letter;
  }
  rows.at(-1)?.push(cell);
  // The line break behind the last row begins no row.
  return rows.at(-1)?.join('') === '' ? rows.slice(0, -1) : rows;
}

export const formatTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n');

/** True when a text is more than one cell. */
export const isTable = (text: string): boolean => /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''));

const YES = ['true', 'yes', 'on', '1'];
const NO = ['false', 'no', 'off', '0'];
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** What people (or this table) write for a value, as the field itself would write it: names of choices and resources, numbers with their unit. */
export function asWritten(field: CellField, text: string, words: FieldWords | undefined, design: Design): string {
  const trimmed = text.trim();
  switch (field.type) {
    case 'flag':
      if (YES.some((one) => same(one, trimmed))) return 'true';
      return NO.some((one) => same(one, trimmed)) ? 'false' : trimmed;
    case 'choice':
      return field.options.find((one) => same(one, trimmed) || same(words?.options?.[one] ?? one, trimmed)) ?? trimmed;
    case 'whole': {
      const bare = field.unit !== undefined && trimmed.endsWith(field.unit) ? trimmed.slice(0, -field.unit.length).trim() : trimmed;
      return /^\d{1,3}(,\d{3})+$/.test(bare) ? bare.replaceAll(',', '') : bare;
    }
    case 'ref':
    case 'peer':
      if (Object.hasOwn(design.resources, trimmed)) return trimmed;
      return Object.entries(design.resources).find(([id, resource]) => same(nameOf(id, resource), trimmed))?.[0] ?? trimmed;
    default:
      return field.type === 'text' ? text : trimmed;
  }
}

export interface Column {
  readonly name: string;
  readonly field: CellField;
  readonly words: FieldWords | undefined;
}
export interface Pasted {
  /** Values that the cells take; `undefined` returns one to its default. */
  readonly values: Readonly<Record<string, Value | undefined>>;
  /** What is no value: it stays in its cell with its error. */
  readonly drafts: Readonly<Record<string, string>>;
}

/** One pasted row, each cell read by its column. `row` is what stands there already. */
export function readRow(
  cells: readonly string[],
  columns: readonly Column[],
  row: Cells | undefined,
  design: Design,
  stateOf: (column: string) => FieldState | undefined = () => undefined,
): Pasted {
  const pairs = columns
    .slice(0, cells.length)
    .map((column, at) => ({ column, text: asWritten(column.field, cells[at] ?? '', column.words, design) }));
  // What ports mean depends on the protocol beside them, pasted or not.
  const context: Record<string, unknown> = { ...row };
  for (const { column, text } of pairs) context[column.name] = text === '' ? undefined : text;
  const values: Record<string, Value | undefined> = {};
  const drafts: Record<string, string> = {};
  for (const { column, text } of pairs) {
    const state = stateOf(column.name);
    const checked = checkValue(narrowed(column.field, state), text, contextOf(design, context));
    const taken = 'value' in checked && !refusal(state, checked.value) && !(state?.hidden && checked.value !== undefined);
    if (!taken) drafts[column.name] = text;
    else values[column.name] = 'default' in column.field && checked.value === column.field.default ? undefined : checked.value;
  }
  return { values, drafts };
}

/** A row as text, cell by cell: with names, as it is read on the screen, and so that `readRow` understands it. */
export const rowAsText = (row: Cells, columns: readonly Column[], design: Design): readonly string[] =>
  columns.map(({ name, field, words }) => {
    const value = row[name] ?? ('default' in field ? field.default : undefined);
    return value === undefined ? '' : shownCell(design, field, value, words);
  });
