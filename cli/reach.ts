import { type AllowedSets, allowedBetween, type Fate } from '../core/engine/reach/allowed.ts';
import { endsOf } from '../core/engine/reach/pairs.ts';
import { internetResource, UNDRAWN_INTERNET } from '../core/kinds/derived/internet-table.ts';
import type { Design } from '../core/model/design.ts';
import { parseEnd, resourceNamed } from '../core/model/end.ts';
import { formatPorts, type PortRange } from '../core/net/ports.ts';
import { words } from './failure.ts';
import type { Paint } from './paint.ts';
import { problemFailure, type Question } from './question.ts';

/** Two ends, as `trace` takes them. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}
export const keyOf = ({ from, to }: Pair): string => JSON.stringify([from, to]);

/** Every host and the Internet with every other, or only those of the ends that are given. */
export function pairsOf(asked: Question, { from, to }: Partial<Pair> = {}): readonly Pair[] {
  const drawn = internetResource(asked.view);
  // The Internet has one name, so that two designs can be compared of which only one draws it.
  const all = endsOf(asked.view).map((id) => (id === drawn ? UNDRAWN_INTERNET : id));
  const given = from !== undefined && to !== undefined;
  const others = (a: string) =>
    (to === undefined ? all : [to]).filter((b) => given || ownerOf(asked.design, drawn, a) !== ownerOf(asked.design, drawn, b));
  return (from === undefined ? all : [from]).flatMap((a) => others(a).map((b) => ({ from: a, to: b })));
}

/** Whose end it is, so that none is asked of itself: a name, one of its addresses and its id are the same, and so is the drawn Internet. */
function ownerOf({ resources }: Design, drawn: string, written: string): string {
  const named = (name: string) => resourceNamed(resources, name);
  const end = parseEnd(written, (name) => named(name) !== undefined);
  const id = end?.type === 'resource' ? (named(end.resource) ?? written) : written;
  return id === drawn ? UNDRAWN_INTERNET : id;
}

/** What is allowed between two ends. Ends between which there can be no question are a `Failure`. */
export function setsOf(asked: Question, pair: Pair): AllowedSets {
  const found = allowedBetween(asked.view, asked.design, pair.from, pair.to);
  if (!('problem' in found)) return found;
  throw problemFailure(asked, found.problem, { ...pair, protocol: 'icmp' });
}

/** `web to internet`, by their names. */
export const titleOf = (asked: Question, { from, to }: Pair): string => words('REACH_PAIR', { from: asked.nameOf(from), to: asked.nameOf(to) });

/** `tcp 443`, `all`. */
export const trafficOf = (protocol: string, ports: PortRange | undefined): string =>
  [protocol in SAID ? words(SAID[protocol as keyof typeof SAID]) : protocol, ...(ports ? [formatPorts(ports)] : [])].join(' ');
const SAID = { all: 'REACH_ALL', others: 'REACH_OTHERS' } as const;

export const fateWord = (fate: Fate): string => words(`REACH_${fate}`);
export const paintFate = (fate: Fate, text: string, paint: Paint): string =>
  (fate === 'works' ? paint.good : fate === 'blocked' ? paint.bad : paint.warn)(text);
