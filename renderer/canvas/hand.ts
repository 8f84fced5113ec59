import { kindOf } from '../../core/kinds/index.ts';
import { around, centre } from '../../core/picture/rect.ts';
import { selection } from '../state/selection.svelte.ts';
import type { CameraMan } from './camera.ts';
import { DOUBLE_CLICK, DRAG_THRESHOLD, ZOOM_PINCH, ZOOM_WHEEL } from './constants.ts';
import type { Controller } from './controller.svelte.ts';
import { createEdgePan } from './edge-pan.ts';
import { distance, type Point } from './geometry.ts';
import { idOf } from './gestures/press.ts';
import { type Mods, NO_MODS } from './gestures/types.ts';
import { createPinch } from './pinch.ts';
import { buttonOf, modsOf, pointIn, wheelOf } from './pointer.ts';
import type { Stage } from './stage.svelte.ts';
import { panned, toScreen, zoomedAt } from './viewport.ts';

/** The pointer on the canvas: events of the browser become inputs of gestures. */
export function createHand(stage: Stage, controller: Controller, cameraMan: CameraMan, surface: () => HTMLElement) {
  let pointer: Point | undefined;
  let inside = false;
  let mods: Mods = NO_MODS;
  /** The click that a second one would make a double click. */
  let clicked: { readonly time: number; readonly at: Point } | undefined;
  const pinch = createPinch();
  const edge = createEdgePan(
    () => ({ gesture: stage.gesture, at: pointer, screen: stage.screen }),
    (by) => (stage.camera = panned(stage.camera, by)),
    () => pointer && controller.dispatch({ type: 'move', at: pointer, mods }),
  );

  function hover(at: Point): void {
    const target = stage.hit(at);
    // The frames around are not under the pointer while something in them is.
    const id = target.type === 'frame' && target.part === 'body' ? undefined : idOf(target);
    stage.overHandle = target.type === 'handle' ? target.handle : undefined;
    if (id === stage.hovered) return;
    stage.hovered = id;
    selection.hover(id === undefined ? undefined : { resource: id });
  }

  return {
    /** Where the pointer is over the canvas, in px of it; undefined while it is elsewhere. */
    get pointer() {
      return inside ? pointer : undefined;
    },
    down(event: PointerEvent): void {
      cameraMan.take();
      controller.closeOffer();
      controller.menu = undefined;
      surface().setPointerCapture(event.pointerId);
      const at = pointIn(surface(), event);
      if (event.pointerType === 'touch' && pinch.down(event.pointerId, at)) {
        clicked = undefined;
        return controller.dispatch({ type: 'escape' });
      }
      const before = clicked;
      const again = event.button === 0 && before && event.timeStamp - before.time < DOUBLE_CLICK && distance(at, before.at) < DRAG_THRESHOLD;
      clicked = again ? undefined : { time: event.timeStamp, at };
      if (again) return controller.dispatch({ type: 'double', at });
      controller.dispatch({ type: 'down', at, button: buttonOf(event), mods: modsOf(event), touch: event.pointerType === 'touch' });
    },
    move(event: PointerEvent): void {
      const pinched = pinch.move(event.pointerId, pointIn(surface(), event), stage.camera, stage.zoomLeast);
      if (pinched) {
        stage.camera = pinched;
        return;
      }
      pointer = pointIn(surface(), event);
      inside = true;
      if (stage.gesture.type === 'idle') return hover(pointer);
      mods = modsOf(event);
      controller.dispatch({ type: 'move', at: pointer, mods });
      edge.watch();
    },
    up(event: PointerEvent): void {
      if (pinch.up(event.pointerId)) return;
      // A drag is no click: who draws a second line from the same dot at once, draws it.
      if (stage.gesture.type !== 'press') clicked = undefined;
      controller.dispatch({ type: 'up', at: pointIn(surface(), event), mods: modsOf(event) });
    },
    /** The other button, a long press or the menu key: a menu of what is there, or of what is selected. */
    menu(event: MouseEvent): void {
      event.preventDefault();
      const { type } = stage.gesture;
      // A finger that rests has pressed already.
      if (type === 'press') controller.dispatch({ type: 'escape' });
      else if (type !== 'idle') return;
      const byKey = event.button !== 2 && !(event instanceof PointerEvent && event.pointerType === 'touch');
      const box = byKey ? around([...selection.ids].flatMap((id) => stage.boxOf(id) ?? [])) : undefined;
      const at = box ? toScreen(stage.camera, centre(box)) : pointIn(surface(), event);
      if (!byKey) controller.dispatch({ type: 'down', at, button: 2, mods: NO_MODS, touch: false });
      controller.menu = at;
    },
    /** The browser took the pointer away. */
    cancel(event: PointerEvent): void {
      pinch.up(event.pointerId);
      controller.dispatch({ type: 'escape' });
    },
    leave(): void {
      inside = false;
      if (stage.gesture.type === 'idle') stage.hovered = undefined;
    },
    wheel(event: WheelEvent): void {
      event.preventDefault();
      controller.menu = undefined;
      cameraMan.take();
      const wheel = wheelOf(event, { wheel: ZOOM_WHEEL, pinch: ZOOM_PINCH });
      stage.camera =
        wheel.type === 'pan' ? panned(stage.camera, wheel.by) : zoomedAt(stage.camera, pointIn(surface(), event), wheel.factor, stage.zoomLeast);
    },
    /** A kind of the palette comes over the canvas; `at` in px of the window. */
    carry(kindId: string, at: Point): void {
      const kind = kindOf(kindId);
      if (!kind) return;
      if (!this.isOver(at)) {
        if (stage.gesture.type === 'place') controller.dispatch({ type: 'escape' });
        return;
      }
      cameraMan.take();
      pointer = pointIn(surface(), { clientX: at.x, clientY: at.y });
      inside = true;
      controller.dispatch({ type: 'carry', kind, at: pointer, mods: NO_MODS });
    },
    drop(at: Point): void {
      controller.dispatch(this.isOver(at) ? { type: 'drop' } : { type: 'escape' });
    },
    isOver(at: Point): boolean {
      const box = surface().getBoundingClientRect();
      return at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom;
    },
    stop: () => edge.stop(),
  };
}
