import { ID } from '../../file/id.ts';
import { mayHold } from '../../kinds/containers.ts';
import type { Described } from '../../kinds/describe.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { Resource, ResourceId } from '../../model/design.ts';
import type { CellField, Field, Value } from '../../model/fields.ts';
import { nameFrom } from '../../model/name.ts';
import { bitsOf, parseAddress } from '../../net/address.ts';
import { checkScalar } from '../../model/validate.ts';
import type { Imported, Making, Notes } from './report.ts';

/** What a kind made of a record. */
export interface Entry extends Described {
  readonly kind: Kind;
}

/** Who watches is told of so many resources at once. */
const TOLD_EVERY = 200;
const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/**
 * Makes resources of what the kinds read: ids that no design can have, containers that are not there, references to nothing and values
 * that no field takes are left out, each with a note, so that the design is one that can be saved and opened.
 * @param making is told how many are settled
 */
export function settle(entries: readonly Entry[], notes: Notes, making?: Making): Readonly<Record<ResourceId, Resource>> {
  const found = new Map<ResourceId, Entry>();
  for (const entry of entries) {
    if (!ID.test(entry.id) || RESERVED.has(entry.id)) notes.add('BAD_ID', entry.of.origin, { key: entry.kind.id, id: entry.id.slice(0, 80) });
    else if (!found.has(entry.id)) found.set(entry.id, entry);
    else if (found.get(entry.id)?.kind !== entry.kind) notes.add('ID_TWICE', entry.of.origin, { key: entry.kind.id, id: entry.id });
  }
  const known = aliasesOf(found);
  const homes = placeAll(found, known, notes);
  const kinds = new Map([...homes.keys()].map((id) => [id, found.get(id)?.kind]));
  const context: Context = { kinds, known, notes };
  const resources: [ResourceId, Resource][] = [];
  for (const [id, home] of homes) {
    const entry = found.get(id);
    if (entry)
      resources.push([id, { kind: entry.kind.id, ...nameOf(entry), ...(home === undefined ? {} : { in: home }), ...valuesOf(entry, context) }]);
    if (resources.length % TOLD_EVERY === 0 || resources.length === homes.size) making?.settled(resources.length, homes.size);
  }
  return Object.fromEntries(resources);
}

/** Ids that something stands for: its ARN, its interfaces. */
function aliasesOf(found: ReadonlyMap<ResourceId, Entry>): ReadonlyMap<string, ResourceId> {
  const known = new Map<string, ResourceId>();
  for (const [id, { stands = [] }] of found) for (const other of stands) if (!found.has(other) && !known.has(other)) known.set(other, id);
  return known;
}

function nameOf({ id, values: { name } }: Entry): { readonly name?: string } {
  const clean = typeof name === 'string' ? nameFrom(name) : undefined;
  return clean === undefined || clean === id ? {} : { name: clean };
}

/** The container of everything that has a place, containers first. */
function placeAll(
  found: ReadonlyMap<ResourceId, Entry>,
  known: ReadonlyMap<string, ResourceId>,
  notes: Notes,
): ReadonlyMap<ResourceId, ResourceId | undefined> {
  const homes = new Map<ResourceId, ResourceId | undefined>();
  const homeless = new Set<ResourceId>();
  const place = (id: ResourceId, above: readonly ResourceId[]): boolean => {
    if (homes.has(id)) return true;
    const entry = found.get(id);
    if (!entry || homeless.has(id) || above.includes(id)) return false;
    const written = entry.values.in;
    const home = typeof written === 'string' ? (found.has(written) ? written : known.get(written)) : undefined;
    const of = home === undefined ? undefined : found.get(home);
    if (home !== undefined && of && mayHold(of.kind, entry.kind) && place(home, [...above, id])) homes.set(id, home);
    else if (entry.kind.within.includes('canvas')) homes.set(id, undefined);
    else {
      homeless.add(id);
      const code = typeof written === 'string' ? 'NO_CONTAINER' : 'STANDS_NOWHERE';
      notes.add(code, entry.of.origin, { key: entry.kind.id, id, container: typeof written === 'string' ? written.slice(0, 80) : '' });
    }
    return homes.has(id);
  };
  for (const id of found.keys()) place(id, []);
  return homes;
}

interface Context {
  readonly kinds: ReadonlyMap<ResourceId, Kind | undefined>;
  readonly known: ReadonlyMap<string, ResourceId>;
  readonly notes: Notes;
}

