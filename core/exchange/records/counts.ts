import type { Shape } from '../../kinds/describe.ts';
import type { Resource, ResourceId } from '../../model/design.ts';
import type { Collected } from './answers.ts';
import type { Counted } from './report.ts';

/** How many resources of each kind there are. */
export function drawnOf(resources: Readonly<Record<ResourceId, Resource>>): Readonly<Record<string, number>> {
  const drawn: Record<string, number> = {};
  for (const { kind } of Object.values(resources)) drawn[kind] = (drawn[kind] ?? 0) + 1;
  return drawn;
}

/** Lists that no kind asked for. */
export const notDrawn = ({ tables }: Collected, asked: ReadonlySet<string>): readonly Counted[] =>
  [...tables]
    .filter(([table, all]) => !asked.has(table) && all.length > 0)
    .map(([what, all]) => ({ what, count: all.length, ...(all[0] && { place: { ...all[0].origin } }) }));

/** More names of keys than a cloud has are no report. */
const MOST_KEYS = 1000;
/** Keys below this depth are not looked at: answers are not so deep, and a file may be. */
const DEEPEST = 12;

/**
 * Counts the keys of records that no kind asked for.
 * @param nameOf how a key is called in the report; undefined: it is none of the file's
 */
export function unreadKeys(
  { tables, shape }: Collected,
  asked: ReadonlySet<string>,
  nameOf: (key: string) => string | undefined,
): readonly Counted[] {
  const counts = new Map<Shape, Map<string, number>>();
  const look = (raw: unknown, of: Shape, depth: number): void => {
    if (typeof raw !== 'object' || raw === null || depth > DEEPEST) return;
    if (Array.isArray(raw)) {
      for (const one of raw) look(one, of, depth + 1);
      return;
    }
    for (const written of Object.keys(raw)) {
      const key = nameOf(written);
      if (key === undefined) continue;
      if (of.read.has(key)) {
        const below = of.inner.get(key);
        if (below) look((raw as Readonly<Record<string, unknown>>)[written], below, depth + 1);
        continue;
      }
      const its = counts.get(of) ?? new Map<string, number>();
      its.set(key, (its.get(key) ?? 0) + 1);
      counts.set(of, its);
    }
  };
  const found: Counted[] = [];
  // Paths are put together once for each shape: there are far fewer of them than records.
  const tell = (of: Shape, path: string): void => {
    for (const [key, count] of counts.get(of) ?? []) found.push({ what: `${path}.${key}`, count });
    for (const [key, below] of of.inner) tell(below, `${path}.${key}`);
  };
  for (const [table, all] of tables) {
    const below = shape.inner.get(table);
    if (!below || !asked.has(table)) continue;
    for (const { raw } of all) look(raw, below, 0);
    tell(below, table);
  }
  return found.sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1)).slice(0, MOST_KEYS);
}
