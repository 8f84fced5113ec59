import type { Allowed, Between, Change } from '../../core/protocol/engine.ts';
import { FAMILIES, type Family } from '../../core/net/address.ts';
import { formatPorts } from '../../core/net/ports.ts';

/** What a cell says of one family: all may pass, some may, some may at times, nothing may, or it is not modelled. */
export type Degree = 'all' | 'some' | 'intermittent' | 'nothing' | 'not-modelled';

/** What one list of what is allowed comes to. */
export interface Summary {
  readonly degree: Degree;
  /** The first of what may pass, and how many entries more there are: "443", 2. */
  readonly first: string;
  readonly more: number;
  /** Part of it is not modelled, beside what may pass. */
  readonly unknown: boolean;
  /** All of it: two lists are alike when this is. */
  readonly whole: string;
}

export function summaryOf(allowed: readonly Allowed[]): Summary {
  const of = (outcome: Allowed['outcome']) => allowed.filter((one) => one.outcome === outcome);
  const [works, intermittent, unknown] = [of('works'), of('intermittent'), of('not-modelled')];
  const may = (works.length > 0 ? works : intermittent).toSorted((a, b) => rank(a) - rank(b));
  const [first] = may;
  const rest = {
    first: first ? briefly(first) : '',
    more: Math.max(0, may.length - 1),
    unknown: unknown.length > 0,
    whole: allowed.map((one) => `${briefly(one)} ${one.outcome}`).join(),
  };
  if (first) return { ...rest, degree: works.length === 0 ? 'intermittent' : first.protocol === 'all' ? 'all' : 'some' };
  return { ...rest, degree: unknown.length > 0 ? 'not-modelled' : 'nothing' };
}

/** What most connections are made of comes first. */
const FIRST = ['tcp', 'udp'];
const rank = ({ protocol }: Allowed): number => (FIRST.includes(protocol) ? FIRST.indexOf(protocol) : FIRST.length);

/** Ports of TCP go without its name, as in the flow bar. */
const briefly = ({ protocol, ports }: Allowed): string =>
  protocol === 'tcp' && ports ? formatPorts(ports) : [protocol, ...(ports ? [formatPorts(ports)] : [])].join(' ');

/** All pairs of a cell taken together, over one family. */
export interface FamilyTally {
  /** Pairs that have an address each over it, by what they come to. */
  readonly degrees: { [D in Degree]: number };
  /** What every pair comes to, as long as it is the same. */
  same: Summary | undefined;
  unknown: number;
  /** Pairs that a change lets pass more, less, or otherwise. */
  opens: number;
  closes: number;
  others: number;
}
export interface Tally {
  /** Pairs that were answered, of how many. */
  asked: number;
  readonly pairs: number;
  /** Pairs of which the design has not both ends: the version has that it is compared with. */
  gone: number;
  readonly families: { readonly [F in Family]: FamilyTally };
}

const familyTally = (): FamilyTally => ({
  degrees: { all: 0, some: 0, intermittent: 0, nothing: 0, 'not-modelled': 0 },
  same: undefined,
  unknown: 0,
  opens: 0,
  closes: 0,
  others: 0,
});
export const emptyTally = (pairs: number): Tally => ({
  asked: 0,
  pairs,
  gone: 0,
  families: { ipv4: familyTally(), ipv6: familyTally() },
});

export const answeredIn = ({ degrees }: FamilyTally): number => Object.values(degrees).reduce((sum, count) => sum + count, 0);
/** Pairs between which something may pass. */
export const mayIn = ({ degrees }: FamilyTally): number => degrees.all + degrees.some + degrees.intermittent;

export const isChanged = ({ families }: Tally): boolean => FAMILIES.some((family) => changedIn(families[family]) > 0);
export const changedIn = ({ opens, closes, others }: FamilyTally): number => opens + closes + others;

export const CHANGE_SORTS = ['opens', 'closes', 'others'] as const;
export type ChangeSort = (typeof CHANGE_SORTS)[number];
export const sortOf = ({ before, after }: Change): ChangeSort => (after === 'works' ? 'opens' : before === 'works' ? 'closes' : 'others');

/** Counts the answer of one more pair. */
export function count(tally: Tally, { allowed, changes = [] }: Between): void {
  tally.asked++;
  if (!allowed) tally.gone++;
  for (const family of FAMILIES) {
    const of = tally.families[family];
    for (const sort of new Set(changes.filter((one) => one.family === family).map(sortOf))) of[sort]++;
    const list = allowed?.[family];
    if (!list) continue;
    const summary = summaryOf(list);
    const first = answeredIn(of) === 0;
    of.degrees[summary.degree]++;
    if (summary.unknown) of.unknown++;
    of.same = first || of.same?.whole === summary.whole ? summary : undefined;
  }
}
