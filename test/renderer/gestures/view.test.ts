import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, overlap, type Rect } from '../../../core/picture/rect.ts';
import { ZOOM_PINCH, ZOOM_WHEEL } from '../../../renderer/canvas/constants.ts';
import { edgePan } from '../../../renderer/canvas/edge-pan.ts';
import { fitClear } from '../../../renderer/canvas/fit.ts';
import type { Size } from '../../../renderer/canvas/geometry.ts';
import { keyPlan } from '../../../renderer/canvas/keyboard.ts';
import { wheelOf } from '../../../renderer/canvas/pointer.ts';
import { fitted, glide, panned, rectToScreen, revealing, toScreen, toWorld, zoomedAt } from '../../../renderer/canvas/viewport.ts';

describe('the camera', () => {
  const camera = { zoom: 0.5, x: 100, y: -40 };
  test('screen and world are each other back', () => {
    expect(toScreen(camera, toWorld(camera, { x: 33, y: 77 }))).toEqual({ x: 33, y: 77 });
  });
  test.each([2, 0.3, 100, 0.0001])('zooming by %s keeps what is under the pointer', (factor) => {
    const at = { x: 333, y: 222 };
    const before = toWorld(camera, at);
    const after = toWorld(zoomedAt(camera, at, factor), at);
    expect(after.x).toBeCloseTo(before.x, 6);
    expect(after.y).toBeCloseTo(before.y, 6);
  });
  test('the zoom has limits', () => {
    expect(zoomedAt(camera, { x: 0, y: 0 }, 1e9).zoom).toBe(4);
    expect(zoomedAt(camera, { x: 0, y: 0 }, 1e-9).zoom).toBe(0.05);
    expect(zoomedAt(camera, { x: 0, y: 0 }, 1e-9, 0.01).zoom).toBe(0.01);
  });
  test('the drawing follows the hand', () => {
    expect(toScreen(panned(camera, { x: 10, y: 20 }), { x: 300, y: 300 })).toEqual({ x: 110, y: 190 });
  });
  test('fitting shows all of it in the middle, and magnifies nothing', () => {
    const small = fitted({ x: 0, y: 0, width: 100, height: 50 }, { width: 800, height: 600 });
    expect(small.zoom).toBe(1);
    expect(toScreen(small, { x: 50, y: 25 })).toEqual({ x: 400, y: 300 });
    const large = fitted({ x: 0, y: 0, width: 7520, height: 100 }, { width: 800, height: 600 });
    expect(large.zoom).toBeCloseTo(0.1);
    const above = fitted({ x: 0, y: 0, width: 100, height: 50 }, { width: 800, height: 600 }, { below: 100 });
    expect(toScreen(above, { x: 50, y: 25 })).toEqual({ x: 400, y: 250 });
    expect(fitted({ x: 0, y: 0, width: 75_200, height: 100 }, { width: 800, height: 600 }).zoom).toBeCloseTo(0.01);
  });
  test('a glide begins and ends where it should', () => {
    const to = { zoom: 2, x: 500, y: 90 };
    expect(glide(camera, to, 0)).toEqual(camera);
    expect(glide(camera, to, 1)).toEqual(to);
  });
  test.each([
    { name: 'what is in view moves nothing', rect: { x: 110, y: 0, width: 50, height: 50 }, moved: false },
    { name: 'what is outside moves as little as shows it', rect: { x: 5000, y: 0, width: 50, height: 50 }, moved: true },
  ])('$name', ({ rect, moved }) => {
    const screen = { width: 800, height: 600 };
    const next = revealing(camera, rect, screen);
    expect(next === camera).toBe(!moved);
    const corner = toScreen(next, { x: rect.x + rect.width, y: rect.y + rect.height });
    expect(corner.x).toBeLessThanOrEqual(screen.width);
    expect(corner.y).toBeLessThanOrEqual(screen.height);
  });
});

