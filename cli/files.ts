import {
  accessSync,
  chmodSync,
  constants,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { readDesign } from '../core/file/read.ts';
import type { Design } from '../core/model/design.ts';
import { LARGEST_DESIGN } from '../core/protocol/host.ts';
import type { CliWord, FileProblem } from '../core/words/en/cli.ts';
import { Failure, failure, fileFailure, words } from './failure.ts';
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

/** Whether a file is there that writing would replace. */
export function isFileThere(io: Io, path: string): boolean {
  const full = resolve(io.folder, path);
  return existsSync(full) && statSync(full).isFile();
}

/** What a path is called that stands for standard input or output. */
export const STANDARD = '-';

/**
 * Reads a design from a file, a pipe (`<(git show HEAD:shop.netdraft)`) or, where the path is `-`, standard input. The size of a file is
 * looked at before it is opened, and a pipe is read no further than a design may go: 1 GB is refused at once.
 */
export async function openDesign(io: Io, path: string): Promise<Design> {
  const result = readDesign(await readText(io, path), path);
  if ('errors' in result) throw fileFailure(result.errors);
  return result.design;
}

async function readText(io: Io, path: string): Promise<string> {
  const full = resolve(io.folder, path);
  try {
    const bytes = path === STANDARD ? await readStream(io.input(), path) : await readPath(full, path);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw failure('PATH_NOT_TEXT', {}, { file: path });
    if (error instanceof Error && 'code' in error) throw pathFailure(error, path);
    throw error;
  }
}

async function readPath(full: string, path: string): Promise<Uint8Array> {
  const stats = statSync(full);
  if (stats.isFIFO() || stats.isCharacterDevice()) return readStream(createReadStream(full), path);
  if (!stats.isFile()) throw failure('PATH_NOT_A_FILE', {}, { file: path });
  if (stats.size > LARGEST_DESIGN) throw tooLarge(path, stats.size);
  return readFileSync(full);
}

async function readStream(stream: Readable, path: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > LARGEST_DESIGN) throw tooLarge(path, size);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (path: string, size: number): Failure =>
  failure('PATH_TOO_LARGE', { size: Math.ceil(size / MEGABYTE), limit: LARGEST_DESIGN / MEGABYTE }, { file: path });

/**
 * Writes a whole file or nothing: beside it first, then in its place. A file that is there keeps its permissions, and where the path is a
 * link the file behind it is written; a device or a pipe is written into. `-` is standard output.
 */
export function writeFile(io: Io, path: string, data: string | Uint8Array): void {
  if (path === STANDARD) return io.out(data);
  const full = resolve(io.folder, path);
  try {
    const there = statSync(full, { throwIfNoEntry: false });
    if (there && !there.isFile()) return writeFileSync(full, data);
    if (there) accessSync(full, constants.W_OK);
    replaceFile(there ? realpathSync(full) : full, data, there?.mode);
  } catch (error) {
    throw pathFailure(error, path);
  }
}

function replaceFile(full: string, data: string | Uint8Array, mode: number | undefined): void {
  const beside = join(dirname(full), `.${basename(full)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, data, { flag: 'wx' });
    if (mode !== undefined) chmodSync(beside, mode);
    renameSync(beside, full);
  } catch (error) {
    if (existsSync(beside)) rmSync(beside);
    throw error;
  }
}

/** Says what was written; beside what stands on standard output itself nothing may be said. */
export function sayWritten(io: Io, files: readonly string[]): void {
  for (const path of files) if (path !== STANDARD) io.out(`${words('EXPORT_WROTE', { path })}\n`);
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
