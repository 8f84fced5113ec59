import { flow } from '../state/flow.svelte.ts';
import { selection } from '../state/selection.svelte.ts';
import { view } from '../state/view.svelte.ts';
import type { ResourceId } from '../../core/model/design.ts';
import type { Controller } from './controller.svelte.ts';
import type { Point } from './geometry.ts';
import type { Direction } from './graph.ts';
import { nudgeEdits } from './gestures/edits.ts';
import { keyPlan } from './keyboard.ts';
import { commit, hold, provide } from './perform.ts';
import type { Stage } from './stage.svelte.ts';
import { stackOf } from './site.ts';
import { revealing } from './viewport.ts';

/** The keyboard on the canvas. `leave` is Escape with nothing left to leave: the parts of the window decide then. */
export function createNavigation(stage: Stage, controller: Controller) {
  /** Held arrows are one step of undo. */
  let nudging = false;
  let spaceUsed = false;

  function focus(id: ResourceId | undefined): void {
    stage.focused = id;
    const box = id === undefined ? undefined : stage.boxOf(id);
    if (box) stage.camera = revealing(stage.camera, box, stage.screen);
  }

  function walk(direction: Direction): void {
    const here = stage.focused;
    if (here === undefined) return focus(stage.sites.inside(undefined)[0]?.id);
    focus(stage.graph.beside(here, direction) ?? here);
  }

  /** Into a container, or onto what is in focus: it is selected. */
  function enter(): void {
    const here = stage.focused ?? selection.only;
    if (here === undefined) return focus(stage.sites.inside(undefined)[0]?.id);
    const first = stage.sites.inside(here)[0]?.id;
    if (first === undefined) {
      const stack = stackOf(stage.sites, here);
      if (stack.length > 1) controller.opened = here;
      return selection.select(stack);
    }
    selection.clear();
    focus(first);
  }

  /** One step outward: the gesture, the menu, picking, the selection, the container. */
  function leave(): void {
    if (stage.gesture.type !== 'idle') return controller.dispatch({ type: 'escape' });
    if (controller.offer) return controller.closeOffer();
    if (controller.opened !== undefined) {
      controller.opened = undefined;
      return;
    }
    if (flow.preview) flow.preview = undefined;
    else if (flow.reel) flow.leaveReel();
    else if (flow.picking) flow.picking = undefined;
    else if (view.tool !== 'select') view.tool = 'select';
    else if (selection.ids.size > 0) {
      stage.focused = selection.only ?? stage.focused;
      selection.clear();
    } else focus(stage.sites.get(stage.focused)?.parent);
  }

  function nudge(by: Point): void {
    hold('EDIT_MOVE', stage);
    nudging = true;
    provide(nudgeEdits(stage.sites, selection.ids, by));
  }

  return {
    /** True when the key was ours. */
    down(event: KeyboardEvent): boolean {
      const plan = keyPlan({ key: event.key, shift: event.shiftKey, command: event.ctrlKey || event.metaKey, alt: event.altKey }, selection.ids);
      if (!plan) return false;
      switch (plan.type) {
        case 'nudge':
          nudge(plan.by);
          return true;
        case 'walk':
          walk(plan.direction);
          return true;
        case 'enter':
          enter();
          return true;
        case 'leave':
          leave();
          return true;
        case 'rename':
          controller.rename(selection.only ?? stage.focused);
          return true;
        case 'tool':
          view.tool = plan.tool;
          return true;
        case 'zoom':
          view.send({ type: plan.in ? 'zoom-in' : 'zoom-out' });
          return true;
        case 'block':
          controller.dispatch({ type: 'block', by: plan.by });
          return true;
        case 'space':
          if (!stage.space) spaceUsed = false;
          stage.space = true;
          return true;
      }
    },
    up(event: KeyboardEvent): void {
      if (event.key.startsWith('Arrow') && nudging) {
        nudging = false;
        commit('NUDGED', [], stage);
      }
      if (event.key !== ' ' || !stage.space) return;
      stage.space = false;
      // A tap on the space bar selects what is in focus; a drag with it has panned.
      if (!spaceUsed && stage.focused !== undefined) selection.toggle(stage.focused);
    },
    /** The canvas lost the keyboard in the middle of something. */
    blur(): void {
      if (nudging) commit('NUDGED', [], stage);
      nudging = false;
      stage.space = false;
    },
    usedSpace(): void {
      spaceUsed = true;
    },
  };
}
