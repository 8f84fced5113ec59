import { type Design, nameOf, type ResourceId } from '../../core/model/design.ts';
import type { Between, Change, Pair } from '../../core/protocol/engine.ts';
import { FAMILIES, type Family } from '../../core/net/address.ts';
import { doc } from '../state/document.svelte.ts';
import { engine } from '../state/engine.svelte.ts';
import { axisOf, type Grouping, GROUPINGS, groupingFor, type Item, networkOf } from './axis.ts';
import { type Part, partsOf } from './lines.ts';
import type { Tally } from './summary.ts';
import { createAnswers, createTallies, inOrder, pairsIn, type Tallies } from './tallies.ts';

/** The version with which the open design is compared. */
export interface Comparison {
  /** As people call it: a file, "the saved version". */
  readonly name: string;
  readonly design: Design;
  /** It is the one that was saved last, also when the design is saved again. */
  readonly saved?: true;
}
export interface Cell {
  readonly tally: Tally;
  /** Of the design before the last edit: the new answer is on its way. */
  readonly stale: boolean;
}
/** `asking`, `stopped` by a person, at the `limit` that a person has to lift, `done`, or `failed`: there is no engine. */
export type Progress = 'asking' | 'stopped' | 'limit' | 'done' | 'failed';

/** So many pairs are asked without being told to: that takes seconds, and a wide look at a thousand hosts is a million pairs. */
const MOST = 20_000;
/** No more are sent at once than are answered in a moment. */
const BATCH = 64;
/** What is known is drawn anew so often while it grows, in ms. */
const OFTEN = 60;
/** What is older than the design is shown so long as if nothing had happened, in ms. */
const LATE = 400;
/** While the engine has an edit to answer, in ms. */
const STAND_BACK = 16;

/**
 * What everything can open to everything, asked of the engine moment by moment: what is looked at first, and nothing while an edit or
 * a question waits for its answer. An edit begins anew; what was known before is shown until then.
 */
