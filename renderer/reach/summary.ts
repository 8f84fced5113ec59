import type { Allowed, Between, Change } from '../../core/protocol/engine.ts';
import { FAMILIES, type Family } from '../../core/net/address.ts';
import { ALL_PORTS, formatPorts, type PortRange } from '../../core/net/ports.ts';

/** What a cell says of one family: all may pass, some may, some may at times, nothing may, or it is not modelled. */
export type Degree = 'all' | 'some' | 'intermittent' | 'nothing' | 'not-modelled';

/** Ports of one protocol: some of them, all, or all `but` a few. */
export interface Traffic {
  readonly protocol: string;
  readonly ports?: PortRange;
  readonly but?: PortRange;
}
/** What one list of what is allowed comes to. */
export interface Summary {
  readonly degree: Degree;
  /** What may pass, what most connections are made of first. */
  readonly traffic: readonly Traffic[];
  /** Part of it is not modelled, beside what may pass. */
  readonly unknown: boolean;
  /** All of it: two lists are alike when this is. */
  readonly whole: string;
}

/** Another grouping counts every answer anew: what each comes to stays the same. */
const summaries = new WeakMap<readonly Allowed[], Summary>();
export function summaryOf(allowed: readonly Allowed[]): Summary {
  const known = summaries.get(allowed) ?? summarised(allowed);
  summaries.set(allowed, known);
  return known;
}

function summarised(allowed: readonly Allowed[]): Summary {
  const of = (outcome: Allowed['outcome']) => allowed.filter((one) => one.outcome === outcome);
  const [works, intermittent, unknown] = [of('works'), of('intermittent'), of('not-modelled')];
  const may = works.length > 0 ? works : intermittent;
  const protocols = [...new Set(may.map(({ protocol }) => protocol))].toSorted((a, b) => rank(a) - rank(b));
  const traffic = protocols.flatMap((protocol) => trafficIn(may.filter((one) => one.protocol === protocol)));
  const whole = allowed.map(({ protocol, ports, outcome }) => `${protocol} ${ports ? formatPorts(ports) : ''} ${outcome}`).join();
  const rest = { traffic, unknown: unknown.length > 0, whole };
  if (traffic.length > 0) return { ...rest, degree: works.length === 0 ? 'intermittent' : protocols[0] === 'all' ? 'all' : 'some' };
  return { ...rest, degree: unknown.length > 0 ? 'not-modelled' : 'nothing' };
}

const FIRST = ['tcp', 'udp'];
const rank = (protocol: string): number => (FIRST.includes(protocol) ? FIRST.indexOf(protocol) : FIRST.length);

/** Two ranges with one gap between them are everything but the gap. */
function trafficIn(ranges: readonly Allowed[]): readonly Traffic[] {
  const [low, high, ...more] = ranges;
  const gap = low?.ports?.from === 0 && high?.ports?.to === ALL_PORTS.to && more.length === 0;
  if (gap && low.ports && high.ports) return [{ protocol: low.protocol, but: { from: low.ports.to + 1, to: high.ports.from - 1 } }];
  return ranges.map(({ protocol, ports }) => ({ protocol, ...(ports && { ports }) }));
}

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

/** What all of its pairs come to; `mixed`: something may pass between some of them and nothing between others. */
export function degreeOf(of: FamilyTally): Degree | 'mixed' {
  const may = mayIn(of);
  if (of.same) return of.same.degree;
  if (may === 0) return of.degrees['not-modelled'] > 0 ? 'not-modelled' : 'nothing';
  if (of.degrees.intermittent === may) return 'intermittent';
  return may === answeredIn(of) ? 'some' : 'mixed';
}

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
