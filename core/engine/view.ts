import type { CapabilityTable } from '../kinds/capabilities.ts';
import { kindOf } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import type { RoleName } from '../kinds/roles.ts';
import type { Query, View } from '../kinds/view.ts';
import type { Design, Resource, ResourceId } from '../model/design.ts';
import type { Fields, ValuesOf } from '../model/fields.ts';
import { type Cell, createMemo, type Noted } from './memo.ts';
import { createIndex, sameList } from './index-of-design.ts';
import { sameFields } from './same.ts';
import { valuesOf } from './values.ts';

/** A view that follows a design through its changes. */
export interface LiveView extends View {
  /** The design as it stands. */
  design(): Design;
  /**
   * Takes the next state of the design. Resources are compared by identity, so states must share what did not change (immer's do).
   * @returns the ids that were added, changed or removed
   */
  update(next: Design): readonly ResourceId[];
  /** From now on `changes` tells when the answer of this query has come out different. */
  watch<T>(query: Query<T>, id: ResourceId): T;
  /** Watched answers that differ since they were last taken: computed anew, by query and id. Those of `unwatch` are left out. */
  changes(): readonly Change[];
  unwatch(query: Query<unknown>, id: ResourceId): void;
  /** Runs code whose reads nobody needs to remember. */
  untracked<T>(run: () => T): T;
}
export interface Change {
  readonly query: Query<unknown>;
  readonly id: ResourceId;
  readonly value: unknown;
}

/**
 * What is known of one id; its cells are made when they are asked for. The inputs are split so that a rename or a move disturbs only what read
 * the name or the place.
 */
interface Entry {
  readonly id: ResourceId;
  readonly kind: Noted<Kind | undefined>;
  readonly container: Noted<ResourceId | undefined>;
  whole: Cell<Resource | undefined> | undefined;
  /** By the declaration that they were asked with: the kind's own, and another one's only when the kind has changed. */
  values: Values | undefined;
}
interface Values {
  readonly fields: Fields;
  readonly cell: Cell;
  readonly further: Values | undefined;
}

/**
 * By id. No map: that compares an id letter by letter with the key, unless it is the very same text in memory, and the ids of files seldom
 * are. An object does so once for each text.
 */
type ById<T> = { [id: ResourceId]: T | undefined };
const byId = <T>(): ById<T> => Object.create(null) as ById<T>;

/** The answers of one question by the resource that they are about. */
interface Answers<T> {
  readonly at: (id: ResourceId) => Cell<T>;
  /** Those that were asked for so far. */
  readonly known: ById<Cell<T>>;
}

/** No id of a resource: what stands on the canvas stands in this. */
const CANVAS = '';

