import type { Answers, Shape } from '../../kinds/describe.ts';
import { ofEveryKind } from '../../kinds/exchanges.ts';
import { type Design, emptyDesign } from '../../model/design.ts';
import { createAnswers } from './answers.ts';
import { type Collected, collect, type DescribeFile, upper } from './collect.ts';
import type { FileNote } from './limits.ts';
import { type Counted, createNotes, type ImportReport, type Notes } from './report.ts';
import { type Entry, settle } from './settle.ts';
import { EXPECTED } from './tables.ts';

export type { DescribeFile } from './collect.ts';
export { DESCRIBE_LIMITS, type FileNote } from './limits.ts';
export { updateDesign } from './update.ts';
export type { Counted, ImportNote, ImportReport, Place } from './report.ts';

export interface Imported {
  readonly design: Design;
  readonly report: ImportReport;
  /** The fields that records of a kind say something about, by the kind's id. */
  readonly says: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * A network as the cloud's own calls describe it, as a design without positions. Ids are the cloud's. Nothing in the files makes it
 * fail: what is not understood is in the report.
 * @param name of the design
 * @param unread files that were not read, with the reason
 */
export function importDescribe(name: string, files: readonly DescribeFile[], unread: readonly FileNote[] = []): Imported {
  const [problems, assumptions] = [createNotes(), createNotes()];
  for (const { code, file, values } of unread) problems.add(code, { file, path: '' }, values);
  const collected = collect(files, problems);
  const { answers, asked } = createAnswers(collected);
  const entries = entriesOf(answers, assumptions);
  const resources = settle(entries, problems);
  for (const [table, code] of Object.entries(EXPECTED)) if (!answers.has(table)) assumptions.add(code, undefined);
  const drawn: Record<string, number> = {};
  for (const { kind } of Object.values(resources)) drawn[kind] = (drawn[kind] ?? 0) + 1;
  return {
    design: { ...emptyDesign(name), resources },
    report: {
      files: files.length,
      drawn,
      problems: problems.all(),
      assumptions: assumptions.all(),
      notDrawn: notDrawn(collected, asked),
      unread: unreadKeys(collected, asked),
    },
    says: saysOf(entries),
  };
}

/** What every kind makes of the records, then what is left over. */
function entriesOf(answers: Answers, notes: Notes): readonly Entry[] {
  const read: readonly Entry[] = ofEveryKind(({ describe }) => describe?.read(answers) ?? []);
  const taken = new Set(read.flatMap(({ id, stands = [] }) => [id, ...stands]));
  const rest: readonly Entry[] = ofEveryKind(({ describe }) => describe?.rest?.(answers, taken) ?? []);
  const all = [...read, ...rest];
  for (const { notes: own = [], of } of all) for (const { code, values } of own) notes.add(code, of.origin, values);
  return all;
}

function saysOf(entries: readonly Entry[]): Imported['says'] {
  const found = new Map<string, Set<string>>();
  for (const { kind, values } of entries) {
    const said = found.get(kind.id) ?? new Set();
    for (const key of Object.keys(values)) said.add(key);
    found.set(kind.id, said);
  }
  return found;
}

const notDrawn = ({ tables }: Collected, asked: ReadonlySet<string>): readonly Counted[] =>
  [...tables].filter(([table, all]) => !asked.has(table) && all.length > 0).map(([what, all]) => ({ what, count: all.length }));

/** More names of keys than AWS has are no report. */
const MOST_KEYS = 1000;
/** Keys below this depth are not looked at: answers are not so deep, and a file may be. */
const DEEPEST = 12;

/** Counts the keys of records that no kind asked for. */
function unreadKeys({ tables, shape }: Collected, asked: ReadonlySet<string>): readonly Counted[] {
  const counts = new Map<Shape, Map<string, number>>();
  const look = (raw: unknown, of: Shape, depth: number): void => {
    if (typeof raw !== 'object' || raw === null || depth > DEEPEST) return;
    if (Array.isArray(raw)) {
      for (const one of raw) look(one, of, depth + 1);
      return;
    }
    for (const written of Object.keys(raw)) {
      const key = upper(written);
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
