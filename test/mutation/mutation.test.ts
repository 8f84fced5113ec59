import { describe, expect, it } from 'vitest';
import { EXPLAINED, explanationOf } from './explained.ts';
import { runFindings } from './findings.ts';
import { runMutants } from './run.ts';

/** Milliseconds. It takes a few seconds on a machine that does nothing else. */
const SLOW_MACHINE = 400_000;

/** Survivors that are explained are only looked at by `npm run facts`: they take most of the time. */
const unexplained = (name: string): boolean => explanationOf(name) === undefined;

describe('when one thing that a kind compiles to is broken', () => {
  it(
    'a question notices, or the survivor is explained',
    () => {
      const mutants = runMutants(undefined, unexplained);
      expect(mutants.length).toBeGreaterThan(250);
      expect(mutants.filter((m) => m.killedBy === undefined).map((m) => m.name)).toEqual([]);
    },
    SLOW_MACHINE,
  );
});

describe('when the rule of one finding is switched off', () => {
  it(
    'a case misses it',
    () => {
      expect(
        runFindings()
          .filter((m) => m.killedBy === undefined && unexplained(m.name))
          .map((m) => m.name),
      ).toEqual([]);
    },
    SLOW_MACHINE,
  );
});

it('explanations say enough', () => {
  expect(EXPLAINED.filter(({ mutants, why }) => mutants.length === 0 || why.length < 20)).toEqual([]);
});
