import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage } from '../../core/picture/coverage.ts';
import { bottom, type Rect, right } from '../../core/picture/rect.ts';

const AREA: Rect = { x: -30, y: 12, width: 400, height: 300 };
const CELL = 10;
const anyRect = fc.record({
  x: fc.integer({ min: -100, max: 450 }),
  y: fc.integer({ min: -60, max: 380 }),
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: 1, max: 300 }),
});
/** Whole cells within the area. */
const onCells = fc
  .record({ column: fc.nat(39), row: fc.nat(29), columns: fc.integer({ min: 1, max: 40 }), rows: fc.integer({ min: 1, max: 30 }) })
  .map(({ column, row, columns, rows }) => ({
    x: AREA.x + column * CELL,
    y: AREA.y + row * CELL,
    width: Math.min(columns, 40 - column) * CELL,
    height: Math.min(rows, 30 - row) * CELL,
  }));

/** In square px. */
function sharedArea(a: Rect, b: Rect): number {
  const width = Math.min(right(a), right(b)) - Math.max(a.x, b.x);
  const height = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

describe('what a rectangle covers', () => {
  it('is the sum of what it shares with each thing, times its price', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ box: anyRect, price: fc.integer({ min: 1, max: 500 }) }), { maxLength: 8 }), onCells, (things, box) => {
        const one = things.reduce((sum, thing) => sum + thing.price * sharedArea(thing.box, box), 0);
        expect(coverage(AREA, CELL, things)(box)).toBeCloseTo(one, 4);
      }),
    );
  });
  it('counts the cells that it touches as its own', () => {
    const of = coverage(AREA, CELL, [{ box: { x: 0, y: 22, width: 10, height: 10 }, price: 1 }]);
    expect(of({ x: 9, y: 31, width: 50, height: 50 })).toBe(100);
    expect(of({ x: 10, y: 32, width: 50, height: 50 })).toBe(0);
  });
});
