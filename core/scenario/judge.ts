import type { FamilyAnswer } from '../engine/answer.ts';
import type { Design, Expectation, Flow, Outcome, Scenario } from '../model/design.ts';
import { FAMILIES, type Family } from '../net/address.ts';
import type { Outcomes, ScenarioResult, StepResult } from '../protocol/engine.ts';
import { type Moment, momentsOf } from './moments.ts';

/** `blocked` is met by either half being blocked. A family that was not asked (an end is an address of the other one) meets nothing. */
export function meets(expected: Outcome | 'blocked', outcome: Outcome | undefined): boolean {
  if (expected === 'blocked') return outcome === 'request-blocked' || outcome === 'reply-blocked';
  return outcome === expected;
}

/** One family of which something else was expected. */
export interface Miss {
  readonly family: Family;
  readonly expected: Outcome | 'blocked';
  readonly outcome: Outcome | undefined;
}

export function missesOf(expect: Expectation, outcomes: Outcomes): readonly Miss[] {
  return FAMILIES.flatMap((family) => {
    const expected = expect[family];
    const outcome = outcomes[family];
    return expected === undefined || meets(expected, outcome) ? [] : [{ family, expected, outcome }];
  });
}

/** What answers a question on a design: that of the scenarios, or what their steps have made of it. */
export type Tracer = (flow: Flow, design: Design) => { readonly families: readonly Pick<FamilyAnswer, 'family' | 'outcome'>[] };

export const outcomesOf = (families: readonly Pick<FamilyAnswer, 'family' | 'outcome'>[]): Outcomes =>
  Object.fromEntries(families.map(({ family, outcome }) => [family, outcome]));

/** The result of a scenario: every question of it answered on the design as it is by then. */
export function judge(design: Design, scenario: Scenario, index: number, trace: Tracer): ScenarioResult {
  if (!scenario.steps) {
    const outcomes = outcomesOf(trace(scenario.flow, design).families);
    return { index, outcomes, met: missesOf(scenario.expect, outcomes).length === 0 };
  }
  const [first, ...reached] = momentsOf(design, scenario).map((moment) => judgeMoment(moment, trace));
  const steps = scenario.steps.map((_, step): StepResult => reached[step] ?? { met: false });
  return { index, outcomes: first?.outcomes ?? {}, met: first?.met === true && steps.every((step) => step.met), steps };
}

function judgeMoment({ design, question, problem }: Moment, trace: Tracer): StepResult {
  if (problem) return { met: false, problem: { code: problem.code, values: problem.values } };
  if (!question) return { met: true };
  const outcomes = outcomesOf(trace(question.flow, design).families);
  return { outcomes, met: missesOf(question.expect, outcomes).length === 0 };
}

/** Answers every scenario of a design, in order. */
export const runScenarios = (design: Design, scenarios: readonly Scenario[], trace: Tracer): readonly ScenarioResult[] =>
  scenarios.map((scenario, index) => judge(design, scenario, index, trace));
