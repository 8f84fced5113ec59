import { type AllowedSets, allowedBetween, type Fate } from '../core/engine/reach/allowed.ts';
import type { Pair } from '../core/engine/reach/matrix.ts';
import { words } from './failure.ts';
import type { Paint } from './paint.ts';
import { problemFailure, type Question } from './question.ts';

/** What is allowed between two ends. Ends between which there can be no question are a `Failure`. */
export function setsOf(asked: Question, pair: Pair): AllowedSets {
  const found = allowedBetween(asked.view, asked.design, pair.from, pair.to);
  if (!('problem' in found)) return found;
  throw problemFailure(asked, found.problem, { ...pair, protocol: 'icmp' });
}

/** `web to internet`, by their names. */
export const titleOf = (asked: Question, { from, to }: Pair): string => words('REACH_PAIR', { from: asked.nameOf(from), to: asked.nameOf(to) });

export const fateWord = (fate: Fate): string => words(`REACH_${fate}`);
export const paintFate = (fate: Fate, text: string, paint: Paint): string =>
  (fate === 'works' ? paint.good : fate === 'blocked' ? paint.bad : paint.warn)(text);
