import type { ImportNote } from './report.ts';

const MEGABYTE = 1024 * 1024;

/** The most that is read, in bytes; `entries`: how many files and folders are looked at to find those that are read. */
export const IMPORT_LIMITS = { file: 256 * MEGABYTE, all: 512 * MEGABYTE, files: 20_000, entries: 500_000 } as const;

/** Why a file of the folder was not read. */
export interface FileNote {
  readonly code: string;
  readonly file: string;
  readonly values: ImportNote['values'];
  readonly line?: number;
  readonly column?: number;
}
