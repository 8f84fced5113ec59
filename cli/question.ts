import type { Answer } from '../core/engine/answer.ts';
import { answerOf } from '../core/engine/explain/answer-of.ts';
import { findingsOf } from '../core/engine/findings.ts';
import { createView, type LiveView } from '../core/engine/view.ts';
import { type Design, type Flow, nameOf } from '../core/model/design.ts';
import type { Finding } from '../core/model/reason.ts';
import type { Family } from '../core/net/address.ts';
import { type Said, sentenceIn } from '../core/words/index.ts';
import { Failure, type FailurePlace } from './failure.ts';

/** A design that can be asked; what one answer worked out serves the next. */
export interface Question {
  readonly design: Design;
  readonly view: LiveView;
  readonly trace: (flow: Flow) => Answer;
  readonly findings: () => readonly Finding[];
  readonly nameOf: (id: string) => string;
  /** The sentence of a reason, a step or a finding. */
  readonly say: (said: Said) => string;
}

/** @param view of this design, when there is one that has been asked already */
export function question(design: Design, view: LiveView = createView(design)): Question {
  const name = (id: string) => nameOf(id, design.resources[id]);
  return {
    design,
    view,
    trace: (flow) => answerOf(view, design, flow),
    findings: () => findingsOf(view, design),
    nameOf: name,
    say: (said) => sentenceIn(design, said),
  };
}

/** The part of an answer that is about one family, or all of it. */
export const inFamily = (answer: Answer, family: Family | 'both'): Answer =>
  family === 'both' ? answer : { ...answer, families: answer.families.filter((one) => one.family === family) };

/**
 * What only the engine can know of an end: an address that nobody has.
 * @param flow names the end that is wrong: `from` is looked at first
 * @param place the line of a file that the flow stands in; without it the flow was given by options
 */
export function problemFailure(asked: Question, problem: NonNullable<Answer['problem']>, flow: Flow, place?: FailurePlace): Failure {
  const { code, values } = problem;
  const message = asked.say(problem);
  const { end } = values;
  const side = typeof end === 'string' ? (['from', 'to'] as const).find((one) => flow[one].endsWith(end)) : undefined;
  if (place) return new Failure([{ code, message, place: { ...place, ...(side && { path: side }) }, line: message }]);
  if (side === undefined) return new Failure([{ code, message, line: message }]);
  const argument = `--${side}`;
  return new Failure([{ code, message, place: { argument }, line: `${argument}: ${message}` }]);
}