function valuesOf(entry: Entry, context: Context): Readonly<Record<string, Value>> {
  const values: [string, Value][] = [];
  for (const [key, written] of Object.entries(entry.values)) {
    const field = Object.hasOwn(entry.kind.fields, key) ? entry.kind.fields[key] : undefined;
    if (!field || written === undefined || key === 'in' || key === 'name') continue;
    const value = fieldValue(field, written, { entry, key, ...context });
    if (value !== undefined && !isDefault(field, value)) values.push([key, value]);
  }
  return Object.fromEntries(values);
}

/** What stands there anyway is not written. A table is, even an empty one: leaving it out may mean something else. */
const isDefault = (field: Field, value: Value): boolean =>
  Array.isArray(value) ? field.type === 'list' && value.length === 0 : 'default' in field && field.default === value;

interface At extends Context {
  readonly entry: Entry;
  readonly key: string;
}

function fieldValue(field: Field, written: unknown, at: At): Value | undefined {
  if (field.type === 'list') {
    const all = (Array.isArray(written) ? (written as readonly unknown[]) : []).flatMap((one) => cellOf(field.of, one, at) ?? []);
    if (field.max !== undefined && all.length > field.max) problem(at, 'TOO_MANY', String(all.length));
    return field.max === undefined ? all : all.slice(0, field.max);
  }
  if (field.type !== 'rows') return cellOf(field, written, at);
  return (Array.isArray(written) ? (written as readonly unknown[]) : []).flatMap((row) => rowOf(field.columns, row as Row, at) ?? []);
}

type Row = Readonly<Record<string, unknown>>;

/** A row keeps what is good of it; without a cell that says what the row is about there is no row. */
function rowOf(columns: Readonly<Record<string, CellField>>, row: Row, at: At): { readonly [column: string]: Value } | undefined {
  const cells: [string, Value][] = [];
  for (const [column, field] of Object.entries(columns)) {
    if (row[column] === undefined) continue;
    const value = cellOf(field, row[column], { ...at, key: `${at.key}.${column}` }, row);
    if (value !== undefined) cells.push([column, value]);
    else if (!(field.type === 'ref' && field.onDelete === 'clear')) return undefined;
  }
  return Object.fromEntries(cells);
}

/** A value that the field takes, or undefined and a note. */
function cellOf(field: CellField, written: unknown, at: At, row?: Row): Value | undefined {
  if (typeof written !== 'string' && typeof written !== 'number' && typeof written !== 'boolean') {
    if (written !== undefined) problem(at, 'VALUE_NOT_TAKEN', typeof written);
    return undefined;
  }
  const value =
    field.type === 'peer'
      ? asBlock(resolved(written, at))
      : field.type === 'ref'
        ? resolved(written, at)
        : field.type === 'text'
          ? cut(field.maxLength, written)
          : written;
  const found = checkScalar(field, value, {
    ...(row && { row }),
    rolesOf: (id) => (at.kinds.has(id) ? (at.kinds.get(id)?.roles ?? []) : undefined),
  });
  if (!found) return value;
  problem(at, found.code.startsWith('VALUE_NO_SUCH') || found.code === 'VALUE_NOT_A_PEER' ? 'NO_SUCH_THING' : 'VALUE_NOT_TAKEN', String(written));
  return undefined;
}

const resolved = (written: string | number | boolean, { kinds, known }: Context): string => {
  const id = String(written);
  return kinds.has(id) ? id : (known.get(id) ?? id);
};
/** Clouds take an address for the block of it alone. */
const asBlock = (written: string): string => {
  const address = parseAddress(written);
  return address ? `${written}/${bitsOf(address.family)}` : written;
};
const cut = (length: number, written: string | number | boolean): string | number | boolean =>
  typeof written === 'string' ? written.slice(0, length) : written;

function problem({ entry, key, notes }: At, code: string, value: string): void {
  notes.add(code, entry.of.origin, { key: `${entry.kind.id} ${key}`, resource: entry.id, field: key, value: value.slice(0, 80) });
}

/** The fields that records of a kind say something about. */
export function saysOf(entries: readonly Entry[]): Imported['says'] {
  const found = new Map<string, Set<string>>();
  for (const { kind, values } of entries) {
    const said = found.get(kind.id) ?? new Set();
    for (const key of Object.keys(values)) said.add(key);
    found.set(kind.id, said);
  }
  return found;
}
