import type { Scenario } from '../model/design.ts';
import type { ScenarioResult } from '../protocol/engine.ts';

/** Results by the name of their scenario, because indices shift when scenarios are edited. */
export type ByName = ReadonlyMap<string, boolean>;

export const byName = (scenarios: readonly Scenario[], results: readonly ScenarioResult[]): ByName =>
  new Map(results.flatMap(({ index, met }) => (scenarios[index] ? [[scenarios[index].name, met] as const] : [])));

/**
 * Names of the scenarios that an edit has broken: met before, not met now. One stays on the list until it is met again or is gone.
 * @param broken the list before the edit
 */
export function brokenBy(before: ByName, after: ByName, broken: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  return new Set([...after].filter(([name, met]) => !met && (broken.has(name) || before.get(name) === true)).map(([name]) => name));
}
