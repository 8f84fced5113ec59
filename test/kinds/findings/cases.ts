import type { PlaceRef } from '../../../core/model/reason.ts';
import { CHANGES } from './changes.ts';
import { type Change, NETWORK, type Resources } from '../network.ts';

/**
 * A finding, once broken and once only nearly so. A file `NAME.cases.ts` exports lists of these, under names of its own; it need not be named
 * anywhere else. Its cases change the good network of test/kinds/network.ts, or the one that the file exports as `GOOD`: nothing may be found
 * in either before it is changed. A constraint that has a case leaves its `not-yet/CLOUD.json`.
 */
export interface Case {
  readonly id: string;
  readonly severity: 'E' | 'W' | 'N';
  /** What is done to the good network, and where the finding then stands: exactly there. */
  readonly fires: Change;
  readonly at: PlaceRef | readonly PlaceRef[];
  /** As close as one gets without breaking the rule. */
  readonly near: Change;
}

export interface Group {
  readonly name: string;
  readonly good: Resources;
  readonly cases: readonly Case[];
}

const files = import.meta.glob<Readonly<Record<string, readonly Case[] | Resources>>>('./*.cases.ts', { eager: true });

export const GROUPS: readonly Group[] = Object.values(files).flatMap((exported) => {
  const good = (exported['GOOD'] as Resources | undefined) ?? NETWORK;
  return Object.entries(exported).flatMap(([name, value]) => (Array.isArray(value) ? [{ name, good, cases: value as readonly Case[] }] : []));
});

/** The constraints that have a case: about a design, or about a change of one. */
export const CASE_IDS: ReadonlySet<string> = new Set([...GROUPS.flatMap(({ cases }) => cases), ...CHANGES].map(({ id }) => id));
