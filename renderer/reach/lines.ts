import type { Change } from '../../core/protocol/engine.ts';
import { CHANGE_SORTS, type ChangeSort, sortOf } from './summary.ts';

/** What happened alike to several protocols and ports between the same ends over one family: one line of the list. */
export interface Line {
  readonly first: Change;
  readonly all: readonly Change[];
}
export interface Part {
  readonly sort: ChangeSort;
  readonly lines: readonly Line[];
}

/**
 * Differences as they are read: what opens, what closes, what changes otherwise; in each the ends in their order, whenever they were asked about.
 * @param ends in order
 */
export function partsOf(changes: readonly Change[], ends: readonly string[]): readonly Part[] {
  const lines = new Map<string, { readonly first: Change; readonly all: Change[] }>();
  for (const change of changes) {
    const key = JSON.stringify([change.from, change.to, change.family, change.before, change.after]);
    const line = lines.get(key);
    if (line) line.all.push(change);
    else lines.set(key, { first: change, all: [change] });
  }
  const place = new Map(ends.map((end, at) => [end, at]));
  const placeOf = (end: string): number => place.get(end) ?? ends.length;
  const sorted = [...lines.values()].sort((a, b) => placeOf(a.first.from) - placeOf(b.first.from) || placeOf(a.first.to) - placeOf(b.first.to));
  return CHANGE_SORTS.map((sort) => ({ sort, lines: sorted.filter(({ first }) => sortOf(first) === sort) })).filter((part) => part.lines.length > 0);
}
