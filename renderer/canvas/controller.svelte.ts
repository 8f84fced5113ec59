import { assertNever } from '../../core/model/assert.ts';
import { kindOf } from '../../core/kinds/index.ts';
import type { ResourceId } from '../../core/model/design.ts';
import type { Plan } from '../../core/model/reason.ts';
import { doc } from '../state/document.svelte.ts';
import { engine } from '../state/engine.svelte.ts';
import { notices } from '../state/notices.svelte.ts';
import { flow } from '../state/flow.svelte.ts';
import { selection } from '../state/selection.svelte.ts';
import { view } from '../state/view.svelte.ts';
import { FLY_BACK } from './constants.ts';
import type { Point, Rect } from './geometry.ts';
import { holdersFor, spotsIn } from './gestures/holders.ts';
import { step } from './gestures/machine.ts';
import { type Effect, type Gesture, type Input, NO_MODS } from './gestures/types.ts';
import { add, bornIn, commit, copyTo, hold, provide } from './perform.ts';
import { followMark } from './follow-mark.ts';
import type { Stage } from './stage.svelte.ts';
import { panned, shows, toScreen, toWorld } from './viewport.ts';
import { sentence } from '../parts/sentences.ts';
import { refusalSentence, sayHere } from './words.ts';

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
  let menu = $state.raw<Point>();
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
    /** Where the menu of what is selected is open, px of the canvas. */
    get menu() {
      return menu;
    },
    set menu(at: Point | undefined) {
      menu = at;
    },
    closeOffer(): void {
      offer = undefined;
    },
    rename(id: ResourceId | undefined): void {
      renaming = id;
    },
    /**
     * Enter in the palette: drops under the pointer while it is over the canvas. Else, or where that is refused, into what is selected or
     * around it, on the canvas, or in any container that takes it. Says why when there is none.
     */
    place(kindId: string, pointer: Point | undefined): void {
      const kind = kindOf(kindId);
      if (!kind) return;
      const middle = { x: stage.screen.width / 2, y: stage.screen.height / 2 };
      const holders = holdersFor(stage.sites, kind, [...selection.ids].at(-1), toWorld(stage.camera, middle));
      const spots = (near: boolean) =>
        holders.flatMap(({ site, near: is }) =>
          is === near ? spotsIn(site, kind).map((spot) => ({ at: toScreen(stage.camera, spot), into: site.id })) : [],
        );
      const anywhere = { at: middle, into: undefined };
      const tries = [...spots(true), ...(kind.within.includes('canvas') ? [anywhere] : []), ...spots(false)];
      const put = (at: Point, wanted?: (container: ResourceId | undefined) => boolean): boolean => {
        dispatch({ type: 'carry', kind, at, mods: NO_MODS });
        const { gesture } = stage;
        if (gesture.type !== 'place' || gesture.landing.type !== 'into' || wanted?.(gesture.landing.container) === false) return false;
        dispatch({ type: 'drop' });
        return true;
      };
      if (pointer && put(pointer)) return;
      if (tries.some(({ at, into }) => put(at, (container) => container === into))) return;
      put(pointer ?? tries[0]?.at ?? middle, () => false);
      const { gesture } = stage;
      if (gesture.type === 'place' && gesture.landing.type === 'refused') notices.tell(refusalSentence(gesture.landing.refusal));
      dispatch({ type: 'escape' });
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
