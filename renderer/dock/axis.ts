import { columnsOf, type Timeline } from '../state/timeline.ts';

/** Room at the left for the families' tags, at the right for the last mark, and between the halves, in px. */
const LEFT = 84;
const RIGHT = 54;
const BETWEEN = 52;
/** Columns stand no further apart than this: a short path must not be stretched over a wide window. */
const WIDEST = 96;

/** Where the columns of a timeline stand in a width, and which column a place is. */
export interface Axis {
  /** In px from the left; fractions between two columns. */
  readonly x: (column: number) => number;
  /** The column at a place, with fractions, 0 to the last. */
  readonly column: (x: number) => number;
  /** Between the request and the reply; undefined when there is no reply. */
  readonly divider: number | undefined;
  readonly end: number;
}

export function axisOf(timeline: Timeline, width: number): Axis {
  const columns = columnsOf(timeline);
  const gap = timeline.reply > 0 ? BETWEEN : 0;
  const step = columns < 2 ? 0 : Math.min(WIDEST, Math.max(20, (width - LEFT - RIGHT - gap) / (columns - 1)));
  const last = timeline.request - 1;
  const x = (column: number): number => {
    const beyond = gap === 0 ? 0 : Math.min(1, Math.max(0, column - last));
    return LEFT + column * step + beyond * gap;
  };
  const column = (at: number): number => {
    if (step === 0) return 0;
    const border = LEFT + last * step;
    if (gap === 0 || at <= border) return clamp((at - LEFT) / step, columns);
    if (at >= border + gap + step) return clamp((at - gap - LEFT) / step, columns);
    return clamp(last + (at - border) / (gap + step), columns);
  };
  return { x, column, divider: gap === 0 ? undefined : (x(last) + x(last + 1)) / 2, end: x(Math.max(0, columns - 1)) };
}

const clamp = (column: number, columns: number): number => Math.max(0, Math.min(columns - 1, column));
