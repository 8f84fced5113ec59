import type { PlaceRef } from '../../core/model/reason.ts';
import { fill, type Sentences } from '../../core/words/catalogue.ts';
import { type CliCommand, type ExitStatus, JSON_OPTION, printJson } from '../command.ts';
import { failure, words } from '../failure.ts';
import { openDesign, writeFolder } from '../files.ts';
import type { Io } from '../io.ts';
import { needed, wordOf } from '../options.ts';
import { placePath } from '../place.ts';
import { type Question, question } from '../question.ts';

/** Files that build nothing by themselves. */
const SETTINGS: readonly string[] = ['versions.tf', 'providers.tf'];
const FORMATS = ['terraform'] as const;

/** What was written, and what is drawn but not in it. */
interface Exported {
  readonly files: readonly string[];
  readonly notes: readonly { readonly code: string; readonly text: string; readonly place: PlaceRef }[];
}

export const exportCommand: CliCommand = {
  name: 'export',
  operand: 'DESIGN',
  summary: 'EXPORT_SUMMARY',
  options: [{ flags: '--format <name>', summary: 'OPTION_FORMAT' }, { flags: '--out <path>', summary: 'OPTION_OUT' }, JSON_OPTION],
  examples: ['export shop.netdraft --format terraform --out terraform'],
  async run(io, operand, given): Promise<ExitStatus> {
    needed(given, 'format', 'export');
    wordOf(given, 'format', FORMATS);
    const out = needed(given, 'out', 'export');
    const { files, notes } = await terraform(io, question(openDesign(io, operand)), out);
    if (given.json) printJson(io, { format: 'netdraft.export/1', files, notes });
    else {
      for (const file of files) io.out(`${words('EXPORT_WROTE', { path: file })}\n`);
      for (const note of notes) io.err(`netdraft: ${placePath(note.place)}: ${note.text}\n`);
    }
    return 0;
  },
};

async function terraform(io: Io, { design, view, nameOf }: Question, out: string): Promise<Exported> {
  const { exportTerraform } = await import('../../core/exchange/terraform/index.ts');
  const { TERRAFORM_WORDS } = await import('../../core/words/en/terraform.ts');
  const sentences: Sentences = TERRAFORM_WORDS;
  const { files, notes } = exportTerraform(view, design);
  if (Object.keys(files).every((name) => SETTINGS.includes(name))) throw failure('NOTHING_TO_EXPORT');
  return {
    files: writeFolder(io, out, files),
    notes: notes.map(({ code, values = {}, place }) => ({ code, text: fill(sentences[code] ?? code, values, nameOf), place })),
  };
}
