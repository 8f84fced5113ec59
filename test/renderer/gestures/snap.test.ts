import { expect, test } from 'vitest';
import { snap } from '../../../renderer/canvas/gestures/snap.ts';

const sibling = { x: 100, y: 300, width: 80, height: 40 };
const at = (x: number, y: number) => ({ x, y, width: 60, height: 40 });

test.each([
  { name: 'to the left edge of a sibling', rect: at(94, 50), zoom: 1, by: { x: 6 }, guide: { axis: 'x', at: 100 } },
  { name: 'right edge to right edge', rect: at(124, 50), zoom: 1, by: { x: -4 }, guide: { axis: 'x', at: 180 } },
  { name: 'centre to centre', rect: at(112, 50), zoom: 1, by: { x: -2 }, guide: { axis: 'x', at: 140 } },
  { name: 'the tolerance is on the screen: at 400 % 3 px of the drawing are too far', rect: at(103, 50), zoom: 4, by: { x: 0 } },
  { name: 'beside a sibling, with the gap between', rect: at(188, 50), zoom: 1, by: { x: 4 }, guide: { axis: 'x', at: 192 } },
  { name: 'at 50 % 13 px of the drawing are near', rect: at(205, 50), zoom: 0.5, by: { x: -13 }, guide: { axis: 'x', at: 192 } },
  { name: 'at 100 % they are not: the grid is', rect: at(205, 50), zoom: 1, by: { x: -5 } },
  { name: 'to the grid, where no sibling is near', rect: at(1003, 50), zoom: 1, by: { x: -3 } },
  { name: 'not to a grid line that is 9 px away', rect: at(1009, 50), zoom: 1, by: { x: 0 } },
])('$name', ({ rect, zoom, by, guide }) => {
  const snapped = snap(rect, [sibling], zoom);
  expect(snapped.by.x).toBeCloseTo(by.x);
  const guides = snapped.guides.filter((each) => each.axis === 'x');
  if (guide) expect(guides).toMatchObject([guide]);
  else expect(guides).toEqual([]);
});

test('a guide reaches from one to the other', () => {
  const { guides } = snap(at(103, 50), [sibling], 1);
  expect(guides).toEqual([{ axis: 'x', at: 100, from: 50, to: 340 }]);
});
