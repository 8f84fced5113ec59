import explained from './explained.json';
import type { Mutant } from './run.ts';

/** Survivors of which it is known why no test can notice, or why none has to: `mutants` are names, in which `*` stands for anything. */
export interface Explanation {
  readonly mutants: readonly string[];
  readonly why: string;
}
export const EXPLAINED: readonly Explanation[] = explained;

const literally = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
const patterns = EXPLAINED.flatMap(({ mutants, why }) =>
  mutants.map((name) => ({ name, why, is: new RegExp(`^${name.split('*').map(literally).join('.*')}$`) })),
);

export const explanationOf = (name: string): string | undefined => patterns.find(({ is }) => is.test(name))?.why;

export interface Sorted {
  readonly killed: readonly Mutant[];
  readonly explained: readonly Mutant[];
  readonly unexplained: readonly Mutant[];
  /** Names in explanations that no survivor has: they would hide what breaks later. */
  readonly idle: readonly string[];
}
export function sorted(mutants: readonly Mutant[]): Sorted {
  const survivors = mutants.filter((m) => m.killedBy === undefined);
  return {
    killed: mutants.filter((m) => m.killedBy !== undefined),
    explained: survivors.filter((m) => explanationOf(m.name) !== undefined),
    unexplained: survivors.filter((m) => explanationOf(m.name) === undefined),
    idle: patterns.filter(({ is }) => !survivors.some((m) => is.test(m.name))).map(({ name }) => name),
  };
}
