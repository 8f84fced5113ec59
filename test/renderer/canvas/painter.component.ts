import { describe, expect, it } from 'vitest';
import { createGround, gridStep } from '../../../renderer/canvas/paint/ground.ts';
import { createPacketPainter } from '../../../renderer/canvas/paint/packets.ts';
import { createPainter } from '../../../renderer/canvas/paint/painter.ts';
import type { Viewport } from '../../../renderer/canvas/paint/types.ts';
import type { Group, Scene, Track } from '../../../core/picture/shapes.ts';
import { COLOURS } from '../../../core/picture/tokens.ts';

const card = (key: string, x: number, y: number): Group => ({
  key,
  role: 'card',
  resource: key,
  x,
  y,
  scale: 1,
  bounds: { x: -1, y: -1, width: 102, height: 52 },
  shapes: [{ type: 'rect', x: 0, y: 0, width: 100, height: 50, radius: 8, fill: 'works' }],
});
const lane: Group = {
  key: 'lane',
  role: 'lane',
  x: 0,
  y: 0,
  scale: 1,
  bounds: { x: 0, y: 90, width: 200, height: 20 },
  shapes: [{ type: 'path', d: 'M0 100L200 100', stroke: { colour: 'v4', width: 4, least: 3 } }],
};
const scene: Scene = {
  zoom: 1,
  level: 'full',
  layers: [
    { name: 'lanes', groups: [lane] },
    { name: 'cards', groups: [card('a', 20, 20), card('far', 5000, 20)] },
  ],
  tracks: [],
  ends: [],
};
const view = (more: Partial<Viewport> = {}): Viewport => ({ x: 0, y: 0, zoom: 1, width: 200, height: 200, pixelRatio: 1, ...more });