describe('fitting among strips', () => {
  const strips = (screen: Size): readonly Rect[] => [
    { x: 14, y: 14, width: 270, height: 34 },
    { x: screen.width - 14 - 276, y: screen.height - 48, width: 276, height: 34 },
  ];
  const size = fc.record({ width: fc.integer({ min: 320, max: 2400 }), height: fc.integer({ min: 240, max: 1400 }) });
  const box = fc.record({
    x: fc.integer({ min: -9000, max: 9000 }),
    y: fc.integer({ min: -9000, max: 9000 }),
    width: fc.integer({ min: 20, max: 8000 }),
    height: fc.integer({ min: 20, max: 8000 }),
  });
  test('shows all of it, and nothing of it under a strip', () => {
    fc.assert(
      fc.property(size, fc.array(box, { minLength: 1, maxLength: 6 }), (screen, boxes) => {
        // A name above each keeps its size on the screen.
        const extents = (zoom: number) => boxes.map((one) => ({ ...one, y: one.y - 18 / zoom, height: one.height + 18 / zoom }));
        const floats = strips(screen);
        const camera = fitClear({ extents, screen, floats });
        if (!camera) throw new Error('nothing is fitted');
        for (const seen of extents(camera.zoom).map((one) => rectToScreen(camera, one))) {
          expect(floats.filter((float) => overlap(float, seen))).toEqual([]);
          expect(contains({ x: 0, y: 0, ...screen }, seen)).toBe(true);
        }
      }),
    );
  });
  test.each([
    { name: 'in the middle where nothing is in its way', content: { x: 0, y: 0, width: 300, height: 200 }, at: { x: 350, y: 250 } },
    { name: 'aside rather than smaller', content: { x: 0, y: 0, width: 500, height: 640 }, at: { x: 363, y: 30 } },
  ])('$name', ({ content, at }) => {
    const screen = { width: 1000, height: 700 };
    const camera = fitClear({ extents: () => [content], screen, floats: strips(screen).slice(0, 1) });
    expect(camera && rectToScreen(camera, content)).toEqual({ ...content, ...at });
  });
  test.each([
    { name: 'what explains a verdict gets room below it', height: 700, seen: { height: 520, y: 24 } },
    { name: 'in a low window it lies over the drawing, which would be too small to read', height: 220, seen: { height: 172, y: 24 } },
  ])('$name', ({ height, seen }) => {
    const content = { x: 0, y: 0, width: 900, height: 900 };
    const camera = fitClear({ extents: () => [content], screen: { width: 1200, height }, floats: [], below: 132 });
    expect(camera && rectToScreen(camera, content)).toMatchObject({ height: expect.closeTo(seen.height, 0), y: expect.closeTo(seen.y, 0) });
  });
});

const wheel = (event: Partial<WheelEvent>) =>
  wheelOf({ deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, shiftKey: false, ...event }, { wheel: ZOOM_WHEEL, pinch: ZOOM_PINCH });
test.each([
  { name: 'a notch of a wheel zooms in', event: { deltaY: -100 }, is: { type: 'zoom' } },
  { name: 'lines are a wheel too', event: { deltaY: 3, deltaMode: 1 }, is: { type: 'zoom' } },
  { name: 'two fingers pan', event: { deltaX: 3.5, deltaY: -8.25 }, is: { type: 'pan', by: { x: -3.5, y: 8.25 } } },
  { name: 'a pinch zooms', event: { deltaY: -2.5, ctrlKey: true }, is: { type: 'zoom', factor: Math.exp(0.025) } },
  { name: 'Shift turns a wheel sideways', event: { deltaY: 100, shiftKey: true }, is: { type: 'pan', by: { x: -100, y: 0 } } },
])('$name', ({ event, is }) => {
  expect(wheel(event)).toMatchObject(is);
});

const NONE: ReadonlySet<string> = new Set();
const ONE: ReadonlySet<string> = new Set(['web']);
test.each([
  { key: 'ArrowLeft', selected: ONE, is: { type: 'nudge', by: { x: -1, y: 0 } } },
  { key: 'ArrowDown', shift: true, selected: ONE, is: { type: 'nudge', by: { x: 0, y: 5 } } },
  { key: 'ArrowDown', selected: NONE, is: { type: 'walk', direction: 'down' } },
  { key: 'H', selected: NONE, is: { type: 'tool', tool: 'pan' } },
  { key: '+', shift: true, selected: NONE, is: { type: 'zoom', in: true } },
  { key: '-', selected: NONE, is: { type: 'zoom', in: false } },
  { key: 'Escape', selected: ONE, is: { type: 'leave' } },
  { key: 'c', command: true, selected: ONE, is: undefined },
  { key: 'x', selected: ONE, is: undefined },
])('$key with $selected.size selected', ({ key, shift = false, command = false, selected, is }) => {
  expect(keyPlan({ key, shift, command, alt: false }, selected)).toEqual(is);
});

test.each([
  { at: { x: 400, y: 300 }, by: { x: 0, y: 0 } },
  { at: { x: 0, y: 300 }, by: { x: 14, y: 0 } },
  { at: { x: 799, y: 586 }, by: { x: -13.5, y: -7 } },
])('near an edge the drawing comes towards the hand: $at', ({ at, by }) => {
  const pan = edgePan(at, { width: 800, height: 600 });
  expect(pan.x).toBeCloseTo(by.x, 1);
  expect(pan.y).toBeCloseTo(by.y, 1);
});
