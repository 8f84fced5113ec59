import type { Blocker, FamilyAnswer } from '../../core/engine/answer.ts';
import type { Plan, Reason } from '../../core/model/reason.ts';
import { flow } from '../state/flow.svelte.ts';

/** What the callout leafs through: what stops the packet, else what is not modelled. */
export const reasonsOf = (answer: FamilyAnswer): readonly (Blocker | Reason)[] => (answer.blockers.length > 0 ? answer.blockers : answer.notModelled);

/** The one with this number, or the last one. */
export const reasonAt = (answer: FamilyAnswer, index: number): Blocker | Reason | undefined => {
  const reasons = reasonsOf(answer);
  return reasons[Math.min(index, reasons.length - 1)];
};

/** Ways out of it. A fix of what a replay has made would be no fix of the design. */
export const fixesOf = (reason: Blocker | Reason | undefined): readonly Plan[] =>
  reason && 'fixes' in reason && !flow.shown?.changed ? reason.fixes : [];
