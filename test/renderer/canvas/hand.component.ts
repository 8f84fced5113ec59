import { expect, test } from 'vitest';
import type { CameraMan } from '../../../renderer/canvas/camera.ts';
import type { Controller } from '../../../renderer/canvas/controller.svelte.ts';
import { type Gesture, IDLE, type Input } from '../../../renderer/canvas/gestures/types.ts';
import { createHand } from '../../../renderer/canvas/hand.ts';
import { type Camera, toScreen } from '../../../renderer/canvas/viewport.ts';
import type { Stage } from '../../../renderer/canvas/stage.svelte.ts';

/** A hand over a canvas whose gestures are only: pressed, dragging after a move, and nothing. What it made of the events comes back. */
function handOver() {
  const stage: { gesture: Gesture; camera: Camera; zoomLeast: number } = { gesture: IDLE, camera: { zoom: 1, x: 0, y: 0 }, zoomLeast: 0.1 };
  const seen: Input['type'][] = [];
  const dispatch = (input: Input): void => {
    seen.push(input.type);
    if (input.type === 'down') stage.gesture = { type: 'press', at: input.at, target: { type: 'ground' }, mods: input.mods, button: 0, touch: false };
    else if (input.type === 'move') stage.gesture = { type: 'pan', last: input.at };
    else stage.gesture = IDLE;
  };
  const surface = document.createElement('div');
  surface.setPointerCapture = () => {};
  document.body.append(surface);
  const hand = createHand(stage as Stage, { dispatch, closeOffer: () => {} } as Controller, { take: () => {} } as CameraMan, () => surface);
  const at = (type: string, x: number) => new PointerEvent(type, { clientX: x, clientY: 100, button: 0 });
  const finger = (type: string, pointerId: number, x: number) => new PointerEvent(type, { pointerId, pointerType: 'touch', clientX: x, clientY: 0 });
  return {
    seen,
    stage,
    puts: (id: number, x: number) => hand.down(finger('pointerdown', id, x)),
    slides: (id: number, x: number) => hand.move(finger('pointermove', id, x)),
    lifts: (id: number, x: number) => hand.up(finger('pointerup', id, x)),
    clicks: (x: number) => {
      hand.down(at('pointerdown', x));
      hand.up(at('pointerup', x));
    },
    drags: (from: number, to: number) => {
      hand.down(at('pointerdown', from));
      hand.move(at('pointermove', to));
      hand.up(at('pointerup', to));
      hand.stop();
    },
  };
}

test('two clicks at a place are a double click', () => {
  const { seen, clicks } = handOver();
  clicks(100);
  clicks(101);
  expect(seen).toEqual(['down', 'up', 'double', 'up']);
});

test('clicks at two places are not', () => {
  const { seen, clicks } = handOver();
  clicks(100);
  clicks(140);
  expect(seen).toEqual(['down', 'up', 'down', 'up']);
});

test('two drags from a place are two drags, as quickly as they come', () => {
  const { seen, drags } = handOver();
  drags(100, 180);
  drags(100, 240);
  expect(seen).toEqual(['down', 'move', 'up', 'down', 'move', 'up']);
});

test('a second finger gives up what the first began, and both zoom around what is between them', () => {
  const { seen, stage, puts, slides } = handOver();
  puts(1, 100);
  puts(2, 200);
  slides(1, 50);
  slides(2, 250);
  expect(seen).toEqual(['down', 'escape']);
  expect(stage.camera.zoom).toBeCloseTo(2);
  expect(toScreen(stage.camera, { x: 150, y: 0 }).x).toBeCloseTo(150);
});

test('two fingers that go together move the view; the last one that is left moves nothing', () => {
  const { seen, stage, puts, slides, lifts } = handOver();
  puts(1, 100);
  puts(2, 200);
  slides(1, 130);
  slides(2, 230);
  expect(stage.camera.zoom).toBeCloseTo(1);
  expect(toScreen(stage.camera, { x: 150, y: 0 }).x).toBeCloseTo(180);
  const { camera } = stage;
  lifts(2, 230);
  slides(1, 400);
  lifts(1, 400);
  expect([stage.camera, seen]).toEqual([camera, ['down', 'escape']]);
  puts(1, 100);
  expect(seen.at(-1)).toBe('down');
});
