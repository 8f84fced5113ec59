import type { FieldWords } from '../../../core/kinds/words.ts';
import type { CellField, RowsField, Value } from '../../../core/model/fields.ts';
import { valueIn } from '../values.ts';
import type { Column } from './cells.ts';

export type Row = Readonly<Record<string, Value>>;

/** How the columns of a table stand: in one line as far as there is room, the rest below it. */
export interface Columns {
  /** In the order in which the keys go through them. */
  readonly all: readonly Column[];
  readonly first: readonly Column[];
  readonly second: readonly Column[];
  /**
   * `none`: everything is in one line; `remark`: a second line of cells; `more`: a summary, that opens as a form of its own.
   */
  readonly below: 'none' | 'remark' | 'more';
  /** For `grid-template-columns` of the first line. */
  readonly template: string;
}

export function columnsOf(field: RowsField, words: FieldWords | undefined, rows: readonly Row[], wide: boolean): Columns {
  const declared = Object.entries(field.columns).map(([name, column]): Column => ({ name, field: column, words: words?.columns?.[name] }));
  if (wide) return { all: declared, first: declared, second: [], below: 'none', template: declared.map(wideWidth).join(' ') };
  const few = declared.length < 4;
  // What nobody ordered: a remark stands below the others, and the block of a rule that has so much before it that it could not be read.
  const blocks = declared.filter(({ field: { type } }) => type === 'cidr' || type === 'peer');
  const crowded =
    !field.secondary &&
    blocks.length > 0 &&
    taken(
      declared.filter((column) => !blocks.includes(column)),
      rows,
    ) >
      ROOM - BLOCK;
  const isBelow = (column: Column) =>
    field.secondary ? field.secondary.includes(column.name) : (column.field.type === 'text' && !few) || (crowded && blocks.includes(column));
  const second = declared.filter(isBelow);
  const first = declared.filter((column) => !second.includes(column));
  const widths = first.map((column) => narrowWidth(column, rows));
  if (!widths.includes(REST)) widths[widths.length - 1] = REST;
  const below = second.length === 0 ? 'none' : field.secondary ? 'more' : 'remark';
  return { all: [...first, ...second], first, second, below, template: widths.join(' ') };
}

/** Px that a table has in the inspector, and that a block needs to be told from another. */
const ROOM = 258;
const BLOCK = 92;
/** Px that columns take whose width does not depend on what is left. */
const taken = (columns: readonly Column[], rows: readonly Row[]): number =>
  columns.reduce((sum, column) => sum + (column.field.type === 'text' ? 0 : (Number.parseInt(narrowWidth(column, rows), 10) || 60) + 2), 0);

const REST = 'minmax(0, 1fr)';
/** Widths in px of letters and digits in a cell, and of letters over it. */
const LETTER = 6.6;
const DIGIT = 7;
const HEAD = 6;
const between = (least: number, wanted: number, most: number): string => `${Math.round(Math.max(least, Math.min(most, wanted)))}px`;
const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));

function narrowWidth({ name, field, words }: Column, rows: readonly Row[]): string {
  switch (field.type) {
    case 'whole':
      return between(44, Math.max(longest([String(field.max)]) * DIGIT, (words?.label ?? name).length * HEAD) + 14, 72);
    case 'choice': {
      const used = rows.map((row) => String(valueIn(field, row[name]) ?? ''));
      return between(62, longest(used.map((one) => words?.options?.[one] ?? one)) * LETTER + 40, 112);
    }
    case 'flag':
      return '40px';
    case 'protocol':
      return '58px';
    case 'ports':
      return between(54, longest(rows.map((row) => String(row[name] ?? ''))) * DIGIT + 14, 96);
    case 'cidr':
      // Wide enough for the longest block of the table, as far as the column beside it can still be read.
      return between(96, longest(rows.map((row) => String(row[name] ?? ''))) * DIGIT + 12, 168);
    default:
      return REST;
  }
}

const WIDE: { readonly [T in CellField['type']]?: string } = {
  whole: 'minmax(72px, 0.6fr)',
  choice: 'minmax(104px, 1fr)',
  flag: '72px',
  protocol: '84px',
  ports: '112px',
  cidr: 'minmax(150px, 1.3fr)',
};
const wideWidth = ({ field }: Column): string => WIDE[field.type] ?? 'minmax(120px, 1.4fr)';
