import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { importNetwork, NETWORK_FORMATS } from '../core/exchange/import-network.ts';
import type { ImportNote, ImportReport } from '../core/exchange/records/report.ts';
import { reportLines, sayNote } from '../core/exchange/records/say.ts';
import { updateDesign } from '../core/exchange/records/update.ts';
import type { HclParser } from '../core/exchange/terraform-read/hcl.ts';
import { writeDesign } from '../core/file/write.ts';
import { nameFrom } from '../core/model/name.ts';
import { placed } from '../core/picture/placed.ts';
import { type ExitStatus, printJson } from './command.ts';
import { failure, words } from './failure.ts';
import { isFileThere, openDesign, sayWritten, STANDARD, writeFile } from './files.ts';
import { readImportFolder } from './import-folder.ts';
import type { Io } from './io.ts';
import { type Given, needed, pathOf, textOf, wordOf } from './options.ts';
import { type Paint, paintFor } from './paint.ts';
import { printable } from './printable.ts';
import { counting } from './progress.ts';

const startHcl = async (): Promise<HclParser> =>
  (createRequire(import.meta.url)('@cdktn/hcl2json') as typeof import('@cdktn/hcl2json')).parse as HclParser;

/** `netdraft import`: reads the folder, writes the design, says what was not understood. */
export async function importFolder(io: Io, operand: string, given: Given): Promise<ExitStatus> {
  const format = wordOf(given, 'format', NETWORK_FORMATS);
  const out = needed(given, 'out', 'import', pathOf);
  const into = textOf(given, 'into') ?? (isFileThere(io, out) ? out : undefined);
  const before = into === undefined ? undefined : await openDesign(io, into);
  const full = resolve(io.folder, operand);
  const { files, notes } = await readImportFolder(full, operand);
  const name = nameFrom(textOf(given, 'name') ?? basename(full)) ?? 'Network';
  const progress = counting(io, 'PROGRESS_RESOURCES');
  const asked = { name, files, notes, ...(format && { format }), ...(before && { drawn: before }) };
  const imported = await importNetwork(asked, startHcl, ({ made }) => made && progress.done(made.resources));
  progress.end();
  const { design, report } = before ? updateDesign(before, imported) : imported;
  if (Object.keys(imported.design.resources).length === 0 && !given.json) printReport(report, paintFor(io.colour), io.err);
  if (Object.keys(imported.design.resources).length === 0) throw failure('IMPORT_NOTHING', {}, { file: operand });
  // With its places: a later edit, in an editor or by hand, then moves nothing else.
  writeFile(io, out, writeDesign(placed(design)));
  if (given.json) printJson(io, { format: 'netdraft.import/1', files: [out], report: document(report) });
  else {
    sayWritten(io, [out]);
    printReport(report, paintFor(io.colour), out === STANDARD ? io.err : io.out);
  }
  return 0;
}

const document = (report: ImportReport): unknown => {
  const notes = (all: readonly ImportNote[]) => all.map((note) => ({ code: note.code, text: sayNote(note), count: note.count, places: note.places }));
  return { ...report, problems: notes(report.problems), assumptions: notes(report.assumptions) };
};

function printReport(report: ImportReport, paint: Paint, write: (text: string) => void): void {
  const painted = {
    line: (text: string) => text,
    title: (text: string) => `\n${paint.bold(text)}`,
    place: paint.dim,
    aside: (text: string) => `\n${paint.dim(`${text} ${words('IMPORT_LISTED')}`)}`,
  };
  for (const { type, text } of reportLines(report, 1)) write(`${painted[type](printable(text))}\n`);
}
