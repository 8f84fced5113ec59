import type { Between, Pair } from '../../core/protocol/engine.ts';
import type { Item } from './axis.ts';
import { count, emptyTally, type Tally } from './summary.ts';

/** Answers by pair; a pair is asked for often, so no key is made of it. */
export interface Answers {
  readonly size: number;
  get(from: string, to: string): Between | undefined;
  set(pair: Pair, answer: Between): void;
  entries(): Iterable<readonly [Pair, Between]>;
}

export function createAnswers(): Answers {
  const rows = new Map<string, Map<string, Between>>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    get: (from, to) => rows.get(from)?.get(to),
    set({ from, to }, answer) {
      const row = rows.get(from) ?? new Map<string, Between>();
      if (!row.has(to)) size++;
      rows.set(from, row.set(to, answer));
    },
    *entries() {
      for (const [from, row] of rows) for (const [to, answer] of row) yield [{ from, to }, answer];
    },
  };
}

/** What the cells of a matrix come to, kept up to date with each answer. */
export interface Tallies {
  readonly items: readonly Item[];
  /** Undefined as long as none of its pairs is answered. */
  get(row: Item, column: Item): Tally | undefined;
  count(pair: Pair, answer: Between): void;
}

export function createTallies(items: readonly Item[]): Tallies {
  const itemOf = new Map(items.flatMap((item) => item.ends.map((end) => [end, item])));
  const rows = new Map<string, Map<string, Tally>>();
  return {
    items,
    get: (row, column) => rows.get(row.id)?.get(column.id),
    count({ from, to }, answer) {
      const [row, column] = [itemOf.get(from), itemOf.get(to)];
      if (!row || !column) return;
      const cells = rows.get(row.id) ?? new Map<string, Tally>();
      const tally = cells.get(column.id) ?? emptyTally(pairsIn(row, column));
      rows.set(row.id, cells.set(column.id, tally));
      count(tally, answer);
    },
  };
}

/** How many pairs a cell stands for: an end is not asked about itself. */
export const pairsIn = (row: Item, column: Item): number => row.ends.length * column.ends.length - (row === column ? row.ends.length : 0);

/** Pairs of a cell, one after the other. */
export function* pairsOfCell(row: Item, column: Item): Generator<Pair> {
  for (const from of row.ends) for (const to of column.ends) if (from !== to) yield { from, to };
}

/** The cells that somebody looks at, a pair of each in turn, so that all of them say something soon; then everything. */
export function* inOrder(items: readonly Item[], seen: Iterable<readonly [Item, Item]>): Generator<Pair> {
  let open = [...seen].map(([row, column]) => pairsOfCell(row, column));
  while (open.length > 0) {
    const left: typeof open = [];
    for (const pairs of open) {
      const next = pairs.next();
      if (next.done) continue;
      yield next.value;
      left.push(pairs);
    }
    open = left;
  }
  for (const row of items) for (const column of items) yield* pairsOfCell(row, column);
}
