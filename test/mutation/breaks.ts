import type { View } from '../../core/kinds/view.ts';
import type { Filter, Instruction, RouteEntry, Station } from '../../core/network/stations.ts';
import { elementName, instructionName, stationName } from './names.ts';

/** One thing of a compiled station broken, and what was broken: the same name wherever the same thing is broken in another design. */
export interface Break {
  readonly name: string;
  readonly make: () => Station;
}

/** Data that only explains, or that others have read when the station was made: no packet asks for it. */
const EXPLAINS = new Set([
  ...['reason', 'otherwise', 'refusal', 'unknownReply', 'nobody', 'place', 'codes', 'code', 'nat64Code', 'rule', 'allUnhealthy'],
  ...['implicit', 'translates', 'shadowed', 'direction', 'order'],
]);
/** Conditions and details that may be absent, by what holds them: each is left out once. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  require: ['when'],
  note: ['when'],
  leave: ['filter'],
  match: ['family', 'source', 'destination', 'ports', 'protocols'],
  when: ['family', 'source', 'destination', 'ports', 'protocols'],
  except: ['family', 'source', 'destination', 'ports', 'protocols'],
  table: ['cutOff'],
  exits: ['except'],
  entries: ['segment', 'toPort'],
  in: ['icmp'],
  out: ['icmp'],
  ways: ['domain', 'path'],
  targets: ['port', 'source', 'probe'],
  balance: ['catches'],
  catches: ['segment'],
};

type Data = Readonly<Record<string, unknown>>;
/** A broken copy of some data. */
interface Broken {
  readonly what: string;
  readonly make: () => unknown;
}

/** Every way to break one thing of a station: an instruction left out, and everything that its data consists of. */
export function breaksOf(view: View, station: Station): readonly Break[] {
  const place = stationName(view, station.id);
  const seen = new Map<string, number>();
  return station.program.flatMap((instruction, at) => {
    const name = instructionName(instruction);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const prefix = `${place} ${name}${count > 1 ? ` #${count}` : ''}`;
    const program = (changed: readonly Instruction[]): Station => ({ ...station, program: station.program.toSpliced(at, 1, ...changed) });
    return [
      { name: `${prefix}: left out`, make: () => program([]) },
      ...partsOf(view, instruction.op, instruction as unknown as Data).map(({ what, make }) => ({
        name: `${prefix}: ${what}`,
        make: () => program([make() as Instruction]),
      })),
    ];
  });
}

/** What can be broken in an object, under the key where it stands. */
function partsOf(view: View, within: string, data: Data): readonly Broken[] {
  // A block of addresses is one thing.
  if ('first' in data && 'last' in data) return [];
  const keys = Object.keys(data).filter((key) => data[key] !== undefined && !EXPLAINS.has(key));
  return keys.flatMap((key): readonly Broken[] => {
    const value = data[key];
    const set = (changed: unknown) => ({ ...data, [key]: changed });
    const inside = isFilter(data) && key === 'filters' ? brokenFilters(view, data) : brokenValue(view, key, value);
    const made = inside.map(({ what, make }) => ({ what, make: () => set(make()) }));
    // A condition of one part is left out as a whole.
    const optional = OPTIONAL[within]?.includes(key) && (keys.length > 1 || !CONDITIONS.has(within));
    return optional ? [{ what: `without ${key}`, make: () => set(undefined) }, ...made] : made;
  });
}
const CONDITIONS = new Set(['match', 'when', 'except']);

type Screen = Instruction & { readonly op: 'filter' };
const isFilter = (data: Data): boolean => data['op'] === 'filter';

/** Rules of the direction in which a filter is asked. */
function brokenFilters(view: View, data: Data): readonly Broken[] {
  const { filters, direction } = data as unknown as Screen;
  return filters.flatMap((filter, i) => {
    const name = `filters ${elementName(view, filter)}`;
    const put = (...changed: readonly Filter[]) => filters.toSpliced(i, 1, ...changed);
    const rules = brokenValue(view, direction, filter[direction]);
    return [
      { what: `${name} dropped`, make: () => put() },
      ...rules.map(({ what, make }) => ({ what: `${name} ${what}`, make: () => put({ ...filter, [direction]: make() as Filter['in'] }) })),
    ];
  });
}

function brokenValue(view: View, key: string, value: unknown): readonly Broken[] {
  if (typeof value === 'boolean') return [{ what: `${key} turned around`, make: () => !value }];
  if (key === 'end') return [{ what: 'end turned around', make: () => (value === 'source' ? 'destination' : 'source') }];
  if (typeof value !== 'object' || value === null) return [];
  if (value instanceof Map)
    return [...value].map(([id, one]) => ({ what: `${key} ${elementName(view, one)} dropped`, make: () => without(value, id) }));
  if (value instanceof Set) return [...value].map((one) => ({ what: `${key} dropped`, make: () => new Set([...value].filter((x) => x !== one)) }));
  if (Array.isArray(value)) return value.flatMap((one, i) => brokenElement(view, key, value, one, i));
  return partsOf(view, key, value as Data).map(({ what, make }) => ({ what: `${key}.${what}`, make }));
}

function brokenElement(view: View, key: string, list: readonly unknown[], one: unknown, i: number): readonly Broken[] {
  const name = `${key} ${elementName(view, one)}`;
  const put = (...changed: readonly unknown[]) => list.toSpliced(i, 1, ...changed);
  const inside = typeof one === 'object' && one !== null ? partsOf(view, key, one as Data) : [];
  return [
    { what: `${name} dropped`, make: () => put() },
    ...elsewhere(list, one).map((other) => ({ what: `${name} sent elsewhere`, make: () => put(other) })),
    ...inside.map(({ what, make }) => ({ what: `${name} ${what}`, make: () => put(make()) })),
  ];
}

/** A route that leads where another of its table leads. */
function elsewhere(list: readonly unknown[], one: unknown): readonly unknown[] {
  if (typeof one !== 'object' || one === null || !('next' in one) || !('prefix' in one)) return [];
  const entry = one as RouteEntry;
  const other = (list as readonly RouteEntry[]).find((e) => e.next !== entry.next && typeof e.next === 'string');
  return other ? [{ ...entry, next: other.next, segment: other.segment }] : [];
}

function without(map: ReadonlyMap<unknown, unknown>, id: unknown): ReadonlyMap<unknown, unknown> {
  const left = new Map(map);
  left.delete(id);
  return left;
}
