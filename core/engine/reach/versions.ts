import { FAMILIES, type Family } from '../../net/address.ts';
import type { State } from '../changes.ts';
import { type AllowedSets, allowedBetween } from './allowed.ts';
import { type Difference, differences } from './compare.ts';
import { endsOfMatrix, type Pair } from './matrix.ts';

/** What one version of a design lets through between two ends and the other does not. Resource ids are the same ones. */
export interface Change extends Pair, Difference {
  readonly family: Family;
}

/** Two versions of a design, and who can be an end in each. */
export interface Versions {
  readonly was: Version;
  readonly is: Version;
  /** Of either: those of the later one first. */
  readonly ends: readonly string[];
}
interface Version extends State {
  readonly ends: ReadonlySet<string>;
}

export function versionsOf(was: State, is: State): Versions {
  const version = (state: State): Version => ({ ...state, ends: new Set(endsOfMatrix(state.view)) });
  const [before, after] = [version(was), version(is)];
  return { was: before, is: after, ends: [...new Set([...after.ends, ...before.ends])] };
}

/** Every end of either with every other, as long as one version has both: an end that only one has is reached, and reaches, only there. */
export const pairsOfBoth = ({ was, is, ends }: Versions): readonly Pair[] =>
  [is, was].flatMap((version, later) =>
    ends.flatMap((from) =>
      ends.filter((to) => from !== to && bothIn(version, { from, to }) && (later === 0 || !bothIn(is, { from, to }))).map((to) => ({ from, to })),
    ),
  );

/** What changed between two ends of either version, with what the later one lets through: absent where it has not both of them. */
export function compared({ was, is }: Versions, pair: Pair): { readonly allowed?: AllowedSets; readonly changes: readonly Change[] } {
  const [before, after] = [was, is].map((version) => (bothIn(version, pair) ? allowedIn(version, pair) : undefined));
  const changes = FAMILIES.flatMap((family) =>
    differences(before?.[family] ?? [], after?.[family] ?? []).map((one): Change => ({ ...pair, family, ...one })),
  );
  return { ...(after && { allowed: after }), changes };
}

/** Whether a version has both of two ends. */
export const bothIn = ({ ends }: Version, { from, to }: Pair): boolean => ends.has(from) && ends.has(to);

/** Ends of the matrix can always be asked about. */
export function allowedIn({ view, design }: State, { from, to }: Pair): AllowedSets {
  const found = allowedBetween(view, design, from, to);
  return 'problem' in found ? {} : found;
}