function canvas(viewport: Viewport): CanvasRenderingContext2D {
  const element = document.createElement('canvas');
  element.width = viewport.width * viewport.pixelRatio;
  element.height = viewport.height * viewport.pixelRatio;
  return element.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
}
function pixel(context: CanvasRenderingContext2D, x: number, y: number): string {
  const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(x, y, 1, 1).data;
  return a === 0 ? 'nothing' : `#${[r, g, b].map((v) => v.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

describe('the canvas painter', () => {
  it('paints cards and lanes where the viewport shows them, and nothing else', () => {
    const context = canvas(view());
    createPainter(context, 'light').paint(scene, view());
    expect(pixel(context, 70, 45)).toBe(COLOURS.light.works);
    expect(pixel(context, 10, 100)).toBe(COLOURS.light.v4);
    expect(pixel(context, 150, 160)).toBe('nothing');
  });
  it('clears what was there, and follows pan and zoom and the density of the screen', () => {
    const dense = view({ x: 10, y: 10, zoom: 0.5, pixelRatio: 2 });
    const context = canvas(dense);
    const painter = createPainter(context, 'light');
    painter.paint(scene, view({ pixelRatio: 2 }));
    painter.paint(scene, dense);
    // (70, 45) in the drawing is at ((70 - 10) * 0.5 * 2, (45 - 10) * 0.5 * 2).
    expect(pixel(context, 60, 35)).toBe(COLOURS.light.works);
    expect(pixel(context, 200, 130)).toBe('nothing');
  });
  it('paints in the colours of the theme', () => {
    const context = canvas(view());
    const painter = createPainter(context, 'light');
    painter.paint(scene, view());
    painter.setTheme('dark');
    painter.paint(scene, view());
    expect(pixel(context, 70, 45)).toBe(COLOURS.dark.works);
    expect(pixel(context, 10, 100)).toBe(COLOURS.dark.v4);
  });
  it('never draws a lane thinner than it may be', () => {
    const context = canvas(view({ zoom: 0.25 }));
    createPainter(context, 'light').paint({ ...scene, zoom: 0.25 }, view({ zoom: 0.25 }));
    const column = [23, 24, 25, 26].map((y) => pixel(context, 10, y)).filter((p) => p !== 'nothing');
    expect(column.length).toBeGreaterThanOrEqual(3);
  });
  it('is sharp at any zoom: a card ends where it ends, without a blurred px', () => {
    for (const zoom of [0.37, 0.9, 1.3, 2.2]) {
      const context = canvas(view({ zoom }));
      createPainter(context, 'light').paint(scene, view({ zoom }));
      const row = Array.from({ length: 200 }, (_, x) => pixel(context, x, Math.round(45 * zoom)));
      const full = row.filter((each) => each === COLOURS.light.works).length;
      const partly = row.filter((each) => each !== COLOURS.light.works && each !== 'nothing').length;
      expect(full, `at ${zoom}`).toBeGreaterThanOrEqual(Math.min(100 * zoom, 200 - 20 * zoom) - 2);
      expect(partly, `at ${zoom}`).toBeLessThanOrEqual(2);
    }
  });
});

describe('the ground', () => {
  const laid = (viewport: Viewport): CanvasRenderingContext2D => {
    const context = canvas(viewport);
    createPainter(context, 'light', createGround()).paint({ ...scene, layers: [] }, viewport);
    return context;
  };
  it('covers everything, with dots at the points of the grid wherever one looks, at every density of the screen', () => {
    for (const [x, y, zoom, pixelRatio] of [
      [0, 0, 1, 1],
      [-37, 213, 1, 2],
      [1000.3, -7, 0.37, 1],
      [5, 5, 0.06, 1.5],
    ] as const) {
      const shown = view({ x, y, zoom, pixelRatio });
      const context = laid(shown);
      const step = gridStep(zoom) / zoom;
      const at = (world: number, corner: number): number => Math.round((Math.ceil(corner / step + world) * step - corner) * zoom * pixelRatio);
      const dot = [at(1, x), at(2, y)] as const;
      expect(pixel(context, ...dot), `a dot at ${zoom}`).not.toBe(COLOURS.light.canvas);
      expect(pixel(context, dot[0] + 5, dot[1] + 5), `the ground at ${zoom}`).toBe(COLOURS.light.canvas);
      expect(pixel(context, 200 * pixelRatio - 1, 200 * pixelRatio - 1), `the corner at ${zoom}`).not.toBe('nothing');
    }
  });
  it('has fewer dots from far away, never a haze of them', () => {
    for (const zoom of [0.05, 0.1, 0.3, 0.69, 0.71, 1]) {
      expect(gridStep(zoom), `at ${zoom}`).toBeGreaterThanOrEqual(14);
      expect(gridStep(zoom), `at ${zoom}`).toBeLessThan(28);
    }
  });
});

describe('packets', () => {
  const track: Track = {
    family: 'ipv6',
    half: 'request',
    path: 0,
    points: [
      { x: 20, y: 100 },
      { x: 180, y: 100 },
    ],
    stops: [0, 80, 160],
    reached: 3,
  };
  it('move between hops, and jump where motion is reduced', () => {
    const context = canvas(view());
    const packets = createPacketPainter(context, 'light');
    packets.paint([track], { half: 'request', hop: 0, progress: 0.5 }, view());
    expect(pixel(context, 60, 100)).toBe(COLOURS.light.v6);
    packets.setReducedMotion(true);
    packets.paint([track], { half: 'request', hop: 0, progress: 0.5 }, view());
    expect(pixel(context, 60, 100)).toBe('nothing');
    expect(pixel(context, 20, 100)).toBe(COLOURS.light.v6);
  });
  it('are hollow on the way back and only those of the half that plays are seen', () => {
    const context = canvas(view());
    const packets = createPacketPainter(context, 'light');
    packets.paint([track, { ...track, half: 'reply' }], { half: 'reply', hop: 1, progress: 0 }, view());
    expect(pixel(context, 100, 100)).toBe(COLOURS.light.panel);
    packets.paint([{ ...track, reached: 1 }], { half: 'request', hop: 0, progress: 0 }, view());
    expect(pixel(context, 20, 100)).toBe('nothing');
    packets.paint([track], undefined, view());
    expect(pixel(context, 100, 100)).toBe('nothing');
  });
});
