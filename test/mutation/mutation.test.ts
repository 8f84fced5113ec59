import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLONE_CACHE } from '../../build/lib/places.mjs';
import { EXPLAINED, explanationOf } from './explained.ts';
import { runFindings } from './findings.ts';
import { runMutants } from './run.ts';

/** Milliseconds. It takes a few seconds on a machine that does nothing else. */
const SLOW_MACHINE = 400_000;

/** Survivors that are explained are only looked at by `npm run facts`: they take most of the time. */
const unexplained = (name: string): boolean => explanationOf(name) === undefined;

/**
 * Who noticed a mutant in the run before is asked first in this one: of a thousand questions that meet it, often only one notices. That
 * changes nothing but the time: where that question notices no more, all others are asked.
 */
const NOTICED = `${CLONE_CACHE}/mutants-noticed.json`;
function noticedBefore(): ReadonlyMap<string, string> {
  try {
    return new Map(JSON.parse(readFileSync(NOTICED, 'utf8')) as [string, string][]);
  } catch {
    return new Map();
  }
}

describe('when one thing that a kind compiles to is broken', () => {
  it(
    'a question notices, or the survivor is explained',
    () => {
      const before = noticedBefore();
      const mutants = runMutants({ wanted: unexplained, likely: (name) => before.get(name) });
      writeFileSync(NOTICED, JSON.stringify(mutants.flatMap((m) => (m.killedBy === undefined ? [] : [[m.name, m.killedBy]]))));
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
