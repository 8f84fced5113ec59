import { assertNever } from '../../../core/model/assert.ts';
import { around, grown, type Rect } from '../../../core/picture/rect.ts';
import { GAP } from '../constants.ts';
import { minus } from '../geometry.ts';
import { bodyOf, type Site } from '../site.ts';
import { toWorld } from '../viewport.ts';
import { movedEdits, resizeEdits } from './edits.ts';
import { continueMarquee, endMarquee } from './marquee.ts';
import { continueMove, endMove, neighbours } from './moving.ts';
import { carry, endPlace } from './placing.ts';
import { click, doubleClick, idOf, press, pressMoved } from './press.ts';
import { edgesOf, resized } from './resize.ts';
import { roomAround } from './room.ts';
import { continueSlide, endSlide } from './sliding.ts';
import { snap } from './snap.ts';
import { type Gesture, IDLE, type Input, type Surroundings, turn, type Turn } from './types.ts';

type Move = Extract<Input, { type: 'move' }>;

/**
 * One input of the hand: what is going on afterwards, and what is to be done. Pure: the canvas carries the effects out.
 * Escape ends every gesture with `restore`.
 */
export function step(gesture: Gesture, input: Input, about: Surroundings): Turn {
  switch (input.type) {
    case 'down':
      return gesture.type === 'idle' ? press(input, about) : turn(gesture);
    case 'move':
      return moved(gesture, input, about);
    case 'up':
      return released(gesture, about);
    case 'double':
      return gesture.type === 'idle' ? doubleClick(input, about) : turn(gesture);
    case 'carry':
      return gesture.type === 'idle' || gesture.type === 'place'
        ? carry(gesture.type === 'place' ? gesture : undefined, input, about)
        : turn(gesture);
    case 'block':
      return turn(gesture.type === 'place' ? { ...gesture, block: gesture.block + input.by } : gesture);
    case 'drop':
      return gesture.type === 'place' ? endPlace(gesture) : turn(gesture);
    case 'escape':
      return gesture.type === 'idle' ? turn(IDLE) : turn(IDLE, { type: 'restore' });
    default:
      return assertNever(input);
  }
}

function moved(gesture: Gesture, input: Move, about: Surroundings): Turn {
  switch (gesture.type) {
    case 'idle':
    case 'place':
      return turn(gesture);
    case 'press': {
      const begun = pressMoved(gesture, input, about);
      // The drag is under the pointer from its first px on.
      if (begun.gesture.type === 'press' || begun.gesture.type === 'idle') return begun;
      const first = moved(begun.gesture, input, about);
      return turn(first.gesture, ...begun.effects, ...first.effects);
    }
    case 'pan':
      return turn({ type: 'pan', last: input.at }, { type: 'pan', by: minus(input.at, gesture.last) });
    case 'marquee':
      return continueMarquee(gesture, input, about);
    case 'move':
      return continueMove(gesture, input, about);
    case 'slide':
      return continueSlide(gesture, input, about);
    case 'resize':
      return continueResize(gesture, input, about);
    case 'connect': {
      const over = idOf(about.hit(input.at));
      return turn({ ...gesture, at: toWorld(about.camera, input.at), over: over === gesture.from ? undefined : over });
    }
    default:
      return assertNever(gesture);
  }
}

function released(gesture: Gesture, about: Surroundings): Turn {
  switch (gesture.type) {
    case 'idle':
    case 'place':
      return turn(gesture);
    case 'pan':
      return turn(IDLE);
    case 'press':
      return click(gesture, about);
    case 'marquee':
      return endMarquee(gesture);
    case 'move':
      return endMove(gesture, about);
    case 'slide':
      return endSlide(gesture, about);
    case 'resize': {
      const site = about.sites.get(gesture.id);
      if (!site) return turn(IDLE);
      const moved = roomAround(about.sites, site, gesture.rect);
      return turn(IDLE, {
        type: 'commit',
        code: 'RESIZED',
        edits: [...resizeEdits(about.sites, site, gesture.rect), ...movedEdits(about.sites, moved)],
      });
    }
    case 'connect':
      return turn(IDLE, ...(gesture.over === undefined ? [] : [{ type: 'offer' as const, from: gesture.from, to: gesture.over, at: gesture.at }]));
    default:
      return assertNever(gesture);
  }
}

function continueResize(gesture: Extract<Gesture, { type: 'resize' }>, input: Move, about: Surroundings): Turn {
  const site = about.sites.get(gesture.id);
  if (!site) return turn(IDLE);
  const raw = minus(toWorld(about.camera, input.at), gesture.from);
  const least = leastAround(site, about);
  const frame = about.sites.get(site.parent);
  const inside = frame && bodyOf(frame);
  const loose = resized(gesture.start, gesture.handle, raw, least, inside);
  if (input.mods.command) return turn({ ...gesture, rect: loose, guides: [] });
  const { by, guides } = snap(loose, neighbours(about, site.parent, new Set([site.id])), about.camera.zoom, edgesOf(gesture.handle));
  return turn({ ...gesture, rect: resized(gesture.start, gesture.handle, { x: raw.x + by.x, y: raw.y + by.y }, least, inside), guides });
}

/** A frame stays around what is in it, with its padding and its label. */
function leastAround(site: Site, about: Surroundings): Rect | undefined {
  const inner = around(
    about.sites
      .inside(site.id)
      .filter((child) => !child.dock && child.shape !== 'chip')
      .map((child) => child.rect),
  );
  if (!inner) return undefined;
  const body = bodyOf(site);
  const padded = grown(inner, GAP);
  const left = Math.min(padded.x, inner.x - (body.x - site.rect.x));
  const top = Math.min(padded.y, inner.y - (body.y - site.rect.y));
  return { x: left, y: top, width: padded.x + padded.width - left, height: padded.y + padded.height - top };
}
