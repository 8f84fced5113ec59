import type { FaceRow } from '../../kinds/face.ts';
import type { Outcome } from '../../model/design.ts';
import { MARKS, OUTCOME_COLOUR } from '../glyphs.ts';
import { ROW, type Size } from '../layout/sizes.ts';
import type { Part, Shape } from '../shapes.ts';
import { fitText, type TextStyle, textWidth } from '../text.ts';
import type { Drawn } from './card.ts';
import { type Look, readable, type Say } from './look.ts';
import { STYLE, text } from './make.ts';

export interface RowsInput {
  readonly rows: readonly FaceRow[];
  /** Where the addresses of the card end. */
  readonly top: number;
  /** Of the whole card. */
  readonly size: Size;
  readonly look: Look;
  readonly say: Say;
}

type Verdict = Outcome | 'blocked';
const WORDS: Readonly<Record<Verdict, string>> = {
  works: 'VERDICT_WORKS',
  blocked: 'VERDICT_BLOCKED',
  'request-blocked': 'VERDICT_REQUEST_BLOCKED',
  'reply-blocked': 'VERDICT_REPLY_BLOCKED',
  intermittent: 'VERDICT_INTERMITTENT',
  'not-modelled': 'VERDICT_NOT_MODELLED',
};
const markOf = (verdict: Verdict): Outcome => (verdict === 'blocked' ? 'request-blocked' : verdict);

/** Left and right of a row. */
const SIDE = 10;

/** A row on its line: what it is about on the left, its value or verdict on the right. */
interface Line {
  readonly row: FaceRow;
  readonly y: number;
  readonly height: number;
}

/** The table under a card's addresses, parted by hairlines. Below 75 % only its verdicts, larger, in the words that there is room for. */
export function drawRows({ rows, top, size, look, say }: RowsInput): Drawn {
  const values = look.level === 'full' ? rows.filter((row) => row.shows.type === 'value') : [];
  const verdicts = rows.filter((row) => row.shows.type === 'verdict');
  const middle = top + (values.length > 0 ? values.length * ROW.value + 2 * ROW.pad : 0);
  const pitch = (size.height - middle - 2 * ROW.pad) / Math.max(1, verdicts.length);
  const lines: readonly Line[] = [
    ...values.map((row, i) => ({ row, y: top + ROW.pad + i * ROW.value, height: ROW.value })),
    ...verdicts.map((row, i) => ({ row, y: middle + ROW.pad + i * pitch, height: pitch })),
  ];
  return {
    shapes: [
      hairline(top, size.width),
      ...(values.length > 0 && verdicts.length > 0 ? [hairline(middle, size.width)] : []),
      ...lines.flatMap((line) =>
        line.row.shows.type === 'value' ? valueLine(line, size.width, look, say) : verdictLine(line, size.width, look, say),
      ),
    ],
    parts: lines.flatMap(({ row, y, height }): readonly Part[] =>
      row.place ? [{ bounds: { x: 1, y, width: size.width - 2, height }, place: row.place }] : [],
    ),
  };
}

const hairline = (y: number, width: number): Shape => ({ type: 'path', d: `M0 ${y}H${width}`, stroke: { colour: 'line-1', width: 1, least: 1 } });

/** The baseline of words of a style in the middle of a line. */
const baseline = ({ y, height }: Line, { size }: TextStyle): number => y + height / 2 + size * 0.36;

/** The longest way to say what a row is about that fits beside what it shows; what must be cut is cut at its end. */
function labelOf({ code, short }: FaceRow, style: TextStyle, room: number, say: Say): string {
  const whole = say(code, {});
  return textWidth(whole, style) <= room || short === undefined ? fitText(whole, style, room) : fitText(say(short, {}), style, room);
}

function valueLine(line: Line, width: number, look: Look, say: Say): readonly Shape[] {
  const { row } = line;
  if (row.shows.type !== 'value') return [];
  const style = { ...STYLE.kind, size: readable(STYLE.kind.size, look.step) };
  const mono = { ...STYLE.address, size: readable(STYLE.address.size, look.step) };
  const value = say(row.shows.code, row.shows.values ?? {});
  return [
    text(labelOf(row, style, width - 2 * SIDE - textWidth(value, mono) - 6, say), SIDE, baseline(line, style), style, 'ink-3'),
    text(value, width - SIDE, baseline(line, mono), mono, 'ink-2', 'end'),
  ];
}

function verdictLine(line: Line, width: number, look: Look, say: Say): readonly Shape[] {
  const { row } = line;
  if (row.shows.type !== 'verdict') return [];
  const { outcome } = row.shows;
  const style = { ...STYLE.zone, size: readable(STYLE.zone.size, look.step) };
  const bold = { ...STYLE.region, size: style.size };
  const mark = style.size + 2;
  const left = SIDE + mark + 6;
  const room = width - left - SIDE;
  const word = say(WORDS[outcome], {});
  const beside = room - textWidth(word, bold) - 4;
  // The mark alone says it where there is no room for its word: each has its own silhouette.
  const fits = textWidth(say(row.short ?? row.code, {}), style) <= beside;
  const colour = OUTCOME_COLOUR[markOf(outcome)];
  return [
    { type: 'glyph', x: SIDE, y: line.y + line.height / 2 - mark / 2, size: mark, grid: 16, parts: MARKS[markOf(outcome)], colour, stroke: 1.8 },
    text(labelOf(row, style, fits ? beside : room, say), left, baseline(line, style), style, 'ink-1'),
    ...(fits ? [text(word, width - SIDE, baseline(line, bold), bold, colour, 'end')] : []),
  ];
}
