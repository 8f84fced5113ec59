import { readFileSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FileNote } from '../core/exchange/records/limits.ts';
import { encodingOf, type Folders, listFiles, notRead, notText } from '../core/exchange/records/listing.ts';
import type { ImportFile } from '../core/exchange/records/report.ts';
import { pathFailure } from './files.ts';

/** What a folder holds, and what of it was not read. */
export interface ImportFolder {
  readonly files: readonly ImportFile[];
  readonly notes: readonly FileNote[];
}

const DISK: Folders<string> = {
  list: async (folder) =>
    (await readdir(folder, { withFileTypes: true })).map((entry) => ({
      name: entry.name,
      type: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other',
      handle: join(folder, entry.name),
    })),
  size: async (path) => (await stat(path)).size,
  detail: (error) => (error as NodeJS.ErrnoException).code ?? '?',
};

/**
 * Reads the files of a folder and of the folders in it, or one file.
 * @param full absolute path
 * @param shown the same as the person wrote it
 */
export async function readImportFolder(full: string, shown: string): Promise<ImportFolder> {
  const listing = await listFiles([{ name: basename(full), type: typeOf(full, shown), handle: full }], DISK);
  const files: ImportFile[] = [];
  const notes = [...listing.notes];
  for (const { path, handle } of listing.files) {
    try {
      const bytes = readFileSync(handle);
      files.push({ path, text: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes) });
    } catch (error) {
      notes.push(error instanceof TypeError ? notText(path) : notRead(path, DISK.detail(error)));
    }
  }
  return { files, notes };
}

function typeOf(full: string, shown: string): 'file' | 'folder' {
  try {
    return statSync(full).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    throw pathFailure(error, shown);
  }
}
