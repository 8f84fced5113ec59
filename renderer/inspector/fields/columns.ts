import type { FieldWords } from '../../../core/kinds/words.ts';
import { type CellField, type RowsField, type Value, valueIn } from '../../../core/model/fields.ts';
import { type TextStyle, textWidth } from '../../../core/picture/text.ts';
import { isMono } from '../values.ts';
import type { Column } from './cells.ts';

export type Row = Readonly<Record<string, Value>>;

/** How the columns of a table stand: in one line as far as there is room, the rest below it. */
export interface Columns {
  /** In the order in which the keys go through them. */
  readonly all: readonly Column[];
  readonly first: readonly Column[];
  readonly second: readonly Column[];
  /** What people write about a row: a line of its own, last, where there is any. */
  readonly remarks: readonly Column[];
  /** What `second` is. `none`: there is nothing of it; `line`: a second line of cells; `more`: a summary, that opens as a form of its own. */
  readonly below: 'none' | 'line' | 'more';
  /** For `grid-template-columns` of the first line, and of the one below it where that has cells. */
  readonly template: string;
  readonly templateBelow: string;
  /** The line at whose end a row is marked. */
  readonly marks: 'none' | 'first' | 'second';
}

/** `shown`: a value as it is read in its cell, which decides how much room it needs. `marked`: some row has a mark at its end. */
export function columnsOf(
  field: RowsField,
  words: FieldWords | undefined,
  written: readonly Row[],
  wide: boolean,
  marked: boolean,
  shown: (column: Column, value: Value) => string,
): Columns {
  const declared = Object.entries(field.columns).map(([name, column]): Column => ({ name, field: column, words: words?.columns?.[name] }));
  const rows = written.map((row) =>
    Object.fromEntries(
      declared.flatMap((column) => {
        const value = valueIn(column.field, row[column.name]);
        return value === undefined ? [] : [[column.name, shown(column, value)]];
      }),
    ),
  );
  const inLines = ({ first, second, remarks }: Lines, widths: readonly string[], below: Columns['below']): Columns => {
    const marks = !marked ? 'none' : below === 'line' ? 'second' : 'first';
    const line = (which: Columns['marks'], its: readonly string[]): string => [...its, ...(marks === which ? [`${MARK}px`] : [])].join(' ');
    const templateBelow = line(
      'second',
      second.map((column) => `minmax(0, ${between(60, contentWidth(column, rows), 168)}${REST}`),
    );
    return { all: [...first, ...second, ...remarks], first, second, remarks, below, template: line('first', widths), templateBelow, marks };
  };
  if (wide) return inLines({ first: declared, second: [], remarks: [] }, declared.map(wideWidth), 'none');
  const room = ROOM - (marked ? MARK + GAP : 0);
  const lines = field.secondary ? folded(declared, field.secondary, rows, room - CHEVRON) : broken(declared, rows, room);
  const widths = lines.first.map((column) => narrowWidth(column, rows));
  if (!widths.some((width) => width.endsWith(REST))) widths[widths.length - 1] = `minmax(0, 1${REST}`;
  return inLines(lines, widths, lines.second.length === 0 ? 'none' : field.secondary ? 'more' : 'line');
}

/** A row as it is read. */
type Shown = Readonly<Record<string, string>>;
type Lines = Pick<Columns, 'first' | 'second' | 'remarks'>;

/** What the kind set apart stands below; texts too, from the last one on, where the line would be too full to be read. */
function folded(declared: readonly Column[], secondary: readonly string[], rows: readonly Shown[], room: number): Lines {
  const split = (isBelow: (column: Column) => boolean): Lines => ({
    first: declared.filter((column) => !isBelow(column)),
    second: declared.filter(isBelow),
    remarks: [],
  });
  const below = new Set(secondary);
  const texts = declared.filter(({ name, field }, index) => index > 0 && field.type === 'text' && !below.has(name));
  while (taken(split(({ name }) => below.has(name)).first, rows) > room) {
    const last = texts.pop();
    if (!last) break;
    below.add(last.name);
  }
  return split(({ name }) => below.has(name));
}

