import { assertNever } from '../../core/model/assert.ts';
import { mayTake } from '../../core/kinds/containers.ts';
import { kindOf } from '../../core/kinds/index.ts';
import type { ResourceId } from '../../core/model/design.ts';
import type { Plan } from '../../core/model/reason.ts';
import { doc } from '../state/document.svelte.ts';
import { engine } from '../state/engine.svelte.ts';
import { flow } from '../state/flow.svelte.ts';
import { selection } from '../state/selection.svelte.ts';
import { view } from '../state/view.svelte.ts';
import { FLY_BACK } from './constants.ts';
import type { Point, Rect } from './geometry.ts';
import { step } from './gestures/machine.ts';
import type { Effect, Gesture, Input } from './gestures/types.ts';
import { add, bornIn, commit, copyTo, hold, provide } from './perform.ts';
import { followMark } from './follow-mark.ts';
import type { Stage } from './stage.svelte.ts';
import { panned, shows, toWorld } from './viewport.ts';
import { sentence } from '../parts/sentences.ts';
import { sayHere } from './words.ts';

/** Plans that a drawn line offers, or why there are none. World px. */
export interface Offer {
  readonly from: ResourceId;
  readonly to: ResourceId;
  readonly at: Point;
  /** Undefined while the engine thinks. */
  readonly plans: readonly Plan[] | undefined;
  readonly reason?: string;
}
/** A refused thing on its way back. */
export interface Flight {
  readonly gesture: Gesture;
  readonly rect: Rect;
}

/** Turns what the hand does into changes of the design, the selection and the view. */
export function createController(stage: Stage) {
  let offer = $state.raw<Offer>();
  let renaming = $state.raw<ResourceId>();
  let flight = $state.raw<Flight>();
  let opened = $state.raw<ResourceId>();
  /** The view when the gesture began. */
  let begunAt = stage.camera;

  function dispatch(input: Input): void {
    const before = stage.gesture;
    if (before.type === 'idle') begunAt = stage.camera;
    const { gesture, effects } = step(before, input, stage.surroundings());
    stage.gesture = gesture;
    for (const effect of effects) perform(effect, before);
  }

  function perform(effect: Effect, before: Gesture): void {
    switch (effect.type) {
      case 'select':
        return select(effect.ids, effect.how);
      case 'pan':
        stage.camera = panned(stage.camera, effect.by);
        return;
      case 'provide':
        hold('EDIT_MOVE', stage);
        return provide(effect.edits);
      case 'commit':
        return commit(effect.code, effect.edits, stage);
      case 'restore':
        // A drag near the edge has moved the view along.
        if (before.type !== 'pan' && before.type !== 'press') stage.camera = begunAt;
        return doc.cancel();
      case 'add':
        add(effect.kind, effect.container, effect, effect.block, stage);
        // A network that is larger than what one sees: all of it, at once.
        if (!shows(stage.camera, stage.screen, effect.rect)) view.send({ type: 'fit' });
        return;
      case 'copy':
        return copyTo(effect.ids, effect.by, effect.container, stage);
      case 'fly-back':
        return flyBack(before, effect.rect);
      case 'offer':
        return void ask(effect.from, effect.to, effect.at);
      case 'pick':
        return pick(effect.id);
      case 'follow':
        return selection.goTo(effect.place);
      case 'mark':
        return followMark(effect.key);
      case 'rename':
        renaming = effect.id;
        return;
      case 'open-stack':
        opened = effect.id;
        return;
      default:
        return assertNever(effect);
    }
  }

  function select(ids: readonly ResourceId[], how: 'replace' | 'toggle' | 'add'): void {
    offer = undefined;
    opened = undefined;
    if (how === 'toggle') for (const id of ids) selection.toggle(id);
    else selection.select(how === 'add' ? [...selection.ids, ...ids] : ids);
    stage.focused = ids.at(-1);
  }

  function flyBack(gesture: Gesture, rect: Rect): void {
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const mine: Flight = { gesture, rect };
    flight = mine;
    setTimeout(() => {
      if (flight === mine) flight = undefined;
    }, FLY_BACK);
  }

  /** Only what can send or receive is an end. */
  function pick(id: ResourceId): void {
    const roles = kindOf(doc.design.resources[id]?.kind)?.roles;
    if (roles?.some((role) => role === 'host' || role === 'interface' || role === 'outside')) flow.pick(id);
  }

  /** What a line means is asked of the engine; the answer may come when another line is already being drawn. */
  async function ask(from: ResourceId, to: ResourceId, at: Point): Promise<void> {
    const asked: Offer = { from, to, at, plans: undefined };
    offer = asked;
    const plans = await engine.ask((api) => api.connect(from, to));
    if (offer !== asked) return;
    if (plans && plans.length > 0) {
      offer = { ...asked, plans };
      return;
    }
    const why = await engine.ask((api) => api.refusal(from, to));
    if (offer !== asked) return;
    const values = { from: { resource: from }, to: { resource: to } };
    offer = { ...asked, plans: [], reason: why ? sentence(why) : sayHere('CONNECT_NO_MEANING', values) };
  }

  return {
    dispatch,
    get offer() {
      return offer;
    },
    get renaming() {
      return renaming;
    },
    get flight() {
      return flight;
    },
    /** A card of the stack whose list is open. */
    get opened() {
      return opened;
    },
    set opened(id: ResourceId | undefined) {
      opened = id;
    },
    closeOffer(): void {
      offer = undefined;
    },
    rename(id: ResourceId | undefined): void {
      renaming = id;
    },
    /** Enter in the palette: drops where the pointer was last over the canvas, else in the middle; where that is refused, in the first container that takes it. */
    place(kindId: string, pointer: Point | undefined): void {
      const kind = kindOf(kindId);
      if (!kind) return;
      const mods = { shift: false, alt: false, command: false };
      const middle = { x: stage.screen.width / 2, y: stage.screen.height / 2 };
      const tries = [...(pointer ? [pointer] : []), middle, ...targetsFor(kindId, stage)];
      for (const at of tries) {
        dispatch({ type: 'carry', kind, at, mods });
        const { gesture } = stage;
        if (gesture.type === 'place' && gesture.landing.type === 'into') return dispatch({ type: 'drop' });
      }
      dispatch({ type: 'escape' });
      selection.clear();
    },
    /** What a new one of the kind in hand would get by itself here. */
    bornNow() {
      const { gesture } = stage;
      return gesture.type === 'place' && gesture.landing.type === 'into' ? bornIn(gesture.kind, gesture.landing.container, gesture.block) : undefined;
    },
    worldAt: (at: Point): Point => toWorld(stage.camera, at),
  };
}
export type Controller = ReturnType<typeof createController>;

/** Points of the screen inside every container that could hold the kind, selected ones first. */
function targetsFor(kindId: string, stage: Stage): readonly Point[] {
  const kind = kindOf(kindId);
  const { sites, camera } = stage;
  const holders = sites.all.filter((site) => site.shape === 'frame' && kind && mayTake(site.kind, kind));
  const ranked = [...holders].sort((a, b) => Number(selection.ids.has(b.id)) - Number(selection.ids.has(a.id)));
  return ranked.map((site) => {
    const body = site.body ?? site.rect;
    return { x: (body.x + 4 - camera.x) * camera.zoom, y: (body.y + 4 - camera.y) * camera.zoom };
  });
}
