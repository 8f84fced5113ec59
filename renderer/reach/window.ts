/** Which of many rows of one size are in sight, with one more at each side. */
export interface Range {
  readonly from: number;
  /** The first that is not. */
  readonly to: number;
}

/**
 * @param count of rows
 * @param size of one, in px
 * @param scrolled from the first, in px
 * @param room for them, in px
 */
export function inSight(count: number, size: number, scrolled: number, room: number): Range {
  const from = Math.max(0, Math.min(count, Math.floor(scrolled / size) - 1));
  return { from, to: Math.min(count, Math.max(from, Math.ceil((scrolled + room) / size) + 1)) };
}

export const indexes = ({ from, to }: Range): readonly number[] => Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** Where to scroll so that a row is in sight: nowhere when it is. */
export function scrollTo(at: number, size: number, scrolled: number, room: number): number {
  if (at < 0) return scrolled;
  if (at * size < scrolled) return at * size;
  return (at + 1) * size > scrolled + room ? (at + 1) * size - room : scrolled;
}

/** A place in the grid; -1 is the row or the column of the headers. */
export interface Cursor {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads in a grid of so many rows and columns; undefined: it is no key of a grid. */
export function moved({ row, column }: Cursor, key: string, far: boolean, rows: number, columns: number, page: number): Cursor | undefined {
  const within = (to: Cursor): Cursor => {
    const next = { row: Math.max(-1, Math.min(rows - 1, to.row)), column: Math.max(-1, Math.min(columns - 1, to.column)) };
    // The corner holds the filters.
    return next.row === -1 && next.column === -1 ? { row, column } : next;
  };
  switch (key) {
    case 'ArrowUp':
      return within({ row: row - 1, column });
    case 'ArrowDown':
      return within({ row: row + 1, column });
    case 'ArrowLeft':
      return within({ row, column: column - 1 });
    case 'ArrowRight':
      return within({ row, column: column + 1 });
    case 'Home':
      return within({ row: far ? 0 : row, column: 0 });
    case 'End':
      return within({ row: far ? rows - 1 : row, column: columns - 1 });
    case 'PageUp':
      return within({ row: Math.max(0, row - page), column });
    case 'PageDown':
      return within({ row: row + page, column });
    default:
      return undefined;
  }
}
