import { produce } from 'immer';
import { editProblem, type EditProblem } from '../edit/edit-check.ts';
import { applyEdit } from '../edit/plan.ts';
import type { Design, Expectation, Flow, ResourceId, Scenario, ScenarioChange } from '../model/design.ts';

/** What a scenario does at one of its steps: the change that it makes, and what it asks on the design as it is then. */
export interface Moment {
  /** Index of the step; -1 is the question with which the scenario begins. */
  readonly step: number;
  readonly design: Design;
  readonly change?: ScenarioChange;
  readonly question?: { readonly flow: Flow; readonly expect: Expectation };
  /** Why the change cannot be made. It is the last moment then: what would come behind it means nothing. */
  readonly problem?: EditProblem;
}

/** The moments of a scenario, in order. The design stays as it is; the changed ones share with it what they do not change. */
export function momentsOf(design: Design, { flow: first, expect, steps = [] }: Scenario): readonly Moment[] {
  const moments: Moment[] = [{ step: -1, design, question: { flow: first, expect } }];
  const ids = new Map<ResourceId, ResourceId>();
  let [now, flow] = [design, first];
  for (const [index, step] of steps.entries()) {
    if ('flow' in step) {
      flow = step.flow;
      moments.push({ step: index, design: now, question: { flow, expect: step.then } });
      continue;
    }
    const { change, then } = step;
    const problem = editProblem(now, change);
    if (problem) return [...moments, { step: index, design: now, change, problem }];
    now = produce(now, (draft) => applyEdit(draft, change, ids));
    moments.push({ step: index, design: now, change, ...(then && { question: { flow, expect: then } }) });
  }
  return moments;
}
