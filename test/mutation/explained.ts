import explained from './explained.json';
import type { Mutant } from './run.ts';

/** Survivors of which it is known why no test can notice, or why none has to: `mutants` are names, in which `*` stands for anything. */
export interface Explanation {
  readonly mutants: readonly string[];
  readonly why: string;
}
export const EXPLAINED: readonly Explanation[] = explained;

const literally = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
const patterns = EXPLAINED.map(({ mutants, why }) => ({
  why,
  patterns: mutants.map((name) => new RegExp(`^${name.split('*').map(literally).join('.*')}$`)),
}));

export const explanationOf = (name: string): string | undefined => patterns.find((one) => one.patterns.some((p) => p.test(name)))?.why;

/** Reasons that begin so explain nothing yet: kinds that are being built. They count as unexplained. */
const NOT_YET = 'not yet: ';

export interface Sorted {
  readonly killed: readonly Mutant[];
  readonly explained: readonly Mutant[];
  readonly unexplained: readonly Mutant[];
}
export function sorted(mutants: readonly Mutant[]): Sorted {
  const survivors = mutants.filter((m) => m.killedBy === undefined);
  const isExplained = ({ name }: Mutant): boolean => explanationOf(name)?.startsWith(NOT_YET) === false;
  return {
    killed: mutants.filter((m) => m.killedBy !== undefined),
    explained: survivors.filter(isExplained),
    unexplained: survivors.filter((m) => !isExplained(m)),
  };
}
