import { CARD } from '../../core/picture/layout/sizes.ts';
import { levelAt } from '../../core/picture/parts/look.ts';
import { around, grown, overlap, type Rect } from '../../core/picture/rect.ts';
import { engine } from '../state/engine.svelte.ts';
import { flow } from '../state/flow.svelte.ts';
import { selection } from '../state/selection.svelte.ts';
import type { ViewportCommand } from '../state/view.svelte.ts';
import { FIT_CALLOUT, FIT_MARGIN, LAYER_STRIP, ZOOM_GLIDE, ZOOM_STEP } from './constants.ts';
import type { Point } from './geometry.ts';
import { inWorld } from './hit.ts';
import type { Stage } from './stage.svelte.ts';
import { type Camera, fitted, glide, rectToScreen, revealing, shows, zoomedAt } from './viewport.ts';

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
  let hadGhosts = false;

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
  /** Ends that only the answer draws: an Internet that nobody has put there. */
  const ghosts = (): readonly Rect[] =>
    (stage.scene?.layers ?? []).flatMap((layer) =>
      layer.groups.flatMap((group) => (group.key.startsWith('ghost ') ? [inWorld(group, group.bounds)] : [])),
    );
  const everything = (): readonly Rect[] => [...stage.live.boxes.values(), ...ghosts()];
  const boundsOf = (ids: Iterable<string>): Rect | undefined => around([...ids].flatMap((id) => stage.boxOf(id) ?? []));
  const middle = (): Point => ({ x: stage.screen.width / 2, y: stage.screen.height / 2 });
  function fit(rect: Rect | undefined, still = false): void {
    if (!rect || stage.screen.width === 0) return;
    const below = calloutOpen() ? FIT_CALLOUT : 0;
    const plain = fitted(rect, stage.screen, { below });
    // To the right as far as there is air, else under the strip; a picture a step of detail smaller would be the worse evil.
    const aside = { ...plain, x: plain.x - Math.max(0, stage.screen.width / plain.zoom - rect.width) / 2 + FIT_MARGIN / plain.zoom };
    const under = fitted(rect, stage.screen, { below, above: LAYER_STRIP.y + LAYER_STRIP.height });
    const clear = [plain, aside, under].find((camera) => !coversWords(camera)) ?? under;
    go(levelAt(clear.zoom) === levelAt(plain.zoom) ? clear : aside, still);
  }
  /** The strip of layers would lie on a card, or on the name of a frame, both of which stand at the upper left of their box. */
  const coversWords = (camera: Camera): boolean =>
    everything().some((box) => {
      const corner = { ...box, width: Math.min(box.width, CARD.width), height: Math.min(box.height, CARD.height) };
      return overlap(rectToScreen(camera, corner), LAYER_STRIP);
    });

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
      if (free && stage.gesture.type === 'idle') fit(around(everything()), true);
    },
    /** What the answer draws has changed: an end that came with it and is out of sight is brought into view. */
    followEnds(): void {
      const now = ghosts();
      const came = now.length > 0 && !hadGhosts;
      hadGhosts = now.length > 0;
      if (!came || stage.gesture.type !== 'idle') return;
      // Marks and numbers stand out over the corners.
      const hidden = now.some((box) => !shows(stage.camera, stage.screen, grown(box, 20)) || overlap(rectToScreen(stage.camera, box), LAYER_STRIP));
      if (hidden) fit(around(everything()));
    },
    run(command: ViewportCommand): void {
      free = false;
      switch (command.type) {
        case 'fit':
          return fit(around(everything()));
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
