import { type FileNote, IMPORT_LIMITS } from './limits.ts';

const MEGABYTE = 1024 * 1024;

/** What stands in a folder, as whoever can look into it tells; `handle` is how that one knows it again. */
export interface Child<H> {
  readonly name: string;
  /** A link is `other`: it may lead back up. */
  readonly type: 'file' | 'folder' | 'other';
  readonly handle: H;
}
/** A file system, as far as an import looks at it. What cannot be looked at rejects. */
export interface Folders<H> {
  list(folder: H): Promise<readonly Child<H>[]>;
  /** In bytes. */
  size(file: H): Promise<number>;
  /** What was thrown, in a word for people: `EACCES`. */
  detail(error: unknown): string;
}
export interface ListedFile<H> {
  /** In the folder, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly handle: H;
}
export interface Listing<H> {
  readonly files: readonly ListedFile<H>[];
  /** What is not read, and why. */
  readonly notes: readonly FileNote[];
}

/** Endings of the files of a folder that may describe a network. What a person names is read whatever it is called. */
export const READ_ENDINGS = ['json', 'jsonl', 'txt', 'tf', 'tfvars'] as const;
const READ = new RegExp(`\\.(${READ_ENDINGS.join('|')})$`, 'i');

/**
 * The files to read of what a person chose, in order of their paths: folders with the folders in them, hidden ones left alone. Sizes
 * are looked at before anything is read. What cannot be read is noted, and the rest is listed all the same.
 */
export async function listFiles<H>(chosen: readonly Child<H>[], folders: Folders<H>): Promise<Listing<H>> {
  const notes: FileNote[] = [];
  const found: { readonly path: string; readonly handle: H }[] = [];
  const waiting: { readonly path: string; readonly handle: H }[] = [];
  const alone = chosen.length === 1;
  for (const { name, type, handle } of chosen) {
    if (type === 'folder') waiting.push({ path: alone ? '' : name, handle });
    else if (type === 'file') found.push({ path: name, handle });
  }
  let seen = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    let children: readonly Child<H>[] = [];
    try {
      children = await folders.list(folder.handle);
    } catch (error) {
      notes.push({ code: 'FOLDER_NOT_READ', file: folder.path || '.', values: { detail: folders.detail(error) } });
    }
    seen += children.length;
    if (seen > IMPORT_LIMITS.entries) {
      notes.push({ code: 'ENTRIES_TOO_MANY', file: folder.path || '.', values: { limit: IMPORT_LIMITS.entries } });
      break;
    }
    for (const { name, type, handle } of children) {
      if (name.startsWith('.')) continue;
      const path = folder.path === '' ? name : `${folder.path}/${name}`;
      if (type === 'folder') waiting.push({ path, handle });
      else if (type === 'file' && READ.test(name)) found.push({ path, handle });
    }
  }
  return within(found.sort(byPath), folders, notes);
}
const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Those that are within the limits. */
async function within<H>(found: readonly { path: string; handle: H }[], folders: Folders<H>, notes: FileNote[]): Promise<Listing<H>> {
  const files: ListedFile<H>[] = [];
  let total = 0;
  for (const { path, handle } of found) {
    if (files.length >= IMPORT_LIMITS.files) {
      notes.push({ code: 'FILES_TOO_MANY', file: path, values: { limit: IMPORT_LIMITS.files } });
      break;
    }
    try {
      const size = await folders.size(handle);
      if (size > IMPORT_LIMITS.file) {
        notes.push({ code: 'FILE_TOO_LARGE', file: path, values: { size: Math.ceil(size / MEGABYTE), limit: IMPORT_LIMITS.file / MEGABYTE } });
      } else if (total + size > IMPORT_LIMITS.all) {
        notes.push({ code: 'FILES_TOO_LARGE', file: path, values: { limit: IMPORT_LIMITS.all / MEGABYTE } });
      } else {
        total += size;
        files.push({ path, size, handle });
      }
    } catch (error) {
      notes.push(notRead(path, folders.detail(error)));
    }
  }
  return { files, notes };
}

export const notRead = (file: string, detail: string): FileNote => ({ code: 'FILE_NOT_READ', file, values: { detail } });
export const notText = (file: string): FileNote => ({ code: 'FILE_NOT_TEXT', file, values: {} });

/** How the text of a file is written: UTF-8, or UTF-16 as PowerShell writes what is sent to a file. For a `TextDecoder` that is `fatal`. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
