import { expect, test } from 'vitest';
import type { CameraMan } from '../../../renderer/canvas/camera.ts';
import type { Controller } from '../../../renderer/canvas/controller.svelte.ts';
import { type Gesture, IDLE, type Input } from '../../../renderer/canvas/gestures/types.ts';
import { createHand } from '../../../renderer/canvas/hand.ts';
import type { Stage } from '../../../renderer/canvas/stage.svelte.ts';

/** A hand over a canvas whose gestures are only: pressed, dragging after a move, and nothing. What it made of the events comes back. */
function handOver() {
  const stage: { gesture: Gesture } = { gesture: IDLE };
  const seen: Input['type'][] = [];
  const dispatch = (input: Input): void => {
    seen.push(input.type);
    if (input.type === 'down') stage.gesture = { type: 'press', at: input.at, target: { type: 'ground' }, mods: input.mods, button: 0, touch: false };
    else if (input.type === 'move') stage.gesture = { type: 'pan', last: input.at };
    else stage.gesture = IDLE;
  };
  const surface = document.createElement('div');
  surface.setPointerCapture = () => {};
  const hand = createHand(stage as Stage, { dispatch, closeOffer: () => {} } as Controller, { take: () => {} } as CameraMan, () => surface);
  const at = (type: string, x: number) => new PointerEvent(type, { clientX: x, clientY: 100, button: 0 });
  return {
    seen,
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
