import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type FileNote, IMPORT_LIMITS } from '../core/exchange/records/limits.ts';
import type { ImportFile } from '../core/exchange/records/report.ts';
import { pathFailure } from './files.ts';

const MEGABYTE = 1024 * 1024;

/** What a folder holds, and what of it was not read. */
export interface ImportFolder {
  readonly files: readonly ImportFile[];
  readonly notes: readonly FileNote[];
}

/**
 * Reads the files of a folder and of the folders in it, or one file. Sizes are looked at before anything is read. Hidden files and
 * links are left alone: a link may lead back up.
 * @param full absolute path
 * @param shown the same as the person wrote it
 */
export function readImportFolder(full: string, shown: string): ImportFolder {
  const files: ImportFile[] = [];
  const notes: FileNote[] = [];
  let total = 0;
  for (const path of pathsIn(full, shown)) {
    const name = relative(full, path).split(sep).join('/') || shown;
    try {
      const { size } = statSync(path);
      if (files.length >= IMPORT_LIMITS.files) {
        notes.push({ code: 'FILES_TOO_MANY', file: name, values: { limit: IMPORT_LIMITS.files } });
        break;
      }
      if (size > IMPORT_LIMITS.file) {
        notes.push({ code: 'FILE_TOO_LARGE', file: name, values: { size: Math.ceil(size / MEGABYTE), limit: IMPORT_LIMITS.file / MEGABYTE } });
      } else if (total + size > IMPORT_LIMITS.all) {
        notes.push({ code: 'FILES_TOO_LARGE', file: name, values: { limit: IMPORT_LIMITS.all / MEGABYTE } });
      } else {
        total += size;
        const text = textOf(readFileSync(path));
        if (text === undefined) notes.push({ code: 'FILE_NOT_TEXT', file: name, values: {} });
        else files.push({ path: name, text });
      }
    } catch (error) {
      notes.push({ code: 'FILE_NOT_READ', file: name, values: { detail: (error as NodeJS.ErrnoException).code ?? '?' } });
    }
  }
  return { files, notes };
}

/** UTF-8, or UTF-16 as PowerShell writes what is sent to a file. */
function textOf(bytes: Buffer): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const READ = /\.(json|jsonl|txt|tf|tfvars)$/i;

/** Every file in order of its path, folders in folders too. */
function pathsIn(full: string, shown: string): readonly string[] {
  try {
    if (statSync(full).isFile()) return [full];
    const found: string[] = [];
    const folders = [full];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.name.startsWith('.')) continue;
        if (entry.isDirectory()) folders.push(join(folder, entry.name));
        else if (entry.isFile() && READ.test(entry.name)) found.push(join(folder, entry.name));
      }
    }
    return found.sort();
  } catch (error) {
    throw pathFailure(error, shown);
  }
}
