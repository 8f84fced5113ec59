import { join } from 'node:path';
import type { Answer } from '../../core/engine/answer.ts';
import type { PictureOptions, PictureResult } from '../../core/exchange/svg/index.ts';
import { nearest } from '../../core/model/nearest.ts';
import type { PlaceRef } from '../../core/model/reason.ts';
import { fill, type Sentences } from '../../core/words/catalogue.ts';
import { PICTURE_WORDS } from '../../core/words/en/picture.ts';
import { type CliCommand, type ExitStatus, JSON_OPTION, printJson } from '../command.ts';
import { Failure, failure, words } from '../failure.ts';
import { isFileThere, openDesign, sayWritten, STANDARD, writeFile, writeFolder } from '../files.ts';
import { FLOW_NAMES, FLOW_OPTIONS, familyOf, flowOf } from '../flow.ts';
import type { Io } from '../io.ts';
import { type Given, needed, numberOf, pathOf, refuseBeside, textOf, wordOf } from '../options.ts';
import { placePath } from '../place.ts';
import { inFamily, problemFailure, type Question, question } from '../question.ts';

/** Files that build nothing by themselves. */
const SETTINGS: readonly string[] = ['versions.tf', 'providers.tf'];
/** Options that only pictures have. */
const PICTURE_NAMES = ['theme', 'scale', 'transparent', 'only', 'date', 'revision', 'from', ...FLOW_NAMES];
const FORMATS = ['terraform', 'svg', 'png'] as const;

/** What was written, and what is drawn but not in it. */
interface Exported {
  readonly files: readonly string[];
  readonly notes: readonly { readonly code: string; readonly text: string; readonly place?: PlaceRef }[];
}

export const exportCommand: CliCommand = {
  name: 'export',
  operand: 'DESIGN',
  summary: 'EXPORT_SUMMARY',
  options: [
    { flags: '--format <name>', summary: 'OPTION_FORMAT' },
    { flags: '--out <path>', summary: 'OPTION_OUT' },
    { flags: '--theme <name>', summary: 'OPTION_THEME' },
    { flags: '--scale <n>', summary: 'OPTION_SCALE' },
    { flags: '--transparent', summary: 'OPTION_TRANSPARENT' },
    { flags: '--only <ids>', summary: 'OPTION_ONLY' },
    { flags: '--no-legend', summary: 'OPTION_NO_LEGEND' },
    { flags: '--no-title', summary: 'OPTION_NO_TITLE' },
    { flags: '--date <text>', summary: 'OPTION_DATE' },
    { flags: '--revision <text>', summary: 'OPTION_REVISION' },
    { flags: '--from <end>', summary: 'OPTION_PICTURE_FROM' },
    ...FLOW_OPTIONS,
    JSON_OPTION,
  ],
  examples: [
    'export shop.netdraft --format terraform --out terraform',
    'export shop.netdraft --format svg --out shop.svg',
    'export shop.netdraft --format png --out shop.png --theme dark --from web-1 --to internet',
  ],
  async run(io, operand, given): Promise<ExitStatus> {
    needed(given, 'format', 'export');
    const format = wordOf(given, 'format', FORMATS) ?? 'terraform';
    const out = needed(given, 'out', 'export', pathOf);
    if (format === 'terraform') refuseBeside(given, '--format terraform', PICTURE_NAMES);
    const asked = question(await openDesign(io, operand));
    const { files, notes } = format === 'terraform' ? await terraform(io, operand, asked, out) : await picture(io, asked, format, out, given);
    if (given.json) printJson(io, { format: 'netdraft.export/1', files, notes });
    else {
      sayWritten(io, files);
      for (const note of notes) io.err(`netdraft: ${note.place ? `${placePath(note.place)}: ` : ''}${note.text}\n`);
    }
    return 0;
  },
};

