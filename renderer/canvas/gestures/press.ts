import { assertNever } from '../../../core/model/assert.ts';
import type { ResourceId } from '../../../core/model/design.ts';
import { DRAG_THRESHOLD, DRAG_THRESHOLD_TOUCH } from '../constants.ts';
import { distance } from '../geometry.ts';
import { stackOf } from '../site.ts';
import { toWorld } from '../viewport.ts';
import { startMarquee } from './marquee.ts';
import { startMove } from './moving.ts';
import { startSlide } from './sliding.ts';
import { type Effect, type Gesture, IDLE, type Input, type Mods, type Surroundings, type Target, turn, type Turn } from './types.ts';

type Press = Extract<Gesture, { type: 'press' }>;

/** A button went down: what it means shows when the pointer moves, or when it does not. */
export function press(input: Extract<Input, { type: 'down' }>, about: Surroundings): Turn {
  const target = about.hit(input.at);
  const pans = input.button === 1 || about.space || about.tool === 'pan';
  if (pans) return turn({ type: 'pan', last: input.at });
  if (input.button === 2) return turn(IDLE, ...contextSelect(target, about));
  return turn({ type: 'press', at: input.at, target, mods: input.mods, button: input.button, touch: input.touch });
}

export function pressMoved(gesture: Press, input: Extract<Input, { type: 'move' }>, about: Surroundings): Turn {
  const threshold = gesture.touch ? DRAG_THRESHOLD_TOUCH : DRAG_THRESHOLD;
  return distance(gesture.at, input.at) < threshold ? turn(gesture) : drag(gesture, about);
}

function drag(gesture: Press, about: Surroundings): Turn {
  const { target, mods } = gesture;
  const from = toWorld(about.camera, gesture.at);
  const marquee = () => startMarquee(from, mods.shift ? about.selected : new Set());
  const id = idOf(target);
  if (about.picking) return turn(gesture);
  if (id !== undefined && (target.type === 'connect' || target.type === 'chip' || about.tool === 'connect'))
    return turn(startConnect(id, gesture, about));
  switch (target.type) {
    case 'handle': {
      const start = about.sites.get(target.id)?.rect;
      return turn(start ? { type: 'resize', id: target.id, handle: target.handle, from, start, rect: start, guides: [] } : IDLE);
    }
    case 'node':
    case 'part':
      return take(target.id, gesture, about);
    case 'frame':
      return target.part === 'body' ? turn(gesture.touch ? { type: 'pan', last: gesture.at } : marquee()) : take(target.id, gesture, about);
    case 'mark':
      return turn(target.id === undefined ? marquee() : { type: 'pan', last: gesture.at });
    case 'ground':
      return turn(gesture.touch ? { type: 'pan', last: gesture.at } : marquee());
    case 'connect':
    case 'chip':
      return turn(gesture);
    default:
      return assertNever(target);
  }
}

/** Starts moving; what was not selected is selected by it, so that one sees what moves. */
function take(id: ResourceId, gesture: Press, about: Surroundings): Turn {
  const site = about.sites.get(id);
  if (!site) return turn(IDLE);
  const from = toWorld(about.camera, gesture.at);
  const stack = stackOf(about.sites, id);
  const selects: readonly Effect[] = stack.some((each) => about.selected.has(each))
    ? []
    : [{ type: 'select', ids: stack, how: gesture.mods.shift ? 'add' : 'replace' }];
  const begun = site.dock ? startSlide(site, from) : startMove(id, from, gesture.mods.alt, about);
  return turn(begun ?? IDLE, ...selects);
}

function startConnect(from: ResourceId, gesture: Press, about: Surroundings): Gesture {
  const candidates = new Set(about.sites.all.filter((site) => site.id !== from && about.joins(from, site.id)).map((site) => site.id));
  return { type: 'connect', from, at: toWorld(about.camera, gesture.at), over: undefined, candidates };
}

/** The button came up without a drag: a click. */
export function click(gesture: Press, about: Surroundings): Turn {
  const { target, mods } = gesture;
  const id = idOf(target);
  if (about.picking) return turn(IDLE, ...(id === undefined ? [] : [{ type: 'pick' as const, id }]));
  switch (target.type) {
    case 'ground':
      return turn(IDLE, ...(mods.shift ? [] : [{ type: 'select' as const, ids: [], how: 'replace' as const }]));
    case 'mark':
      return turn(IDLE, { type: 'mark', key: target.key });
    case 'part':
      return turn(IDLE, { type: 'follow', place: target.place });
    case 'handle':
      return turn(IDLE);
    case 'connect':
    case 'chip':
    case 'node':
    case 'frame':
      return turn(IDLE, { type: 'select', ids: stackOf(about.sites, target.id), how: howOf(mods) });
    default:
      return assertNever(target);
  }
}

export function doubleClick(input: Extract<Input, { type: 'double' }>, about: Surroundings): Turn {
  const target = about.hit(input.at);
  if (target.type === 'node' && stackOf(about.sites, target.id).length > 1) return turn(IDLE, { type: 'open-stack', id: target.id });
  const named = target.type === 'node' || target.type === 'chip' || (target.type === 'frame' && target.part !== 'body');
  return turn(IDLE, ...(named ? [{ type: 'rename' as const, id: target.id }] : []));
}

const howOf = (mods: Mods): 'toggle' | 'replace' => (mods.shift || mods.command ? 'toggle' : 'replace');

/** The resource that a target stands for, if any. */
export const idOf = (target: Target): ResourceId | undefined => (target.type === 'ground' ? undefined : target.id);

/** What a menu is about: what is under the pointer, with the rest of the selection where it belongs to that. */
function contextSelect(target: Target, about: Surroundings): readonly Effect[] {
  const id = idOf(target);
  if (id !== undefined && about.selected.has(id)) return [];
  return [{ type: 'select', ids: id === undefined ? [] : stackOf(about.sites, id), how: 'replace' }];
}
