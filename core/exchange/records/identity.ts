import type { Design, ResourceId } from '../../model/design.ts';
import type { Entry } from './settle.ts';

/** As long as an id of a design may be (`file/id.ts`). */
const LONGEST = 64;

/**
 * The entries under ids that tell them apart. Some clouds know things by a name that is free again in every region and account: such an
 * id stays short where one thing has it, else it takes the region, and the account where that is not enough. What names them goes by
 * their full names (`stands`), and follows.
 * @param drawn an older state of the network: what is in it keeps the id that it has, whatever has come beside it
 */
export function identified(entries: readonly Entry[], drawn?: Design): readonly Entry[] {
  const ids = new Map<string, ResourceId>();
  for (const same of grouped(entries).values()) for (const [entry, id] of idsOf(same, drawn)) ids.set(keyOf(entry), id);
  return entries.map((entry) => {
    const id = ids.get(keyOf(entry));
    return id === undefined || id === entry.id ? entry : called(entry, id);
  });
}

const keyOf = ({ kind, id, where }: Entry): string => `${kind.id} ${id} ${where?.region ?? ''} ${where?.account ?? ''}`;

/** Different things of one kind and id; what is described twice is one. */
function grouped(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Map<string, Entry>>();
  for (const entry of entries) {
    if (!entry.where) continue;
    const name = `${entry.kind.id} ${entry.id}`;
    const group = found.get(name) ?? new Map<string, Entry>();
    found.set(name, group);
    if (!group.has(keyOf(entry))) group.set(keyOf(entry), entry);
  }
  return new Map([...found].map(([name, group]) => [name, [...group.values()]]));
}

/** From the id that tells most to the short one. */
const LEVELS = ['account', 'region', 'short'] as const;
type Level = (typeof LEVELS)[number];

function idAt({ id, where }: Entry, level: Level): ResourceId {
  const parts = [id, level === 'short' ? undefined : where?.region, level === 'account' ? where?.account : undefined];
  return fitting(parts.filter((part) => part !== undefined).join('.'));
}

function idsOf(group: readonly Entry[], drawn: Design | undefined): ReadonlyMap<Entry, ResourceId> {
  const ids = new Map<Entry, ResourceId>();
  for (const level of LEVELS) {
    for (const id of new Set(group.map((entry) => idAt(entry, level)))) {
      const before = drawnAs(drawn, group[0], id);
      if (!before || [...ids.values()].includes(id)) continue;
      const fits = group.filter((entry) => !ids.has(entry) && idAt(entry, level) === id && standsWhere(drawn, before, entry));
      const [only, ...more] = fits.length > 1 ? fits.filter((entry) => entry.values.in === before.in) : fits;
      if (only && more.length === 0) ids.set(only, id);
    }
  }
  for (const entry of group) {
    if (ids.has(entry)) continue;
    const enough = (level: Level): boolean => {
      const id = idAt(entry, level);
      return group.every((other) => other === entry || idAt(other, level) !== id) && !drawnAs(drawn, entry, id);
    };
    ids.set(entry, idAt(entry, enough('short') ? 'short' : enough('region') ? 'region' : 'account'));
  }
  return ids;
}

const drawnAs = (drawn: Design | undefined, entry: Entry | undefined, id: ResourceId) =>
  drawn && Object.hasOwn(drawn.resources, id) && drawn.resources[id]?.kind === entry?.kind.id ? drawn.resources[id] : undefined;

/** Whether what is drawn may be the thing: it is in the same container, or somewhere in the same region. */
function standsWhere(drawn: Design | undefined, before: Design['resources'][string], { values, where }: Entry): boolean {
  if (before.in === undefined) return isOf(before, values.account);
  if (before.in === values.in) return true;
  const seen = new Set<ResourceId>();
  for (let at: ResourceId | undefined = before.in; at !== undefined && !seen.has(at); at = drawn?.resources[at]?.in) {
    const frame = drawn?.resources[at];
    if (at === where?.region || (frame?.region !== undefined && frame.region === where?.region && isOf(frame, where?.account))) return true;
    seen.add(at);
  }
  return false;
}

/** A frame that says of which account it is, is that of no other. */
const isOf = (frame: Design['resources'][string], account: unknown): boolean =>
  frame.account === undefined || account === undefined || frame.account === account;

/** Its own notes call it by its id. */
const called = (entry: Entry, id: ResourceId): Entry => ({
  ...entry,
  id,
  ...(entry.notes && {
    notes: entry.notes.map((note) => ({
      ...note,
      values: Object.fromEntries(Object.entries(note.values ?? {}).map(([key, value]) => [key, value === entry.id ? id : value])),
    })),
  }),
});

/** What is too long ends in a number of the whole (FNV-1a, 32 bits), the same each time. */
function fitting(id: string): ResourceId {
  if (id.length <= LONGEST) return id;
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  return `${id.slice(0, LONGEST - 9)}-${hash.toString(16).padStart(8, '0')}`;
}
