import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Design } from '../../../core/model/design.ts';
import { COLOURS } from '../../../core/picture/tokens.ts';
import Canvas from '../../../renderer/canvas/Canvas.svelte';
import { lookingAt, mapOf, seenOn } from '../../../renderer/canvas/minimap/map.ts';
import { doCommand } from '../../../renderer/state/commands.ts';
import { doc } from '../../../renderer/state/document.svelte.ts';
import { view } from '../../../renderer/state/view.svelte.ts';
import { installStyles } from '../../../renderer/styles/install.ts';
import { designOf, NETWORK } from '../gestures/fixture.ts';

installStyles();
const minimap = page.getByRole('application', { name: /^Small map/ });
const element = () => minimap.element() as HTMLElement;
const seen = () => (element().querySelector('.seen') as HTMLElement).getBoundingClientRect();
const painted = () => (document.querySelector('.surface canvas') as HTMLCanvasElement).toDataURL();
/** So near that part of the drawing is out of view. */
const comeNear = async () => {
  view.send({ type: 'zoom-actual' });
  for (let i = 0; i < 6; i++) view.send({ type: 'zoom-in' });
  document
    .querySelector('.surface')
    ?.dispatchEvent(new WheelEvent('wheel', { deltaY: -400, clientX: 500, clientY: 300, cancelable: true, bubbles: true }));
  await expect.element(minimap).toBeVisible();
};

beforeEach(async () => {
  document.body.style.cssText = 'margin:0;width:1100px;height:760px;position:relative';
  view.theme = 'light';
  view.minimap = true;
  doc.load(designOf(NETWORK) as Design);
  await page.viewport(1100, 760);
  render(Canvas);
});

describe('the minimap', () => {
  test('is hidden while everything is in view, and when nobody wants it', async () => {
    await expect.element(minimap).not.toBeInTheDocument();
    await comeNear();
    doCommand('minimap');
    await expect.element(minimap).not.toBeInTheDocument();
    doCommand('minimap');
    await expect.element(minimap).toBeVisible();
    doc.load(designOf({}) as Design);
    await expect.element(minimap).not.toBeInTheDocument();
  });

  test('shows the containers in the colours of the theme', async () => {
    await comeNear();
    const shown = async (theme: 'light' | 'dark') => {
      const canvas = element().querySelector('canvas') as HTMLCanvasElement;
      const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, canvas.width, canvas.height);
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(COLOURS[theme].panel.slice(at, at + 2), 16));
      let count = 0;
      for (let i = 0; i < data.length; i += 4) if (data[i] === r && data[i + 1] === g && data[i + 2] === b && data[i + 3] === 255) count++;
      return count / (data.length / 4);
    };
    await expect.poll(() => shown('light')).toBeGreaterThan(0.1);
    view.theme = 'dark';
    await expect.poll(() => shown('dark')).toBeGreaterThan(0.1);
    expect(await shown('light')).toBeLessThan(0.01);
  });

  test('moves the view by its rectangle, which follows the hand', async () => {
    await comeNear();
    const [from, before] = [seen(), painted()];
    const at = { clientX: from.left + from.width / 2, clientY: from.top + from.height / 2, pointerId: 1, bubbles: true };
    const target = element();
    target.setPointerCapture = () => {};
    target.dispatchEvent(new PointerEvent('pointerdown', { ...at, button: 0 }));
    target.dispatchEvent(new PointerEvent('pointermove', { ...at, clientX: at.clientX + 12, clientY: at.clientY + 6 }));
    await expect.poll(() => Math.round(seen().left - from.left)).toBe(12);
    expect(Math.round(seen().top - from.top)).toBe(6);
    await expect.poll(() => painted() === before).toBe(false);
    target.dispatchEvent(new PointerEvent('pointerup', at));
    target.dispatchEvent(new PointerEvent('pointermove', { ...at, clientX: at.clientX + 60 }));
    expect(Math.round(seen().left - from.left)).toBe(12);
  });

  test('is moved by arrow keys, and the drawing with it', async () => {
    await comeNear();
    element().focus();
    const from = seen();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => (seen().left - from.left) / from.width).toBeCloseTo(0.25, 1);
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    await expect.poll(() => (seen().left - from.left) / from.width).toBeCloseTo(-0.75, 1);
  });
});

describe('the geometry of the minimap', () => {
  const map = mapOf({ x: -100, y: 50, width: 4000, height: 1000 });
  const [camera, screen] = [
    { x: 0, y: 0, zoom: 2 },
    { width: 800, height: 600 },
  ];
  test('keeps proportions and limits, for a thin drawing too', () => {
    expect(map.size.width).toBe(208);
    expect(map.size.height).toBe(61);
    expect(mapOf({ x: 0, y: 0, width: 5000, height: 1 }).size).toEqual({ width: 208, height: 48 });
  });
  test('puts the middle of the view where one points', () => {
    const to = lookingAt(map, { x: 100, y: 30 }, camera, screen);
    const there = seenOn(map, to, screen);
    expect(there.x + there.width / 2).toBeCloseTo(100);
    expect(there.y + there.height / 2).toBeCloseTo(30);
    const outside = seenOn(map, lookingAt(map, { x: -50, y: 9999 }, camera, screen), screen);
    expect([outside.x + outside.width / 2, outside.y + outside.height / 2]).toEqual([expect.closeTo(0), expect.closeTo(map.size.height)]);
  });
});
