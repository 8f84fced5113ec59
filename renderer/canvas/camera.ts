import { around, type Rect } from '../../core/picture/rect.ts';
import { engine } from '../state/engine.svelte.ts';
import { flow } from '../state/flow.svelte.ts';
import { selection } from '../state/selection.svelte.ts';
import type { ViewportCommand } from '../state/view.svelte.ts';
import { FIT_CALLOUT, ZOOM_GLIDE, ZOOM_STEP } from './constants.ts';
import type { Point } from './geometry.ts';
import type { Stage } from './stage.svelte.ts';
import { type Camera, fitted, glide, revealing, zoomedAt } from './viewport.ts';

/** A verdict is explained on the canvas at the moment. */
export function calloutOpen(): boolean {
  const answer = engine.answer?.families.find((family) => family.family === flow.family);
  return flow.calloutOpen && answer !== undefined && answer.outcome !== 'works' && answer.paths.length > 0;
}

/** Moves the view: at once under the hand, in a glide when a menu, a key or a button asks. */
export function createCameraMan(stage: Stage) {
  let frame = 0;
  /** A camera that nobody has moved yet follows the drawing. */
  let free = true;

  function stop(): void {
    cancelAnimationFrame(frame);
    frame = 0;
  }
  function go(to: Camera, still = false): void {
    stop();
    const from = stage.camera;
    if (still || window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      stage.camera = to;
      return;
    }
    const begun = performance.now();
    const tick = (now: number): void => {
      const t = Math.min(1, Math.max(0, now - begun) / ZOOM_GLIDE);
      stage.camera = glide(from, to, 1 - (1 - t) ** 3);
      if (t < 1) frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
  }
  const boundsOf = (ids: Iterable<string>): Rect | undefined => around([...ids].flatMap((id) => stage.boxOf(id) ?? []));
  const middle = (): Point => ({ x: stage.screen.width / 2, y: stage.screen.height / 2 });
  function fit(rect: Rect | undefined, still = false): void {
    if (rect && stage.screen.width > 0) go(fitted(rect, stage.screen, calloutOpen() ? FIT_CALLOUT : 0), still);
  }

  return {
    stop,
    /** A person has taken the view into their hands. */
    take(): void {
      free = false;
      stop();
    },
    /** Another design: the view follows it until somebody moves it. */
    release(): void {
      free = true;
    },
    /** The drawing or the window has changed. */
    follow(): void {
      if (free && stage.gesture.type === 'idle') fit(around([...stage.live.boxes.values()]), true);
    },
    run(command: ViewportCommand): void {
      free = false;
      switch (command.type) {
        case 'fit':
          return fit(around([...stage.live.boxes.values()]));
        case 'fit-selection':
          return fit(boundsOf(selection.ids));
        case 'zoom-in':
          return go(zoomedAt(stage.camera, middle(), ZOOM_STEP));
        case 'zoom-out':
          return go(zoomedAt(stage.camera, middle(), 1 / ZOOM_STEP));
        case 'zoom-actual':
          return go(zoomedAt(stage.camera, middle(), 1 / stage.camera.zoom));
        case 'reveal': {
          const rect = boundsOf(command.resources);
          const to = rect && revealing(stage.camera, rect, stage.screen);
          if (to && to !== stage.camera) go(to);
        }
      }
    },
  };
}
export type CameraMan = ReturnType<typeof createCameraMan>;
