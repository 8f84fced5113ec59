import { parseJson, placeFinder } from '../../file/json.ts';
import type { FileNote } from '../records/limits.ts';
import type { ImportFile, Watch } from '../records/report.ts';
import type { ParsedFile } from './configuration.ts';
import type { HclParser } from './hcl.ts';

/** What a person has of a configuration, read: `terraform show -json` of plans and states, and parsed `.tf` files. */
export interface ParsedFiles {
  readonly shown: readonly { readonly path: string; readonly root: unknown }[];
  readonly configuration: readonly ParsedFile[];
}

const HCL = /\.(?:tf|tfvars)$/i;
/** The same in JSON. */
const AS_JSON = /\.(?:tf|tfvars)\.json$/i;
/** Near the beginning of every `terraform show -json`. */
const SHOWN = /^\s*\{\s*"format_version"/;

/** True for a file that is Terraform's, whatever the rest of the folder is. */
export const isTerraform = ({ path, text }: ImportFile): boolean => HCL.test(path) || AS_JSON.test(path) || SHOWN.test(text.slice(0, 200));

/**
 * Files, parsed: configurations by the parser that `start` gives, which is asked for when there is one; everything else is JSON.
 * What cannot be parsed is noted with its place, and the rest is read all the same.
 */
export async function parseFiles(
  files: readonly ImportFile[],
  start: () => Promise<HclParser>,
  watch?: Watch,
): Promise<{ readonly files: ParsedFiles; readonly notes: readonly FileNote[] }> {
  const notes: FileNote[] = [];
  const shown: { readonly path: string; readonly root: unknown }[] = [];
  const configuration: ParsedFile[] = [];
  for (const [index, { path, text }] of files.entries()) {
    watch?.({ files: index, of: files.length, records: 0 });
    if (HCL.test(path)) {
      try {
        configuration.push({ path, body: await (await start())(path, text) });
      } catch (error) {
        notes.push(syntaxError(path, String((error as Error).message ?? error)));
      }
      continue;
    }
    const root = documentOf(path, text, notes);
    if (root === undefined) continue;
    if (AS_JSON.test(path) && typeof root === 'object' && root !== null) configuration.push({ path: path.replace(/\.json$/i, ''), body: root });
    else shown.push({ path, root });
  }
  return { files: { shown, configuration }, notes };
}

/** `main.tf:3,14-20: Invalid expression; ...` */
function syntaxError(file: string, message: string): FileNote {
  const [, line, column, what] = /:(\d+),(\d+)(?:-[\d,]+)?:\s*(.*?)\]?$/m.exec(message) ?? [];
  const detail = (what ?? message).slice(0, 200);
  return { code: 'NOT_HCL', file, values: { detail }, ...(line !== undefined && { line: Number(line), column: Number(column) }) };
}

function documentOf(file: string, text: string, notes: FileNote[]): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    const parsed = parseJson(text);
    const at = 'fault' in parsed ? placeFinder(text)(parsed.fault.at) : {};
    notes.push(text.trim() === '' ? { code: 'FILE_EMPTY', file, values: {} } : { code: 'NOT_WHOLE_JSON', file, values: {}, ...at });
    return undefined;
  }
}
