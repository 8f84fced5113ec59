import type { Born, Kind } from '../../../core/kinds/kind.ts';
import type { ResourceId } from '../../../core/model/design.ts';
import type { Point } from '../geometry.ts';
import type { Landing } from '../gestures/drop.ts';
import type { Gesture } from '../gestures/types.ts';
import { insteadSentence, sayHere } from '../words.ts';

/** What stands at the cursor in the middle of a gesture. `at` in world px. */
export interface Pill {
  readonly at: Point;
  readonly refused: boolean;
  readonly title: string;
  readonly note?: string;
}

/** The pill of a gesture; undefined while there is nothing to say. `noteOf` is the sentence of what a new one gets by itself. */
export function pillOf(
  gesture: Gesture,
  home: (id: ResourceId) => ResourceId | undefined,
  noteOf: (born: Born | undefined) => string | undefined,
  born: Born | undefined,
): Pill | undefined {
  switch (gesture.type) {
    case 'place': {
      if (gesture.landing.type === 'refused') return refused(gesture.at, gesture.landing);
      const note = noteOf(born);
      return { at: gesture.at, refused: false, title: intoWords(gesture.landing.container, gesture.kind), ...(note !== undefined && { note }) };
    }
    case 'move': {
      if (gesture.landing.type === 'refused') return refused(gesture.at, gesture.landing);
      const into = gesture.landing.container;
      if (gesture.copy) {
        const title = into === undefined ? sayHere('DROP_COPY_ON_CANVAS') : sayHere('DROP_COPY', { container: { resource: into } });
        return { at: gesture.at, refused: false, title };
      }
      const stays = gesture.ids.every((id) => gesture.homes.get(id) === into);
      return stays ? undefined : { at: gesture.at, refused: false, title: intoWords(into, undefined) };
    }
    case 'slide':
      if (gesture.landing.type === 'refused') return refused(gesture.at, gesture.landing);
      if (gesture.landing.container === home(gesture.id)) return undefined;
      return { at: gesture.at, refused: false, title: borderWords(gesture.landing.container) };
    default:
      return undefined;
  }
}

const borderWords = (container: ResourceId | undefined): string =>
  container === undefined ? sayHere('DROP_ON_CANVAS') : sayHere('DROP_ONTO_BORDER', { container: { resource: container } });

function intoWords(container: ResourceId | undefined, kind: Kind | undefined): string {
  if (container === undefined || kind?.shape === 'dock') return borderWords(container);
  return sayHere('DROP_INTO', { container: { resource: container } });
}

function refused(at: Point, landing: Extract<Landing, { type: 'refused' }>): Pill {
  const note = insteadSentence(landing.refusal);
  return { at, refused: true, title: sayHere(landing.refusal.code, landing.refusal.values), ...(note !== undefined && { note }) };
}
