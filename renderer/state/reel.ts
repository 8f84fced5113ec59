import type { Answer } from '../../core/engine/answer.ts';
import type { Design, Flow, ResourceId, Scenario, ScenarioChange } from '../../core/model/design.ts';
import type { ReplayLook } from '../../core/protocol/engine.ts';
import { momentsOf } from '../../core/scenario/moments.ts';
import { changeText } from '../../core/words/change.ts';

/** A scenario as it is replayed on one timeline: a question, a change, a question ... */
export interface Reel {
  readonly scenario: Scenario;
  readonly parts: readonly ReelPart[];
}
export interface ReelPart {
  /** Index of the step; -1 is the question with which the scenario begins. */
  readonly step: number;
  /** What is done; absent where something is asked. */
  readonly change?: ScenarioChange;
  /** What the change is about, while it is made: nothing when it goes. */
  readonly about?: ResourceId;
  /** The last change in one line: what the design that is shown owes to the replay. */
  readonly text: string | undefined;
  /** As it is after the change. */
  readonly design: Design;
  /** As it was before it. */
  readonly before: Design;
  readonly changed: boolean;
  readonly faces: ReplayLook['faces'];
  readonly flow: Flow;
  /** Absent while the design is changed: nothing is on its way then. */
  readonly answer: Answer | undefined;
}

/** @param looks one for each moment; undefined when they are about another design than this one */
export function reelOf(design: Design, scenario: Scenario, looks: readonly ReplayLook[]): Reel | undefined {
  const moments = momentsOf(design, scenario);
  if (looks.length !== moments.length) return undefined;
  const parts: ReelPart[] = [];
  let [before, flow, text] = [design, scenario.flow, undefined as string | undefined];
  for (const [i, { step, design: state, change, question, problem }] of moments.entries()) {
    const { faces = {}, answer } = looks[i] ?? {};
    if (problem) break;
    if (change) text = changeText(change, before);
    const base = { step, design: state, before, changed: state !== design, faces, text };
    if (change) parts.push({ ...base, change, ...aboutOf(change), flow, answer: undefined });
    if (question) parts.push({ ...base, flow: question.flow, answer });
    flow = question?.flow ?? flow;
    before = state;
  }
  return { scenario, parts };
}

function aboutOf(change: ScenarioChange): Pick<ReelPart, 'about'> {
  if (change.type === 'delete') return {};
  return { about: change.type === 'add' ? change.id : change.resource };
}
