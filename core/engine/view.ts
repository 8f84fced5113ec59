import type { CapabilityTable } from '../kinds/capabilities.ts';
import { kindOf } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import type { RoleName } from '../kinds/roles.ts';
import type { Query, View } from '../kinds/view.ts';
import type { Design, Resource, ResourceId } from '../model/design.ts';
import type { Fields, ValuesOf } from '../model/fields.ts';
import { type Cell, createMemo } from './memo.ts';
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

/** The inputs of one resource, split so that a rename or a move disturbs only what read the name or the place. Each is made when it is asked for. */
interface Inputs {
  whole: Cell<Resource | undefined> | undefined;
  fields: Cell<Resource | undefined> | undefined;
  kind: Cell<Kind | undefined> | undefined;
  container: Cell<ResourceId | undefined> | undefined;
}

/**
 * What is known of each resource. No map: that compares an id letter by letter with the key, unless it is the very same text in memory, and the
 * ids of files seldom are. An object does so once for each text.
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
  const inputs = byId<Inputs>();
  const values = new Map<Fields, Answers<unknown>>();
  const answers = new Map<Query<unknown>, Answers<unknown>>();
  const owners = new Map<Cell, { readonly query: Query<unknown>; readonly id: ResourceId }>();

  function answersTo<T>(compute: (id: ResourceId) => T, equal?: (a: T, b: T) => boolean): Answers<T> {
    const known = byId<Cell<T>>();
    const at = (id: ResourceId): Cell<T> => {
      let cell = known[id];
      if (!cell) {
        cell = memo.derived(compute, id, equal);
        known[id] = cell;
      }
      return cell;
    };
    return { at, known };
  }
  const insides = answersTo((id) => index.inside(id === CANVAS ? undefined : id), sameList);
  const referrers = answersTo(index.referrers, sameList);
  const roles = answersTo((role) => index.every(role as RoleName), sameList);

  function inputsOf(id: ResourceId): Inputs {
    const known = inputs[id];
    if (known) return known;
    const made = { whole: undefined, fields: undefined, kind: undefined, container: undefined };
    inputs[id] = made;
    return made;
  }
  const wholeOf = (id: ResourceId) => {
    const to = inputsOf(id);
    to.whole ??= memo.source(own(current, id));
    return memo.read(to.whole);
  };
  const fieldsOf = (id: ResourceId) => {
    const to = inputsOf(id);
    to.fields ??= memo.source(own(current, id), sameFields);
    return memo.read(to.fields);
  };
  const kindAt = (id: ResourceId) => {
    const to = inputsOf(id);
    to.kind ??= memo.source(kindOf(own(current, id)?.kind));
    return memo.read(to.kind);
  };
  const containerOf = (id: ResourceId) => {
    const to = inputsOf(id);
    to.container ??= memo.source(own(current, id)?.in);
    return memo.read(to.container);
  };

  // Asked hundreds of thousands of times a second: no closures on the way to a cell that is there.
  const cellOf = <T>(query: Query<T>, id: ResourceId): Cell<T> => {
    let to = answers.get(query as Query<unknown>);
    if (!to) {
      to = answersTo<unknown>((of) => query.compute(view, of), query.equal as ((a: unknown, b: unknown) => boolean) | undefined);
      answers.set(query as Query<unknown>, to);
    }
    return to.at(id) as Cell<T>;
  };
  const valuesCell = (id: ResourceId, fields: Fields): Cell<unknown> => {
    let to = values.get(fields);
    if (!to) {
      to = answersTo<unknown>((of) => valuesOf(fieldsOf(of), fields));
      values.set(fields, to);
    }
    return to.at(id);
  };

  const view: LiveView = {
    resource: wholeOf,
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
      for (const id of changed) {
        const cells = inputs[id];
        const resource = own(next, id);
        if (!cells) continue;
        if (cells.whole) memo.write(cells.whole, resource);
        if (cells.fields) memo.write(cells.fields, resource);
        if (cells.kind) memo.write(cells.kind, kindOf(resource?.kind));
        if (cells.container) memo.write(cells.container, resource?.in);
      }
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
