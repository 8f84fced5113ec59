import { nameOf, type ResourceId } from '../../core/model/design.ts';
import { sentence } from '../parts/sentences.ts';
import { doc } from '../state/document.svelte.ts';
import { engine } from '../state/engine.svelte.ts';
import type { Rect } from './geometry.ts';
import type { Stage } from './stage.svelte.ts';
import { rectToScreen } from './viewport.ts';

/**
 * What end-to-end tests need to aim the mouse and to read cards, because a painted drawing has no elements: boxes of resources in px of the window.
 * It reads and changes nothing. It is there only when the page was opened with `?test`.
 */
export interface TestWindow {
  boxOf(id: ResourceId): Rect | undefined;
  /** Ids by the name that people read. */
  idOf(name: string): ResourceId | undefined;
  readonly zoom: number;
  /** What the badges of its card say. */
  badgesOf(id: ResourceId): readonly string[];
  /** The engine has answered: faces, which decide sizes, will not change by themselves any more. */
  readonly caughtUp: boolean;
  /** The last frame that was painted: when (`performance.now()`), and of how many resources its design is. */
  readonly painted: { readonly at: number; readonly resources: number } | undefined;
}
export const TEST_WINDOW = 'netdraftTest';

/** Returns how to take it away again. */
export function exposeForTests(stage: Stage, surface: HTMLElement): () => void {
  if (!new URLSearchParams(location.search).has('test')) return () => {};
  const hook: TestWindow = {
    boxOf(id) {
      const box = stage.boxOf(id);
      if (!box) return undefined;
      const { left, top } = surface.getBoundingClientRect();
      const at = rectToScreen(stage.camera, box);
      return { ...at, x: at.x + left, y: at.y + top };
    },
    idOf: (name) => Object.entries(doc.design.resources).find(([id, resource]) => nameOf(id, resource) === name)?.[0],
    badgesOf: (id) => (engine.faces[id]?.badges ?? []).map((badge) => sentence({ values: {}, ...badge })),
    get zoom() {
      return stage.camera.zoom;
    },
    get caughtUp() {
      return engine.caughtUp;
    },
    get painted() {
      return stage.painted;
    },
  };
  Reflect.set(window, TEST_WINDOW, hook);
  return () => void Reflect.deleteProperty(window, TEST_WINDOW);
}
