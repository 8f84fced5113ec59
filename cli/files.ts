import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readDesign } from '../core/file/read.ts';
import type { Design } from '../core/model/design.ts';
import { LARGEST_DESIGN } from '../core/protocol/host.ts';
import type { CliWord, FileProblem } from '../core/words/en/cli.ts';
import { Failure, failure, fileFailure } from './failure.ts';
import type { Io } from './io.ts';

const MEGABYTE = 1024 * 1024;

const PROBLEMS: Readonly<Record<string, FileProblem>> = {
  ENOENT: 'PATH_MISSING',
  ENOTDIR: 'PATH_MISSING',
  EISDIR: 'PATH_NOT_A_FILE',
  EACCES: 'PATH_NOT_ALLOWED',
  EPERM: 'PATH_NOT_ALLOWED',
  EROFS: 'PATH_NOT_ALLOWED',
  ENOSPC: 'PATH_DISK_FULL',
  EDQUOT: 'PATH_DISK_FULL',
};

/** What the file system threw, as a failure that names the path. */
export function pathFailure(error: unknown, path: string): Failure {
  const { code, message } = error as NodeJS.ErrnoException;
  const word: CliWord = PROBLEMS[code ?? ''] ?? 'PATH_FAILED';
  return failure(word, { detail: code ?? message }, { file: path });
}

/** Reads a design. Kind and size of the file are looked at before it is opened: a pipe has no end, and 1 GB is refused at once. */
export function openDesign(io: Io, path: string): Design {
  const result = readDesign(readText(resolve(io.folder, path), path), path);
  if ('errors' in result) throw fileFailure(result.errors);
  return result.design;
}

function readText(full: string, path: string): string {
  try {
    const stats = statSync(full);
    if (!stats.isFile()) throw failure('PATH_NOT_A_FILE', {}, { file: path });
    if (stats.size > LARGEST_DESIGN) {
      throw failure('PATH_TOO_LARGE', { size: Math.ceil(stats.size / MEGABYTE), limit: LARGEST_DESIGN / MEGABYTE }, { file: path });
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(full));
  } catch (error) {
    if (error instanceof TypeError) throw failure('PATH_NOT_TEXT', {}, { file: path });
    if (error instanceof Error && 'code' in error) throw pathFailure(error, path);
    throw error;
  }
}

/** Writes a whole file or nothing: beside it first, then in its place. */
export function writeFile(io: Io, path: string, data: string | Uint8Array): void {
  const full = resolve(io.folder, path);
  const beside = join(dirname(full), `.${basename(full)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, data, { flag: 'wx' });
    renameSync(beside, full);
  } catch (error) {
    if (existsSync(beside)) rmSync(beside);
    throw pathFailure(error, path);
  }
}

/**
 * Writes files into a folder, which is made when it is not there: all of them beside it first, then each in its place, so that one
 * that cannot be written leaves the folder as it was. Other files of the folder stay.
 * @returns the paths that were written, as a person would write them
 */
export function writeFolder(io: Io, path: string, files: Readonly<Record<string, string>>): readonly string[] {
  const full = resolve(io.folder, path);
  let beside: string | undefined;
  try {
    if (existsSync(full) && !statSync(full).isDirectory()) throw failure('PATH_NOT_A_FOLDER', {}, { file: path });
    makeFolder(full);
    beside = mkdtempSync(join(full, '.netdraft-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(beside, name), text);
    // A folder of that name is the one thing that a file cannot take the place of.
    const taken = Object.keys(files).find((name) => statSync(join(full, name), { throwIfNoEntry: false })?.isDirectory());
    if (taken !== undefined) throw failure('PATH_NOT_A_FILE', {}, { file: join(path, taken) });
    for (const name of Object.keys(files)) renameSync(join(beside, name), join(full, name));
  } catch (error) {
    throw error instanceof Failure ? error : pathFailure(error, path);
  } finally {
    if (beside !== undefined) rmSync(beside, { recursive: true, force: true });
  }
  return Object.keys(files).map((name) => join(path, name));
}

/** One folder after the other: Node's own `recursive` never comes back from a place like /proc, where nothing can be made. */
function makeFolder(full: string): void {
  if (existsSync(full)) return;
  makeFolder(dirname(full));
  mkdirSync(full);
}