function createReaching() {
  let ends = $state.raw<readonly string[]>();
  let comparison = $state.raw<Comparison>();
  let chosen = $state<Grouping>();
  let opened = $state.raw<ReadonlySet<ResourceId>>(new Set());
  let progress = $state<Progress>('asking');
  /** What the list of differences says is said of every pair. */
  let whole = $state(false);
  let wanted = $state(false);
  /** Grows with what is known. */
  let known = $state(0);

  let answers = createAnswers();
  let tallies: Tallies = createTallies([]);
  let before: Tallies | undefined;
  let changes: Change[] = [];
  /** Those before an edit, until the new ones are all there or take their time: a list that empties and fills again cannot be read. */
  let lastChanges: readonly Change[] | undefined;
  let seen: readonly (readonly [Item, Item])[] = [];
  let order: Iterator<Pair> | undefined;
  /** Of what was sent last: it comes first again. */
  let left: readonly Pair[] = [];
  let most = MOST;
  let run = 0;
  /** Over which anything was asked about, of this design. */
  const families = new Set<Family>();
  /** What the answers are about. */
  let about: { readonly settled: number; readonly opens: number; readonly comparison: Comparison | undefined } | undefined;
  let telling = false;

  const resources = $derived(doc.design.resources);
  /** Where ends stand, those that only the other version has too. */
  const places = $derived<Design>({ ...doc.design, resources: comparison ? { ...comparison.design.resources, ...resources } : resources });
  const grouping = $derived(chosen ?? groupingFor(ends ?? [], places));
  const items = $derived(axisOf(ends ?? [], places, grouping, opened));
  const lengths = $derived(Object.fromEntries(GROUPINGS.map((of) => [of, axisOf(ends ?? [], places, of, new Set()).length])));
  const names = $derived.by(() => {
    const counts = new Map<string, number>();
    for (const end of ends ?? []) {
      const name = nameOf(end, places.resources[end]);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
  });
  const networks = $derived(new Set((ends ?? []).flatMap((end) => networkOf(places, end) ?? [])).size);
  const parts = $derived.by(() => {
    void known;
    return partsOf(lastChanges ?? changes, ends ?? []);
  });
  const total = $derived((ends?.length ?? 0) * Math.max(0, (ends?.length ?? 0) - 1));

  /** Tallies of the rows as they are now: another grouping counts what is known anew. */
  function talliesNow(): Tallies {
    if (tallies.items !== items) {
      const sameRows = tallies.items.length === items.length && items.every((item, at) => tallies.items[at]?.id === item.id);
      if (!sameRows) before = undefined;
      tallies = createTallies(items);
      for (const [pair, answer] of answers.entries()) tallies.count(pair, answer);
    }
    return tallies;
  }
  function tell(): void {
    if (telling) return;
    telling = true;
    setTimeout(() => {
      telling = false;
      known++;
    }, OFTEN);
  }

  function forgetLast(complete: boolean): void {
    lastChanges = undefined;
    whole = complete;
    tell();
  }

  function next(): readonly Pair[] {
    const batch = order ? [...left] : [];
    order ??= inOrder(items, seen);
    while (batch.length < BATCH && answers.size + batch.length < most) {
      const one = order.next();
      if (one.done) break;
      if (!answers.get(one.value.from, one.value.to)) batch.push(one.value);
    }
    return batch;
  }
  function take(pairs: readonly Pair[], got: readonly Between[]): void {
    const now = talliesNow();
    for (const [at, answer] of got.entries()) {
      const pair = pairs[at];
      if (!pair || answers.get(pair.from, pair.to)) continue;
      answers.set(pair, answer);
      for (const family of FAMILIES) if (answer.allowed?.[family] || answer.changes?.some((one) => one.family === family)) families.add(family);
      now.count(pair, answer);
      if (answer.changes && answer.changes.length > 0) changes.push(...answer.changes);
    }
    tell();
  }

  /** Forgets what is about another state of the design, and asks who can be an end now. False: nobody answers, or it is out of date. */
  async function begin(mine: number): Promise<boolean> {
    const now = { settled: engine.settled, opens: engine.opens, comparison };
    if (about && about.settled === now.settled && about.opens === now.opens && about.comparison === now.comparison) return true;
    const other = comparison?.design;
    if (about?.opens !== now.opens || about.comparison !== comparison) await engine.ask((api) => api.compareWith(other));
    const found = await engine.ask((api) => api.ends());
    if (mine !== run || !found) return false;
    const goesOn = about && about.comparison === comparison && about.opens === now.opens;
    before = goesOn ? talliesNow() : undefined;
    lastChanges = goesOn ? (lastChanges ?? changes) : undefined;
    if (!goesOn) whole = false;
    setTimeout(() => mine === run && progress === 'asking' && forgetLast(false), LATE);
    about = now;
    ends = found;
    answers = createAnswers();
    changes = [];
    most = MOST;
    tallies = createTallies(items);
    order = undefined;
    known++;
    return true;
  }

  async function pump(): Promise<void> {
    const mine = ++run;
    progress = 'asking';
    const goesOn = (): boolean => mine === run;
    if (!(await begin(mine))) {
      if (goesOn()) progress = 'failed';
      return;
    }
    while (goesOn()) {
      if (!engine.caughtUp) {
        await new Promise((resume) => setTimeout(resume, STAND_BACK));
        continue;
      }
      const pairs = next();
      if (pairs.length === 0) {
        progress = answers.size < total ? 'limit' : 'done';
        return forgetLast(progress === 'done');
      }
      const got = await engine.ask((api) => api.between(pairs));
      if (!goesOn()) return;
      if (!got) {
        progress = 'failed';
        return;
      }
      take(pairs, got);
      left = order ? pairs.slice(got.length) : [];
    }
  }

  return {
    /** Undefined as long as nobody has answered. */
    get ends() {
      return ends;
    },
    get items() {
      return items;
    },
    /** Resources of the open design. */
    get now() {
      return resources;
    },
    /** The design with all that has a row: with what only the other version has. */
    get places() {
      return places;
    },
    get grouping() {
      return grouping;
    },
    set grouping(next: Grouping) {
      chosen = next;
      opened = new Set();
      order = undefined;
      if (progress === 'done' || progress === 'limit') void pump();
    },
    /** Whether a grouping would take anything together that finer ones do not. */
    offers: (of: Grouping): boolean =>
      (lengths[of] ?? 0) < Math.min(...GROUPINGS.slice(0, GROUPINGS.indexOf(of)).map((finer) => lengths[finer] ?? 0)),
    isOpen: (container: ResourceId | undefined): boolean => container !== undefined && opened.has(container),
    /** Gives what is in a container rows of its own, or takes them back. */
    toggle(container: ResourceId): void {
      const now = new Set(opened);
      if (!now.delete(container)) now.add(container);
      opened = now;
      order = undefined;
    },
    /** The keyboard should be in the matrix, as soon as it is there. */
    get wanted() {
      return wanted;
    },
    set wanted(next: boolean) {
      wanted = next;
    },
    get progress() {
      return progress;
    },
    get total() {
      return total;
    },
    /** Pairs that are answered about the design as it is. */
    get asked(): number {
      void known;
      return answers.size;
    },
    /** What is known of a cell; undefined: nothing yet. */
    cell(row: Item, column: Item): Cell | undefined {
      void known;
      const tally = talliesNow().get(row, column);
      const old = tally?.asked === tally?.pairs && tally ? undefined : before?.get(row, column);
      return old ? { tally: old, stale: true } : tally && { tally, stale: false };
    },
    /** Those over which two of the ends have an address each. */
    get families(): readonly Family[] {
      void known;
      return families.size === 0 ? FAMILIES : FAMILIES.filter((family) => families.has(family));
    },
    /** The answer for two ends, as far as it is there. */
    between(from: string, to: string): Between | undefined {
      void known;
      return answers.get(from, to);
    },
    /** What differs from the version that the design is compared with, as far as it is known. */
    get parts(): readonly Part[] {
      return parts;
    },
    /** Whether that is all that differs. */
    get isWhole(): boolean {
      return whole;
    },
    /** In how many networks ends stand. */
    get networks() {
      return networks;
    },
    /** Whether several ends are called so. */
    isAmbiguous: (name: string): boolean => (names.get(name) ?? 0) > 1,
    /** Whether only this design, or only the version before, has an end that is asked about; undefined: both, or nothing is compared. */
    onlyIn(id: string): 'now' | 'before' | undefined {
      const was = comparison?.design.resources;
      if (!was || !Object.hasOwn(places.resources, id)) return undefined;
      return !Object.hasOwn(was, id) ? 'now' : !Object.hasOwn(resources, id) ? 'before' : undefined;
    },
    get comparison() {
      return comparison;
    },
    compare(next: Comparison | undefined): void {
      comparison = next;
    },
    /** Another design is open: nothing is known. */
    forget(): void {
      run++;
      about = undefined;
      before = undefined;
      ends = undefined;
      comparison = undefined;
      chosen = undefined;
      opened = new Set();
      changes = [];
      forgetLast(false);
      answers = createAnswers();
      families.clear();
      progress = 'asking';
    },
    /** Cells that are in sight: they are asked about first. */
    look(cells: readonly (readonly [Item, Item])[]): void {
      seen = cells;
      order = undefined;
      // However much was asked already: what is looked at says something.
      const now = talliesNow();
      const silent = cells.filter(([row, column]) => pairsIn(row, column) > 0 && !now.get(row, column)).length;
      most = Math.max(most, answers.size + silent);
      if (silent > 0 && progress === 'limit') void pump();
    },

    /** Goes on, from the beginning when the design has changed: while the matrix is shown. */
    go(): void {
      void pump();
    },
    /** Somebody wants the rest, however long it takes. */
    goBeyond(): void {
      most = Number.POSITIVE_INFINITY;
      void pump();
    },
    stop(): void {
      run++;
      progress = 'stopped';
      forgetLast(false);
    },
  };
}

export const reaching = createReaching();
doc.onLoad(() => reaching.forget());
