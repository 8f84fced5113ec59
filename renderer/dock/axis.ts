/** What stands on the timeline, from left to right: the columns of a question, or the one column of a change. */
export type Span = { readonly type: 'question'; readonly request: number; readonly reply: number } | { readonly type: 'change' };

/** Room at the left for the families' tags, at the right for the last mark, between the halves and around a change, in px. */
const LEFT = 84;
const RIGHT = 54;
const BETWEEN = 52;
const AROUND = 44;
/** Columns stand no further apart than this: a short path must not be stretched over a wide window. */
const WIDEST = 96;
const NARROWEST = 20;

/** Where the columns of a timeline stand in a width, and which column a place is. */
export interface Axis {
  /** In px from the left; fractions between two columns. */
  readonly x: (column: number) => number;
  /** The column at a place, with fractions, 0 to the last. */
  readonly column: (x: number) => number;
  /** What it takes: more than it was given where there are many columns. */
  readonly width: number;
}

/** Number of columns. A question whose packet is not sent has one, so that it can be stood at. */
export const columnsOfSpan = (span: Span): number => (span.type === 'change' ? 1 : Math.max(1, span.request + span.reply));

export function axisOf(spans: readonly Span[], width: number): Axis {
  const gaps = spans.flatMap((span, index) => (index === 0 ? [] : [AROUND]).concat(gapsIn(span)));
  const steps = gaps.filter((gap) => gap !== AROUND).length;
  const fixed = gaps.reduce((sum, gap) => sum + gap, 0);
  const step = Math.min(WIDEST, Math.max(NARROWEST, (width - LEFT - RIGHT - fixed) / Math.max(1, steps)));
  const places = [LEFT];
  for (const gap of gaps) places.push((places.at(-1) ?? LEFT) + gap + (gap === AROUND ? 0 : step));
  const last = places.length - 1;
  const at = (index: number): number => places[index] ?? LEFT;
  const x = (column: number): number => {
    const from = Math.min(last, Math.max(0, Math.floor(column)));
    return at(from) + (column - from) * (at(Math.min(last, from + 1)) - at(from));
  };
  const column = (place: number): number => {
    const next = places.findIndex((one) => one > place);
    if (next === 0) return 0;
    if (next < 0) return last;
    return next - 1 + (place - at(next - 1)) / (at(next) - at(next - 1));
  };
  return { x, column, width: Math.max(width, at(last) + RIGHT) };
}

/** What stands between its columns beside their distance. */
function gapsIn(span: Span): readonly number[] {
  const between = columnsOfSpan(span) - 1;
  return Array.from({ length: between }, (_, index) => (span.type === 'question' && index === span.request - 1 ? BETWEEN : 0));
}
