import { nameOf } from '../../core/model/design.ts';
import type { ReasonValue } from '../../core/model/reason.ts';
import { fill } from '../../core/words/catalogue.ts';
import { CANVAS_WORDS, type CanvasWord } from '../../core/words/en/canvas.ts';
import { ROLE_WORDS } from '../../core/words/en/file.ts';
import { doc } from '../state/document.svelte.ts';
import type { Refusal } from './gestures/drop.ts';

const nameNow = (id: string): string => nameOf(id, doc.design.resources[id]);

/** A sentence of the canvas. */
export const sayHere = (word: CanvasWord, values: Readonly<Record<string, ReasonValue>> = {}): string => fill(CANVAS_WORDS[word], values, nameNow);

/** What would be legal instead of a refused drop; undefined when there is nothing to say. */
export function insteadSentence({ instead }: Refusal): string | undefined {
  switch (instead.type) {
    case 'containers': {
      const [first, second] = instead.resources;
      if (first === undefined) return undefined;
      if (second === undefined) return sayHere('DROP_INSTEAD_ONE', { first: { resource: first } });
      return sayHere('DROP_INSTEAD_TWO', { first: { resource: first }, second: { resource: second } });
    }
    case 'canvas':
      return sayHere('DROP_INSTEAD_CANVAS');
    case 'draw-first':
      return sayHere('DROP_INSTEAD_DRAW', { what: ROLE_WORDS[instead.role] });
    case 'nothing':
      return undefined;
  }
}

/** Why a drop is refused, and what would be legal instead, where there is no cursor to say it at. */
export const refusalSentence = (refusal: Refusal): string =>
  [sayHere(refusal.code, refusal.values), insteadSentence(refusal)].filter((part) => part !== undefined).join(' ');
