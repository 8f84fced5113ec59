import { bottom, type Rect, right } from './rect.ts';

/** Something that had better not be covered, and how bad it is for each square px of it. */
export interface Priced {
  readonly box: Rect;
  readonly price: number;
}

/**
 * How bad it is to cover a rectangle, for as many rectangles within `area` as somebody wants to compare: sums over a raster of `cell` px, so that
 * each costs four look-ups. A rectangle counts as all the cells that it touches.
 */
export function coverage(area: Rect, cell: number, things: readonly Priced[]): (box: Rect) => number {
  const [columns, rows] = [Math.max(1, Math.ceil(area.width / cell)), Math.max(1, Math.ceil(area.height / cell))];
  const width = columns + 1;
  /** At a corner of the raster: of all that lies above and left of it. */
  const sums = new Float64Array(width * (rows + 1));
  for (const { box, price } of things) {
    const [left, far] = [Math.max(area.x, box.x) - area.x, Math.min(area.x + columns * cell, right(box)) - area.x];
    const [top, low] = [Math.max(area.y, box.y) - area.y, Math.min(area.y + rows * cell, bottom(box)) - area.y];
    if (left >= far || top >= low) continue;
    for (let row = Math.floor(top / cell); row * cell < low; row++) {
      const height = Math.min(low, (row + 1) * cell) - Math.max(top, row * cell);
      for (let column = Math.floor(left / cell); column * cell < far; column++) {
        const at = (row + 1) * width + column + 1;
        sums[at] = (sums[at] ?? 0) + price * height * (Math.min(far, (column + 1) * cell) - Math.max(left, column * cell));
      }
    }
  }
  for (let row = 1; row <= rows; row++) {
    let along = 0;
    for (let column = 1; column <= columns; column++) {
      const at = row * width + column;
      along += sums[at] ?? 0;
      sums[at] = along + (sums[at - width] ?? 0);
    }
  }
  const within = (v: number, most: number): number => Math.max(0, Math.min(most, v));
  return (box) => {
    const [left, far] = [within(Math.floor((box.x - area.x) / cell), columns), within(Math.ceil((right(box) - area.x) / cell), columns)];
    const [top, low] = [within(Math.floor((box.y - area.y) / cell), rows), within(Math.ceil((bottom(box) - area.y) / cell), rows)];
    const sum = (row: number, column: number): number => sums[row * width + column] ?? 0;
    return sum(low, far) - sum(top, far) - sum(low, left) + sum(top, left);
  };
}