async function terraform(io: Io, operand: string, { design, view, nameOf }: Question, out: string): Promise<Exported> {
  const { EXPORT_NAMES, exportTerraform } = await import('../../core/exchange/terraform/index.ts');
  const { TERRAFORM_WORDS } = await import('../../core/words/en/terraform.ts');
  const sentences: Sentences = TERRAFORM_WORDS;
  if (out === STANDARD) throw failure('PATH_NOT_A_FOLDER', {}, { file: out });
  const { files, notes } = exportTerraform(view, design);
  if (Object.keys(files).every((name) => SETTINGS.includes(name))) throw failure('NOTHING_TO_EXPORT', {}, { file: operand });
  const drawn = notes.map(({ code, values = {}, place }) => ({ code, text: fill(sentences[code] ?? code, values, nameOf), place }));
  const written = writeFolder(io, out, files);
  // Terraform reads every file of the folder: what an earlier export left there, it builds still.
  const left = EXPORT_NAMES.filter((name) => !Object.hasOwn(files, name)).map((name) => join(out, name));
  const fromBefore = left.filter((path) => isFileThere(io, path)).map((path) => ({ code: 'EXPORT_LEFT', text: words('EXPORT_LEFT', { path }) }));
  return { files: written, notes: [...drawn, ...fromBefore] };
}

async function picture(io: Io, asked: Question, format: 'svg' | 'png', out: string, given: Given): Promise<Exported> {
  const options = pictureOptions(asked, given);
  const answer = answerFor(asked, given);
  const { pngPicture, svgPicture } = await import('../picture.ts');
  if (format === 'svg') {
    writeFile(io, out, drawn(svgPicture(asked, answer, options)));
    return { files: [out], notes: [] };
  }
  const { png, leftOut } = drawn(await pngPicture(asked, answer, options));
  writeFile(io, out, png);
  return { files: [out], notes: leftOut.length > 0 ? [lettersLeftOut(leftOut)] : [] };
}

function lettersLeftOut(letters: readonly string[]): Exported['notes'][number] {
  const code = 'PICTURE_LETTERS_LEFT_OUT';
  return { code, text: fill(PICTURE_WORDS[code], { letters: letters.join(' '), count: letters.length }, (id) => id) };
}

function pictureOptions({ design }: Question, given: Given): PictureOptions {
  const scale = numberOf(given, 'scale', 1, 4);
  const only = textOf(given, 'only')
    ?.split(',')
    .map((id) => id.trim());
  const [date, revision] = [textOf(given, 'date'), textOf(given, 'revision')];
  for (const id of only ?? []) mustBeDrawn(Object.keys(design.resources), id);
  return {
    theme: wordOf(given, 'theme', ['light', 'dark']) ?? 'light',
    transparent: given.transparent === true,
    legend: given.legend !== false,
    title: given.title !== false && { ...(date !== undefined && { date }), ...(revision !== undefined && { revision }) },
    ...(scale !== undefined && { scale }),
    ...(only && { only }),
  };
}

function mustBeDrawn(ids: readonly string[], id: string): void {
  if (ids.includes(id)) return;
  const near = nearest(id, ids);
  throw near === undefined
    ? failure('RESOURCE_UNKNOWN', { id }, { argument: '--only' })
    : failure('RESOURCE_UNKNOWN_NEAR', { id, nearest: near }, { argument: '--only' });
}

/** The answer whose path is drawn, when one is asked for. */
function answerFor(asked: Question, given: Given): Answer | undefined {
  if (textOf(given, 'from') === undefined && textOf(given, 'to') === undefined) return undefined;
  const flow = flowOf(asked.design, given, 'export');
  const answer = inFamily(asked.trace(flow), familyOf(given));
  if (answer.problem) throw problemFailure(asked, answer.problem, flow);
  return answer;
}

function drawn<T>(made: PictureResult<T>): T {
  if (made.type === 'done') return made.value;
  const message = fill(PICTURE_WORDS[made.code], made.values, (id) => id);
  throw new Failure([{ code: made.code, message, line: message }]);
}
