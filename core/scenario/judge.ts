import type { FamilyAnswer } from '../engine/answer.ts';
import type { Flow, Outcome, Scenario } from '../model/design.ts';
import { FAMILIES, type Family } from '../net/address.ts';
import type { ScenarioResult } from '../protocol/engine.ts';

/** `blocked` is met by either half being blocked. No answer for the family (an end has no address of it) meets nothing. */
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

export function missesOf(expect: Scenario['expect'], outcomes: ScenarioResult['outcomes']): readonly Miss[] {
  return FAMILIES.flatMap((family) => {
    const expected = expect[family];
    const outcome = outcomes[family];
    return expected === undefined || meets(expected, outcome) ? [] : [{ family, expected, outcome }];
  });
}

/** The result of a scenario from the answer to its flow. */
export function judge(scenario: Scenario, index: number, families: readonly Pick<FamilyAnswer, 'family' | 'outcome'>[]): ScenarioResult {
  const outcomes = Object.fromEntries(families.map(({ family, outcome }) => [family, outcome]));
  return { index, outcomes, met: missesOf(scenario.expect, outcomes).length === 0 };
}

/** Answers every scenario, in order. */
export const runScenarios = (
  scenarios: readonly Scenario[],
  trace: (flow: Flow) => { readonly families: readonly Pick<FamilyAnswer, 'family' | 'outcome'>[] },
): readonly ScenarioResult[] => scenarios.map((scenario, index) => judge(scenario, index, trace(scenario.flow).families));
