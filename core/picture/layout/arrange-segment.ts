import type { ResourceId } from '../../model/design.ts';
import { type Arranger, childrenOf, naturalSize, most, place } from './arranger.ts';
import { inStacks } from './equal.ts';
import { GUTTER, LABEL_COLUMN, LANE_COLUMN, SEGMENT_PAD, type Size } from './sizes.ts';

/** The gap between two rows of cards: a lane with its reply fits. */
const ROW_GAP = GUTTER;

/** Columns of cards in a subnet with this many: wide rather than high, because its row is shared by the subnets beside it. */
const columnsFor = (count: number): number => (count <= 1 ? 1 : count <= 4 ? 2 : Math.ceil(Math.sqrt(count * 0.9)));

interface Grid {
  /** What stands in one cell: a card, or a stack of equal ones. */
  readonly cells: readonly (readonly ResourceId[])[];
  readonly columns: number;
  readonly cell: Size;
  readonly size: Size;
}

function gridOf(a: Arranger, id: ResourceId): Grid {
  const cells = inStacks(a.design, a.faces, childrenOf(a, id));
  const sizes = cells.flatMap(([top]) => (top === undefined ? [] : [naturalSize(a, top)]));
  const natural = naturalSize(a, id);
  const columns = columnsFor(sizes.length);
  const rows = Math.ceil(sizes.length / columns);
  const cell = { width: most(sizes.map((s) => s.width)), height: most(sizes.map((s) => s.height)) };
  const width = LABEL_COLUMN + columns * cell.width + (columns - 1) * GUTTER + LANE_COLUMN;
  const height = 2 * SEGMENT_PAD + rows * cell.height + (rows - 1) * ROW_GAP;
  return { cells, columns, cell, size: { width: Math.max(natural.width, width), height: Math.max(natural.height, height) } };
}

/** Size that a subnet needs for its cards. */
export const segmentSize = (a: Arranger, id: ResourceId): Size => gridOf(a, id).size;

/** Cards in a grid right of the label column. */
export function arrangeSegment(a: Arranger, id: ResourceId): Size {
  const { cells, columns, cell, size } = gridOf(a, id);
  cells.forEach((stack, i) => {
    const x = LABEL_COLUMN + (i % columns) * (cell.width + GUTTER);
    const y = SEGMENT_PAD + Math.floor(i / columns) * (cell.height + ROW_GAP);
    for (const child of stack) place(a, child, x, y);
  });
  return size;
}
