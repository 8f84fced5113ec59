import { FAMILIES, type Family } from '../../core/net/address.ts';
import type { Allowed, Change } from '../../core/protocol/engine.ts';
import { nameOf } from '../../core/model/design.ts';
import { formatPorts } from '../../core/net/ports.ts';
import { REACH_WORDS } from '../../core/words/en/reach.ts';
import { trafficOf } from '../../core/words/traffic.ts';
import { familyWord, nameNow, say } from '../parts/say.ts';
import { type Item, networkOf } from './axis.ts';
import { type Cell, reaching } from './reaching.svelte.ts';
import { answeredIn, CHANGE_SORTS, mayIn, type Traffic } from './summary.ts';

/** The name that people read of an end or a container, also where only the other version has it. */
export const nameOfEnd = (id: string): string => {
  const other = reaching.comparison?.design.resources[id];
  return other && !Object.hasOwn(reaching.now, id) ? nameOf(id, other) : nameNow(id);
};
/** The same, with where it stands when another end is called so too. */
export function fullName(id: string): string {
  const name = nameOfEnd(id);
  const where = networkOf(reaching.places, id);
  return where !== undefined && reaching.isAmbiguous(name) ? say('MATRIX_NAME_IN', { name, network: nameOfEnd(where) }) : name;
}
/** What an end stands in: the subnet, and the network where there are several. */
export function placeOf({ id, in: container }: Item): string {
  const network = networkOf(reaching.places, id);
  const several = reaching.networks > 1 && network !== undefined && network !== container;
  return [...(container === undefined ? [] : [container]), ...(several ? [network] : [])].map(nameOfEnd).join(', ');
}
const number = (count: number): string => count.toLocaleString('en');
const named = ({ id, group, ends }: Item): string => (group ? say('MATRIX_HOSTS_OF', { count: ends.length, name: nameOfEnd(id) }) : fullName(id));

/** "tcp 443, udp 53 (not modelled)", "nothing" */
function listed(allowed: readonly Allowed[]): string {
  const parts = allowed
    .filter(({ outcome }) => outcome !== 'blocked')
    .map(({ protocol, ports, outcome }) => {
      const traffic = trafficOf(protocol, ports);
      return outcome === 'works' ? traffic : `${traffic} (${REACH_WORDS[`REACH_${outcome}`]})`;
    });
  return parts.length === 0 ? REACH_WORDS.REACH_NOTHING : parts.join(', ');
}

/** What a cell says, in a sentence. */
export function cellSentence(row: Item, column: Item, cell: Cell | undefined): string {
  const ends = { from: named(row), to: named(column) };
  const [from, to] = [row.ends[0], column.ends[0]];
  if (!row.group && row === column) return say('MATRIX_ITSELF', { name: ends.from });
  if (!cell) return say('MATRIX_WAITING', ends);
  if (row.group || column.group) return groupSentence(ends, cell);
  const between = from !== undefined && to !== undefined ? reaching.between(from, to) : undefined;
  const sets = between?.allowed;
  const families = FAMILIES.flatMap((family) => {
    const list = sets?.[family];
    return list ? [say('MATRIX_FAMILY', { family: familyWord(family), traffic: listed(list) })] : [];
  });
  if (between && !sets) return say('MATRIX_GONE', ends);
  const changed = between?.changes?.length ? ` ${say('MATRIX_CHANGED', { changes: changesText(between.changes) })}` : '';
  if (!between) return say('MATRIX_WAITING', ends);
  return `${families.length === 0 ? say('MATRIX_NO_FAMILY', ends) : say('MATRIX_PAIR', { ...ends, families: families.join('; ') })}${changed}`;
}

function groupSentence(ends: { readonly from: string; readonly to: string }, { tally }: Cell): string {
  const families = FAMILIES.flatMap((family) => {
    const of = tally.families[family];
    const answered = answeredIn(of);
    if (answered === 0) return [];
    const unknown = of.unknown > 0 ? say('MATRIX_GROUP_UNKNOWN', { count: of.unknown }) : '';
    return [say('MATRIX_GROUP_FAMILY', { family: familyWord(family), some: number(mayIn(of)), count: answered, unknown })];
  });
  const soFar = tally.asked < tally.pairs ? ` ${say('MATRIX_SO_FAR', { asked: number(tally.asked), pairs: number(tally.pairs) })}` : '';
  return `${families.length === 0 ? say('MATRIX_NO_FAMILY', ends) : say('MATRIX_GROUP', { ...ends, families: families.join('; ') })}${soFar}`;
}

/** "IPv4 tcp 22 blocked, now works" */
const changesText = (changes: readonly Change[]): string =>
  changes
    .map(({ family, protocol, ports, before, after }) =>
      say('COMPARE_FATES', {
        family: familyWord(family),
        traffic: trafficOf(protocol, ports),
        before: REACH_WORDS[`REACH_${before}`],
        after: REACH_WORDS[`REACH_${after}`],
      }),
    )
    .join('; ');

/** Short, for a cell: the first of what may pass and how many more, or how many pairs of a group. */
export function cellText(cell: Cell, family: Family): string {
  const of = cell.tally.families[family];
  if (!of.same) return say('MATRIX_OF', { some: number(mayIn(of)), count: number(answeredIn(of)) });
  const { degree, traffic } = of.same;
  if (degree === 'nothing') return say('MATRIX_NONE');
  if (degree === 'not-modelled') return say('MATRIX_UNKNOWN');
  if (degree === 'all') return say('MATRIX_ALL');
  const [first, ...more] = traffic.map(briefly);
  return more.length > 0 ? say('MATRIX_MORE', { first: first ?? '', more: more.length }) : (first ?? '');
}

/** Ports of TCP go without its name, as in the flow bar. */
function briefly({ protocol, ports, but }: Traffic): string {
  if (but) return say('MATRIX_BUT', { protocol, ports: formatPorts(but) });
  if (protocol === 'others') return say('MATRIX_REST');
  return [...(protocol === 'tcp' && ports ? [] : [protocol]), ...(ports ? [formatPorts(ports)] : [])].join(' ');
}

/** "opens", "3 changed": what became of a cell since the version that the design is compared with. */
export function changeWord({ tally }: Cell, family: Family): string {
  const of = tally.families[family];
  const sorts = CHANGE_SORTS.filter((sort) => of[sort] > 0);
  const [only] = sorts;
  if (!only) return '';
  if (tally.pairs > 1) return say('MATRIX_CHANGES', { count: number(Math.max(...sorts.map((sort) => of[sort]))) });
  return say(sorts.length > 1 ? 'MATRIX_others' : `MATRIX_${only}`);
}
