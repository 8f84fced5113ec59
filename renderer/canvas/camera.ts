import { around, grown, overlap, type Rect } from '../../core/picture/rect.ts';
import { engine } from '../state/engine.svelte.ts';
import { flow } from '../state/flow.svelte.ts';
import { selection } from '../state/selection.svelte.ts';
import type { ViewportCommand } from '../state/view.svelte.ts';
import { FIT_CALLOUT, ZOOM_GLIDE, ZOOM_STEP } from './constants.ts';
import { type Extents, extentsOf, fitClear } from './fit.ts';
import type { Point } from './geometry.ts';
import { inWorld } from './hit.ts';
import type { Stage } from './stage.svelte.ts';
import { type Camera, glide, isSame, rectToScreen, revealing, shows, zoomedAt } from './viewport.ts';

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
  const boundsOf = (ids: Iterable<string>): Rect | undefined => around([...ids].flatMap((id) => stage.boxOf(id) ?? []));
  const middle = (): Point => ({ x: stage.screen.width / 2, y: stage.screen.height / 2 });
  /** Where the last fit has led: a view that is still there shows all of something. */
  let at: { readonly camera: Camera; readonly extents: Extents } | undefined;
  function fit(extents: Extents, still = false): void {
    if (stage.screen.width === 0) return;
    const to = fitClear({ extents, screen: stage.screen, floats: stage.floats(), below: calloutOpen() ? FIT_CALLOUT : 0 });
    if (!to) return;
    at = { camera: to, extents };
    go(to, still);
  }
  const everything = (): Extents => extentsOf(flow.design, stage.live, ghosts());
  const covered = (camera: Camera, box: Rect): boolean => stage.floats().some((float) => overlap(rectToScreen(camera, box), float));

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
    /** The drawing has changed, or what explains it. */
    follow(): void {
      if (free && stage.gesture.type === 'idle') fit(everything(), true);
    },
    /** The window has: a view of all that nobody has moved since stays one. */
    resized(): void {
      if (free) this.follow();
      else if (at && isSame(at.camera, stage.camera) && stage.gesture.type === 'idle') fit(at.extents, true);
    },
    /** A sign came or went: a view of all that nobody has moved since gives way to it. */
    followFloats(): void {
      if (at && isSame(at.camera, stage.camera) && stage.gesture.type === 'idle') fit(at.extents);
    },
    /** What the answer draws has changed: an end that came with it and is out of sight is brought into view. */
    followEnds(): void {
      const now = ghosts();
      const came = now.length > 0 && !hadGhosts;
      hadGhosts = now.length > 0;
      if (!came || stage.gesture.type !== 'idle') return;
      // Marks and numbers stand out over the corners.
      if (now.some((box) => !shows(stage.camera, stage.screen, grown(box, 20)) || covered(stage.camera, box))) fit(everything());
    },
    run(command: ViewportCommand): void {
      free = false;
      switch (command.type) {
        case 'fit':
          return fit(everything());
        case 'fit-selection': {
          const rect = boundsOf(selection.ids);
          return rect && fit(() => [rect]);
        }
        case 'zoom-in':
          return go(zoomedAt(stage.camera, middle(), ZOOM_STEP));
        case 'zoom-out':
          return go(zoomedAt(stage.camera, middle(), 1 / ZOOM_STEP, stage.zoomLeast));
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
