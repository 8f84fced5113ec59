import type { Scenario } from '../model/design.ts';

/** Names of the suites, in the order in which they first appear; `undefined` stands for scenarios in none. */
export const suitesOf = (scenarios: readonly Scenario[]): readonly (string | undefined)[] => [...new Set(scenarios.map((s) => s.suite))];

/** Indices of the scenarios of a suite; of all when none is named. */
export const inSuite = (scenarios: readonly Scenario[], suite: string | undefined): readonly number[] =>
  scenarios.flatMap((s, index) => (suite === undefined || s.suite === suite ? [index] : []));
