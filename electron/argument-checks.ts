import { TEXT_COMMANDS, type TextCommand } from '../core/protocol/commands.ts';
import {
  type DocumentState,
  type ExportFile,
  type ExportFolder,
  isFileName as mayBeFile,
  LARGEST_DESIGN,
  type TextFile,
  type Theme,
  THEMES,
} from '../core/protocol/host.ts';

/** Checks what the page sends, at the door: main trusts the types of nothing that it did not make itself. */
export type Check<T> = (value: unknown) => value is T;
export type Checks<A extends readonly unknown[]> = { readonly [I in keyof A]: Check<A[I]> };

const LONGEST_NAME = 200;
const MOST_FILES = 1000;
/** A picture of 16,384 px squared, uncompressed; far more than a PNG needs. */
const LARGEST_EXPORT = 1024 * 1024 * 1024;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTextUpTo =
  (length: number): Check<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= length;

export const isName: Check<string> = isTextUpTo(LONGEST_NAME);
export const isFileId: Check<string> = (value): value is string => isName(value) && /^file-\d+$/.test(value);
export const isDesignText: Check<string> = isTextUpTo(LARGEST_DESIGN);
export const isNetworkId: Check<string> = (value): value is string => isName(value) && /^network-\d+$/.test(value);
export const isCount: Check<number> = (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
export const isPath: Check<string> = (value): value is string => isTextUpTo(4096)(value) && value !== '' && !value.includes('\0');
export const isPaths: Check<readonly string[]> = (value): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.length <= MOST_FILES && value.every(isPath);

/** The name of a file without folders: nothing that climbs out, hides, or means something to a system. */
export const isFileName: Check<string> = (value): value is string => isName(value) && mayBeFile(value);

export const isTheme: Check<Theme> = (value): value is Theme => THEMES.some((theme) => theme === value);
export const isEditCommand: Check<TextCommand> = (value): value is TextCommand => TEXT_COMMANDS.some((command) => command === value);

export const isDocumentState: Check<DocumentState> = (value): value is DocumentState =>
  isRecord(value) && isName(value.name) && typeof value.unsaved === 'boolean' && (value.file === undefined || isFileId(value.file));

export const isExportFile: Check<ExportFile> = (value): value is ExportFile =>
  isRecord(value) &&
  isFileName(value.suggestedName) &&
  value.suggestedName.includes('.') &&
  (value.data instanceof Uint8Array ? value.data.byteLength <= LARGEST_EXPORT : isTextUpTo(LARGEST_EXPORT)(value.data));

const isTextFile: Check<TextFile> = (value): value is TextFile => isRecord(value) && isFileName(value.name) && isDesignText(value.text);
export const isExportFolder: Check<ExportFolder> = (value): value is ExportFolder =>
  isRecord(value) && Array.isArray(value.files) && value.files.length > 0 && value.files.length <= MOST_FILES && value.files.every(isTextFile);

/** Whether arguments pass their checks, and none is too many. */
export function pass<A extends readonly unknown[]>(args: readonly unknown[], checks: Checks<A>): args is A {
  return args.length === checks.length && checks.every((check, index) => check(args[index]));
}
