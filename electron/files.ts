import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { DESIGN_HEAD, type HostAnswer, type HostFailureCode, isDesignHead, isDesignName, LARGEST_DESIGN } from '../core/protocol/host.ts';

const MEGABYTE = 1024 * 1024;

/** What was read, with the time of its last change, by which a change by another program is noticed. */
export interface TextOnDisk {
  readonly text: string;
  readonly changed: number;
}

export const failed = (code: HostFailureCode, path: string, values: Readonly<Record<string, string | number>> = {}): HostAnswer<never> => ({
  type: 'failed',
  failure: { code, values: { file: basename(path), ...values } },
});
export const done = <T>(value: T): HostAnswer<T> => ({ type: 'done', value });

const CODES: Readonly<Record<string, HostFailureCode>> = {
  ENOENT: 'FILE_NOT_FOUND',
  ENOTDIR: 'FILE_NOT_FOUND',
  EISDIR: 'FILE_NOT_A_FILE',
  EACCES: 'FILE_NOT_ALLOWED',
  EPERM: 'FILE_NOT_ALLOWED',
  EROFS: 'FILE_NOT_ALLOWED',
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
};

/** What the file system threw, as an answer that names the file. */
export function failureOf(error: unknown, path: string): HostAnswer<never> {
  const { code, message } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : CODES[code];
  return known ? failed(known, path) : failed('FILE_FAILED', path, { detail: code ?? message });
}

/** True for a file that is called a design or begins as one, and for what is not there: opening it says so. */
export async function isDesignFile(path: string): Promise<boolean> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return false;
    if (isDesignName(path) || !stats.isFile()) return true;
    return isDesignHead((await readPart(path, 0, DESIGN_HEAD)).toString('utf8'));
  } catch {
    return true;
  }
}

/** So many bytes of a file from `offset` on; fewer at its end. */
export async function readPart(path: string, offset: number, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Reads a design file. What it is and how large is looked at before it is opened: a pipe has no end, and 1 GB is refused at once. */
export async function readDesign(path: string): Promise<HostAnswer<TextOnDisk>> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return failed('FILE_NOT_A_FILE', path);
    if (stats.size > LARGEST_DESIGN) {
      return failed('FILE_TOO_LARGE', path, { size: Math.ceil(stats.size / MEGABYTE), limit: LARGEST_DESIGN / MEGABYTE });
    }
    const bytes = await readFile(path);
    return done({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), changed: stats.mtimeMs });
  } catch (error) {
    return error instanceof TypeError ? failed('FILE_NOT_TEXT', path) : failureOf(error, path);
  }
}

/** Writes a whole file, atomically; the answer is the time of its last change. */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<HostAnswer<number>> {
  try {
    await writeFileAtomic(path, data);
    return done((await stat(path)).mtimeMs);
  } catch (error) {
    const failure = failureOf(error, path);
    // What is written need not be there before; its folder must.
    return failure.type === 'failed' && failure.failure.code === 'FILE_NOT_FOUND' ? failed('FOLDER_NOT_FOUND', path) : failure;
  }
}

/** The time of a file's last change; nothing when it is not there. */
export async function lastChange(path: string): Promise<number | undefined> {
  return stat(path).then(
    (stats) => stats.mtimeMs,
    () => undefined,
  );
}
