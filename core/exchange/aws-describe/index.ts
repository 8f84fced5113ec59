import type { Answers } from '../../kinds/describe.ts';
import { ofEveryKind } from '../../kinds/exchanges.ts';
import { type Design, emptyDesign } from '../../model/design.ts';
import { createAnswers } from '../records/answers.ts';
import type { FileNote } from '../records/limits.ts';
import { identified } from '../records/identity.ts';
import { located } from '../records/located.ts';
import { createNotes, type Imported, type ImportFile, makingOf, type Making, type Notes, type Watch } from '../records/report.ts';
import { type Entry, saysOf, settle } from '../records/settle.ts';
import { drawnOf, notDrawn, unreadKeys } from '../records/counts.ts';
import { collect, upper } from './collect.ts';
import { EXPECTED, ID_KEYS } from './tables.ts';

/**
 * A network as the cloud's own calls describe it, as a design without positions. Ids are the cloud's. Nothing in the files makes it
 * fail: what is not understood is in the report.
 * @param name of the design
 * @param unread files that were not read, with the reason
 * @param drawn an older state of the network: what is in it keeps its id
 */
export function importDescribe(
  name: string,
  files: readonly ImportFile[],
  unread: readonly FileNote[] = [],
  watch?: Watch,
  drawn?: Design,
): Imported {
  const [problems, assumptions] = [createNotes(), createNotes()];
  for (const { code, file, values } of unread) problems.add(code, { file, path: '' }, values);
  const collected = collect(files, problems, watch);
  const { answers, asked } = createAnswers(collected, ID_KEYS);
  const making = makingOf(
    files.length,
    [...collected.tables.values()].reduce((sum, all) => sum + all.length, 0),
    watch,
  );
  const entries = entriesOf(answers, assumptions, drawn, making);
  for (const { code, values, of } of ofEveryKind(({ describe }) => describe?.leaves?.(answers) ?? [])) problems.add(code, of.origin, values);
  const resources = settle(entries, problems, making);
  for (const [table, code] of Object.entries(EXPECTED)) if (!answers.has(table)) assumptions.add(code, undefined);
  return {
    design: { ...emptyDesign(name), resources },
    report: {
      files: files.length,
      drawn: drawnOf(resources),
      problems: located(problems.all(), entries, resources),
      assumptions: located(assumptions.all(), entries, resources),
      notDrawn: notDrawn(collected, asked),
      unread: unreadKeys(collected, asked, upper),
    },
    says: saysOf(entries),
  };
}

/** What every kind makes of the records, then what is left over. */
function entriesOf(answers: Answers, notes: Notes, drawn: Design | undefined, making: Making): readonly Entry[] {
  const read: readonly Entry[] = identified(
    ofEveryKind(({ describe }) => describe?.read(answers) ?? [], making.read),
    drawn,
  );
  const taken = new Set(read.flatMap(({ id, stands = [] }) => [id, ...stands]));
  const rest: readonly Entry[] = ofEveryKind(({ describe }) => describe?.rest?.(answers, taken) ?? []);
  const all = [...read, ...rest];
  for (const { notes: own = [], of } of all) for (const { code, values } of own) notes.add(code, of.origin, values);
  return all;
}
