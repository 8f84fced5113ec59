import { rowsAt, rowsOf } from '../edit/edit-check.ts';
import { kindOf } from '../kinds/index.ts';
import { assertNever } from '../model/assert.ts';
import { type Design, nameOf, type ScenarioChange } from '../model/design.ts';
import type { Field, Value } from '../model/fields.ts';
import type { Cells, RowAt } from '../model/reason.ts';
import type { FieldWords } from '../kinds/words.ts';
import { fill } from './catalogue.ts';
import { CHANGE_WORDS } from './en/changes.ts';

type Word = keyof typeof CHANGE_WORDS;
const say = (word: Word, values: Readonly<Record<string, string | number>>): string => fill(CHANGE_WORDS[word], values, (id) => id);

/**
 * What a change of a scenario does, in one line: "Set Internet bandwidth of ecs-1 to 0".
 * @param design as it is before the change, or any other state in which the resource stands
 */
export function changeText(change: ScenarioChange, design: Design): string {
  const name = (id: string): string => nameOf(id, design.resources[id]);
  if (change.type === 'delete') return say('CHANGE_DELETE', { resource: name(change.id) });
  if (change.type === 'add') {
    const kind = kindOf(change.resource.kind)?.words.name ?? change.resource.kind;
    return say('CHANGE_ADD', { kind, resource: typeof change.resource['name'] === 'string' ? change.resource['name'] : change.id });
  }
  const kind = kindOf(design.resources[change.resource]?.kind);
  const field = kind?.fields[change.field];
  const words = kind?.words.fields[change.field];
  const base = { resource: name(change.resource), what: words?.label ?? change.field };
  const row = 'at' in change ? rowIn(field, design.resources[change.resource]?.[change.field], change.at) : undefined;
  switch (change.type) {
    case 'set':
      return setText(change.value, field, words, base, name);
    case 'set-cell': {
      const column = field?.type === 'rows' ? field.columns[change.column] : undefined;
      const values = { ...base, column: words?.columns?.[change.column]?.label ?? change.column, row: rowName(row, change.at, name) };
      if (change.value === undefined) return say('CHANGE_CELL_RESET', values);
      return say('CHANGE_CELL', { ...values, value: withUnit(shown(change.value, words?.columns?.[change.column], name), column) });
    }
    case 'add-row':
      return say('CHANGE_ROW_ADD', { ...base, row: cellsText(change.row, name) });
    case 'delete-row':
      return say('CHANGE_ROW_DELETE', { ...base, row: row ? cellsText(row, name) : rowName(row, change.at, name) });
    default:
      return assertNever(change);
  }
}

type Names = (id: string) => string;

function setText(
  value: Value | undefined,
  field: Field | undefined,
  words: FieldWords | undefined,
  base: { readonly resource: string; readonly what: string },
  name: Names,
): string {
  if (value === undefined) return say('CHANGE_RESET', base);
  if (field?.type === 'flag') return say(value === true ? 'CHANGE_ON' : 'CHANGE_OFF', base);
  if (Array.isArray(value) && value.length === 0) return say('CHANGE_EMPTY', base);
  return say('CHANGE_SET', { ...base, value: withUnit(shown(value, words, name), field) });
}

const withUnit = (text: string, field: Field | undefined): string =>
  field?.type === 'whole' && field.unit !== undefined ? `${text} ${field.unit}` : text;

function shown(value: Value, words: FieldWords | undefined, name: Names): string {
  if (Array.isArray(value)) {
    const items = value as readonly Value[];
    return items.every((item) => typeof item === 'string')
      ? items.map((item) => name(String(item))).join(', ')
      : say('CHANGE_VALUES', { count: items.length });
  }
  return words?.options?.[String(value)] ?? name(String(value));
}

/** The row that is meant, as it stands in the design. */
function rowIn(field: Field | undefined, written: Value | undefined, at: RowAt): Cells | undefined {
  if (field?.type !== 'rows') return undefined;
  const rows = rowsOf(field, written);
  return rows[rowsAt(field, rows, at)[0] ?? -1];
}

/** A row by its first cell, as people call it; by its number where it has none. */
function rowName(row: Cells | undefined, at: RowAt, name: Names): string {
  const first = Object.values(row ?? (typeof at === 'number' ? {} : at))[0];
  return first === undefined && typeof at === 'number' ? say('CHANGE_ROW', { number: at + 1 }) : name(String(first ?? ''));
}

const cellsText = (row: Cells, name: Names): string =>
  Object.values(row)
    .map((cell) => name(String(cell)))
    .join(' ');
