import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { importDescribe } from '../core/exchange/aws-describe/index.ts';
import type { ImportFile, Imported, ImportNote, ImportReport, Place } from '../core/exchange/records/report.ts';
import { updateDesign } from '../core/exchange/records/update.ts';
import type { FileNote } from '../core/exchange/records/limits.ts';
import { importTerraform, isTerraform, parseFiles } from '../core/exchange/terraform-read/index.ts';
import { writeDesign } from '../core/file/write.ts';
import { kindOf } from '../core/kinds/index.ts';
import { nameFrom } from '../core/model/name.ts';
import { placed } from '../core/picture/placed.ts';
import { fill } from '../core/words/catalogue.ts';
import { IMPORT_WORDS } from '../core/words/en/import.ts';
import { SENTENCES } from '../core/words/index.ts';
import { type ExitStatus, printJson } from './command.ts';
import { readImportFolder } from './import-folder.ts';
import type { HclParser } from '../core/exchange/terraform-read/hcl.ts';
import { failure, words } from './failure.ts';
import { openDesign, writeFile } from './files.ts';
import type { Io } from './io.ts';
import { type Given, needed, textOf, wordOf } from './options.ts';
import { type Paint, paintFor } from './paint.ts';
import { printable } from './printable.ts';

const hcl = () => createRequire(import.meta.url)('@cdktn/hcl2json') as typeof import('@cdktn/hcl2json');

type Format = 'aws-describe' | 'terraform-json' | 'terraform';
type Reader = (name: string, files: readonly ImportFile[], notes: readonly FileNote[]) => Imported | Promise<Imported>;

/** The parser of Terraform's language is loaded when a file is written in it: most imports need none. */
const readTerraform: Reader = async (name, files, notes) => {
  const parsed = await parseFiles(files, async () => hcl().parse as HclParser);
  return importTerraform(name, parsed.files, [...notes, ...parsed.notes]);
};
const READERS: Readonly<Record<Format, Reader>> = { 'aws-describe': importDescribe, 'terraform-json': readTerraform, terraform: readTerraform };

/** `netdraft import`: reads the folder, writes the design, says what was not understood. */
export async function importFolder(io: Io, operand: string, given: Given): Promise<ExitStatus> {
  const written = textOf(given, 'format') === undefined ? undefined : wordOf(given, 'format', Object.keys(READERS) as Format[]);
  const out = needed(given, 'out', 'import');
  const into = textOf(given, 'into') ?? (existsSync(resolve(io.folder, out)) ? out : undefined);
  const before = into === undefined ? undefined : openDesign(io, into);
  const full = resolve(io.folder, operand);
  const { files, notes } = readImportFolder(full, operand);
  const name = nameFrom(textOf(given, 'name') ?? basename(full)) ?? 'Network';
  const format = written ?? (files.some(isTerraform) ? 'terraform' : 'aws-describe');
  const imported = await READERS[format](name, files, notes);
  const { design, report } = before ? updateDesign(before, imported) : imported;
  if (Object.keys(imported.design.resources).length === 0 && !given.json) printReport(report, paintFor(io.colour), io.err);
  if (Object.keys(imported.design.resources).length === 0) throw failure('IMPORT_NOTHING', {}, { file: operand });
  // With its places: a later edit, in an editor or by hand, then moves nothing else.
  writeFile(io, out, writeDesign(placed(design)));
  if (given.json) printJson(io, { format: 'netdraft.import/1', files: [out], report: document(report) });
  else {
    io.out(`${words('EXPORT_WROTE', { path: out })}\n`);
    printReport(report, paintFor(io.colour), io.out);
  }
  return 0;
}

const IMPORT_SENTENCES: Readonly<Record<string, string>> = IMPORT_WORDS;
const say = ({ code, values }: ImportNote): string => fill(IMPORT_SENTENCES[code] ?? SENTENCES[code] ?? code, values, (id) => id);

const document = (report: ImportReport): unknown => {
  const notes = (all: readonly ImportNote[]) => all.map((note) => ({ code: note.code, text: say(note), count: note.count, places: note.places }));
  return { ...report, problems: notes(report.problems), assumptions: notes(report.assumptions) };
};

/** `network/subnets.json:3:18: Subnets[2].CidrBlock` */
function placeOf({ file, path, line, column }: Place): string {
  const at = line === undefined ? file : `${file}:${line}:${column}`;
  return path === '' ? at : `${at}: ${path}`;
}

function printReport(report: ImportReport, paint: Paint, write: (text: string) => void): void {
  const line = (text: string) => {
    write(`${printable(text)}\n`);
  };
  const drawn = Object.entries(report.drawn);
  line(words('IMPORT_DRAWN', { resources: drawn.reduce((sum, [, count]) => sum + count, 0), files: report.files }));
  for (const [kind, count] of drawn) line(`  ${words('IMPORT_KIND', { count, kind: kindOf(kind)?.words.name ?? kind })}`);
  const list = (title: string, notes: readonly ImportNote[]): void => {
    if (notes.length > 0) write(`\n${paint.bold(title)}\n`);
    for (const note of notes) {
      line(`  ${note.count > 1 ? words('IMPORT_TIMES', { text: say(note), count: note.count }) : say(note)}`);
      for (const place of note.places.slice(0, 1)) write(`    ${paint.dim(printable(placeOf(place)))}\n`);
    }
  };
  list(words('IMPORT_PROBLEMS'), report.problems);
  list(words('IMPORT_ASSUMPTIONS'), report.assumptions);
  if (report.notDrawn.length > 0) write(`\n${paint.bold(words('IMPORT_NOT_DRAWN'))}\n`);
  for (const { what, count } of report.notDrawn) line(`  ${count} ${what}`);
  const keys = report.unread.reduce((sum, { count }) => sum + count, 0);
  if (keys > 0) write(`\n${paint.dim(words('IMPORT_UNREAD', { count: keys, names: report.unread.length }))}\n`);
}