/** A view of `design` that computes everything once and after a change only what the change touched. */
export function createView(design: Design): LiveView {
  const memo = createMemo();
  const index = createIndex(design);
  let current = design;
  const entries = byId<Entry>();
  const answers = new Map<Query<unknown>, Answers<unknown>>();
  const owners = new Map<Cell, { readonly query: Query<unknown>; readonly id: ResourceId }>();

  function answersTo<T>(compute: (id: ResourceId) => T, equal?: (a: T, b: T) => boolean): Answers<T> {
    const known = byId<Cell<T>>();
    return { known, at: (id) => (known[id] ??= memo.derived(compute, id, equal)) };
  }
  const insides = answersTo((id) => index.inside(id === CANVAS ? undefined : id), sameList);
  const referrers = answersTo(index.referrers, sameList);
  const roles = answersTo((role) => index.every(role as RoleName), sameList);

  /** The one that was asked for last: several things of one id are asked one after the other. */
  let latest = entryOf(CANVAS);
  function entryOf(id: ResourceId): Entry {
    const known = entries[id];
    if (known) return known;
    const resource = own(current, id);
    const [kind, container] = [memo.noted(kindOf(resource?.kind)), memo.noted(resource?.in)];
    const made = { id, kind, container, whole: undefined, values: undefined };
    entries[id] = made;
    return made;
  }
  function at(id: ResourceId): Entry {
    if (latest.id !== id) latest = entryOf(id);
    return latest;
  }
  const wholeOf = (id: ResourceId) => {
    const entry = at(id);
    entry.whole ??= memo.source(own(current, id));
    return memo.read(entry.whole);
  };
  const kindAt = (id: ResourceId) => memo.note(at(id).kind);
  const containerOf = (id: ResourceId) => memo.note(at(id).container);
  function valuesCell(id: ResourceId, fields: Fields): Cell {
    const entry = at(id);
    for (let known = entry.values; known; known = known.further) if (known.fields === fields) return known.cell;
    const cell = memo.source<unknown>(valuesOf(own(current, id), fields));
    entry.values = { fields, cell, further: entry.values };
    return cell;
  }

  // Asked hundreds of thousands of times a second: no closures on the way to a cell that is there.
  const cellOf = <T>(query: Query<T>, id: ResourceId): Cell<T> => {
    let to = answers.get(query as Query<unknown>);
    if (!to) {
      to = answersTo<unknown>((of) => query.compute(view, of), query.equal as ((a: unknown, b: unknown) => boolean) | undefined);
      answers.set(query as Query<unknown>, to);
    }
    return to.at(id) as Cell<T>;
  };

  const view: LiveView = {
    resource: wholeOf,
    kind: (id) => kindAt(id)?.id,
    values: <F extends Fields>(id: ResourceId, fields: F) => memo.read(valuesCell(id, fields)) as ValuesOf<F>,
    inside: (id) => memo.read(insides.at(id ?? CANVAS)),
    referrers: (id) => memo.read(referrers.at(id)),
    every: (role) => memo.read(roles.at(role)),
    enclosing(id, role) {
      // A container that (wrongly) holds itself must not hang us: whoever walks in a circle meets where he stood a power of two ago.
      let mark: ResourceId | undefined;
      let [steps, until] = [0, 8];
      for (let at = id; at !== undefined && at !== mark; ) {
        if (kindAt(at)?.roles.includes(role)) return at;
        if (++steps === until) [mark, until] = [at, 2 * until];
        at = containerOf(at);
      }
      return undefined;
    },
    as<R extends keyof CapabilityTable>(role: R, id: ResourceId | undefined): CapabilityTable[R] | undefined {
      return id === undefined ? undefined : (kindAt(id)?.capabilities[role] as CapabilityTable[R] | undefined);
    },
    ask: (query, id) => memo.read(cellOf(query, id)),

    design: () => current,
    update(next) {
      memo.advance();
      const previous = current;
      current = next;
      const changed = index.update(next);
      const noted: (readonly [Noted, unknown])[] = [];
      for (const id of changed) {
        const entry = entries[id];
        const resource = own(next, id);
        if (!entry) continue;
        if (entry.whole) memo.write(entry.whole, resource);
        if (!sameFields(own(previous, id), resource)) writeValues(entry.values, resource);
        noted.push([entry.kind, kindOf(resource?.kind)], [entry.container, resource?.in]);
      }
      memo.renote(noted);
      disturbLists(previous, changed);
      return changed;
    },
    watch(query, id) {
      const cell = cellOf(query, id);
      cell.watched = true;
      owners.set(cell as Cell, { query: query as Query<unknown>, id });
      return memo.read(cell);
    },
    unwatch(query, id) {
      const cell = cellOf(query, id);
      cell.watched = false;
      owners.delete(cell as Cell);
    },
    changes() {
      const found: Change[] = [];
      for (const cell of memo.takeSuspects()) {
        const owner = owners.get(cell);
        if (!owner) continue;
        const before = cell.changedAt;
        const value = memo.read(cell);
        if (cell.changedAt !== before) found.push({ ...owner, value });
      }
      return found;
    },
    untracked: memo.untracked,
  };

  function writeValues(values: Values | undefined, resource: Resource | undefined): void {
    for (let known = values; known; known = known.further) memo.write(known.cell, valuesOf(resource, known.fields));
  }

  /** Lists whose members or order may be others now. They compare equal when they are not. */
  function disturbLists(previous: Design, changed: readonly ResourceId[]): void {
    const reordered = changed.some((id) => (own(previous, id) === undefined) !== (own(current, id) === undefined));
    const disturb = (cell: Cell<readonly ResourceId[]> | undefined) => cell && memo.disturb(cell as Cell);
    if (reordered) {
      for (const { known } of [insides, referrers, roles]) for (const cell of Object.values(known)) disturb(cell);
      return;
    }
    for (const id of changed) {
      const before = own(previous, id);
      const after = own(current, id);
      if (before?.in !== after?.in) for (const container of [before?.in, after?.in]) disturb(insides.known[container ?? CANVAS]);
      for (const target of index.touched(id)) disturb(referrers.known[target]);
      if (before?.kind !== after?.kind) for (const cell of Object.values(roles.known)) disturb(cell);
    }
  }

  return view;
}

const own = (design: Design, id: ResourceId): Resource | undefined => (Object.hasOwn(design.resources, id) ? design.resources[id] : undefined);
