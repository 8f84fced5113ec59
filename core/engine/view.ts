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
  inside: Cell<readonly ResourceId[]> | undefined;
  referrers: Cell<readonly ResourceId[]> | undefined;
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

/** No id of a resource: what stands on the canvas stands in this. */
const CANVAS = '';

/** A view of `design` that computes everything once and after a change only what the change touched. */
export function createView(design: Design): LiveView {
  const memo = createMemo();
  const index = createIndex(design);
  let current = design;
  const entries = byId<Entry>();
  const roles = new Map<RoleName, Cell<readonly ResourceId[]>>();
  /** The answers of each query by the id that they are about. */
  const answers = new Map<Query<unknown>, (id: ResourceId) => Cell>();
  const owners = new Map<Cell, { readonly query: Query<unknown>; readonly id: ResourceId }>();

  /** The one that was asked for last: several things of one id are asked one after the other. */
  let latest = entryOf(CANVAS);
  function entryOf(id: ResourceId): Entry {
    const known = entries[id];
    if (known) return known;
    const resource = own(current, id);
    const [kind, container] = [memo.noted(kindOf(resource?.kind)), memo.noted(resource?.in)];
    const made = { id, kind, container, whole: undefined, inside: undefined, referrers: undefined, values: undefined };
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
  const insideOf = (id: ResourceId) => {
    const entry = at(id);
    entry.inside ??= memo.source(index.inside(id === CANVAS ? undefined : id), sameList);
    return memo.read(entry.inside);
  };
  const referrersOf = (id: ResourceId) => {
    const entry = at(id);
    entry.referrers ??= memo.source(index.referrers(id), sameList);
    return memo.read(entry.referrers);
  };
  function withRole(role: RoleName): readonly ResourceId[] {
    let cell = roles.get(role);
    if (!cell) {
      cell = memo.source(index.every(role), sameList);
      roles.set(role, cell);
    }
    return memo.read(cell);
  }
  const kindAt = (id: ResourceId) => memo.note(at(id).kind);
  const containerOf = (id: ResourceId) => memo.note(at(id).container);
  function valuesCell(id: ResourceId, fields: Fields): Cell {
    const entry = at(id);
    for (let known = entry.values; known; known = known.further) if (known.fields === fields) return known.cell;
    const cell = memo.source<unknown>(valuesOf(own(current, id), fields));
    entry.values = { fields, cell, further: entry.values };
    return cell;
  }

  function answersTo({ compute, equal }: Query<unknown>): (id: ResourceId) => Cell {
    const known = byId<Cell>();
    const computed = (id: ResourceId) => compute(view, id);
    return (id) => (known[id] ??= memo.derived(computed, id, equal));
  }
  // Asked hundreds of thousands of times a second: no closures on the way to a cell that is there.
  function cellOf<T>(query: Query<T>, id: ResourceId): Cell<T> {
    let to = answers.get(query as Query<unknown>);
    if (!to) {
      to = answersTo(query as Query<unknown>);
      answers.set(query as Query<unknown>, to);
    }
    return to(id) as Cell<T>;
  }

  const view: LiveView = {
    resource: wholeOf,
    kind: (id) => kindAt(id)?.id,
    values: <F extends Fields>(id: ResourceId, fields: F) => memo.read(valuesCell(id, fields)) as ValuesOf<F>,
    inside: (id) => insideOf(id ?? CANVAS),
    referrers: referrersOf,
    every: withRole,
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
      rewriteLists(previous, changed);
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

  function writeLists({ id, inside, referrers }: Entry): void {
    if (inside) memo.write(inside, index.inside(id === CANVAS ? undefined : id));
    if (referrers) memo.write(referrers, index.referrers(id));
  }

  /** Lists whose members or order may be others now. */
  function rewriteLists(previous: Design, changed: readonly ResourceId[]): void {
    const reordered = changed.some((id) => (own(previous, id) === undefined) !== (own(current, id) === undefined));
    const touched = new Set<ResourceId>();
    for (const id of reordered ? [] : changed) {
      const before = own(previous, id);
      const after = own(current, id);
      if (before?.in !== after?.in) for (const container of [before?.in, after?.in]) touched.add(container ?? CANVAS);
      for (const target of index.touched(id)) touched.add(target);
    }
    for (const id of reordered ? Object.keys(entries) : touched) {
      const entry = entries[id];
      if (entry) writeLists(entry);
    }
    const rekinded = reordered || changed.some((id) => own(previous, id)?.kind !== own(current, id)?.kind);
    if (rekinded) for (const [role, cell] of roles) memo.write(cell, index.every(role));
  }

  return view;
}

const own = (design: Design, id: ResourceId): Resource | undefined => (Object.hasOwn(design.resources, id) ? design.resources[id] : undefined);