/** What nobody ordered breaks like text: as much as there is room for, the rest below, a remark last. */
function broken(declared: readonly Column[], rows: readonly Shown[], room: number): Lines {
  const isRemark = ({ field }: Column): boolean => field.type === 'text' && declared.length >= 4;
  const line = declared.filter((column) => !isRemark(column));
  let fits = line.length;
  // Marks stand in the second line where there is one.
  while (fits > 1 && taken(line.slice(0, fits), rows) > (fits === line.length ? room : ROOM)) fits--;
  return { first: line.slice(0, fits), second: line.slice(fits), remarks: declared.filter(isRemark) };
}

/** Px that a table has in the inspector, those that its rows open with, and those of a mark. */
const ROOM = 254;
const CHEVRON = 20;
const MARK = 16;
const GAP = 2;
/** Px with which names, texts and blocks can be told from others, although their end may be cut. */
const LEGIBLE = { text: 84, ref: 72, cidr: 92, block: 168 };
const taken = (columns: readonly Column[], rows: readonly Shown[]): number =>
  columns.reduce((sum, column) => sum + leastWidth(column, rows) + GAP, -GAP);
function leastWidth(column: Column, rows: readonly Shown[]): number {
  switch (column.field.type) {
    case 'text':
      return Math.min(contentWidth(column, rows), LEGIBLE.text);
    case 'peer':
      // Blocks begin alike, and are told apart by their ends.
      return between(LEGIBLE.ref, widest(blocksOf(column, rows), CODE), LEGIBLE.block);
    case 'ref':
    case 'local':
      return LEGIBLE.ref;
    case 'cidr':
      return LEGIBLE.cidr;
    case 'address':
      return Math.min(contentWidth(column, rows), LEGIBLE.cidr);
    default:
      return fixedWidth(column, rows) ?? 0;
  }
}

const REST = 'fr)';
/** What stands around the text of a cell, and the arrow of a choice. */
const AROUND = 12;
const ARROW = 16;
const READ: TextStyle = { font: 'ui', size: 12.5, weight: 450 };
const CODE: TextStyle = { font: 'mono', size: 11, weight: 450 };
const HEAD: TextStyle = { font: 'ui', size: 11, weight: 550 };
const between = (least: number, wanted: number, most: number): number => Math.ceil(Math.max(least, Math.min(most, wanted)));
const widest = (texts: readonly string[], style: TextStyle): number => Math.max(0, ...texts.map((text) => textWidth(text, style))) + AROUND;

const blocksOf = ({ name }: Column, rows: readonly Shown[]): readonly string[] =>
  rows.map((row) => row[name] ?? '').filter((text) => text.includes('/'));

/** Px of the heading, and of the longest value or of what stands where there is none. */
function contentWidth({ name, field, words }: Column, rows: readonly Shown[]): number {
  const texts = rows.map((row) => row[name] ?? words?.empty ?? '');
  const content = widest(field.type === 'whole' ? [String(field.max)] : texts, isMono(field) && field.type !== 'peer' ? CODE : READ);
  return Math.max(widest([words?.label ?? name], HEAD), content + (field.type === 'choice' ? ARROW : 0));
}

/** Px of a column whose width does not depend on what is left; undefined: it shares that with others, in proportion to what stands there. */
function fixedWidth(column: Column, rows: readonly Shown[]): number | undefined {
  const content = contentWidth(column, rows);
  switch (column.field.type) {
    case 'whole':
      return between(44, content, 76);
    case 'choice':
      return between(56, content, 112);
    case 'flag':
      return between(40, content, 76);
    case 'protocol':
      return between(58, content, 76);
    case 'ports':
      return between(44, content, 96);
    case 'cidr':
      // Wide enough for the longest block of the table, as far as the column beside it can still be read.
      return between(96, content, 168);
    default:
      return undefined;
  }
}

const narrowWidth = (column: Column, rows: readonly Shown[]): string => {
  const fixed = fixedWidth(column, rows);
  return fixed === undefined ? `minmax(0, ${between(0, contentWidth(column, rows), 168)}${REST}` : `${fixed}px`;
};

const WIDE: { readonly [T in CellField['type']]?: string } = {
  whole: 'minmax(72px, 0.6fr)',
  choice: 'minmax(104px, 1fr)',
  flag: '72px',
  protocol: '84px',
  ports: '112px',
  cidr: 'minmax(150px, 1.3fr)',
};
const wideWidth = ({ field }: Column): string => WIDE[field.type] ?? 'minmax(120px, 1.4fr)';
