import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type Child, type Folders, listFiles } from '../core/exchange/records/listing.ts';
import { type HostAnswer, LARGEST_PART, type NetworkId, type OpenedNetwork } from '../core/protocol/host.ts';
import { done, failed, failureOf, readPart } from './files.ts';

const typeOf = (entry: { isDirectory(): boolean; isFile(): boolean }): Child<string>['type'] =>
  entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';

const DISK: Folders<string> = {
  list: async (folder) =>
    (await readdir(folder, { withFileTypes: true })).map((entry) => ({ name: entry.name, type: typeOf(entry), handle: join(folder, entry.name) })),
  size: async (path) => (await stat(path)).size,
  detail: (error) => (error as NodeJS.ErrnoException).code ?? '?',
};

/**
 * Folders and files that may describe a network. What there is to read is told at once, with names as they are below what was chosen;
 * the page asks for the bytes part by part, and knows no path.
 */
export function networkFiles() {
  const opened = new Map<NetworkId, readonly string[]>();
  let last = 0;
  return {
    async open(paths: readonly string[]): Promise<HostAnswer<OpenedNetwork>> {
      const chosen: Child<string>[] = [];
      for (const path of paths) {
        try {
          chosen.push({ name: basename(path), type: typeOf(await stat(path)), handle: path });
        } catch (error) {
          return failureOf(error, path);
        }
      }
      const { files, notes } = await listFiles(chosen, DISK);
      const id = `network-${++last}`;
      opened.set(
        id,
        files.map(({ handle }) => handle),
      );
      const [only] = chosen.length === 1 ? chosen : [];
      const name = only ? basename(only.name, only.type === 'file' ? extname(only.name) : '') : '';
      return done({
        type: 'network',
        id,
        name,
        files: files.map(({ path, size }) => ({ path, size })),
        notes: notes as OpenedNetwork['notes'],
      });
    },
    async read(id: NetworkId, file: number, offset: number): Promise<HostAnswer<Uint8Array>> {
      const path = opened.get(id)?.[file];
      if (path === undefined) return failed('FILE_NOT_FOUND', String(file));
      try {
        return done(new Uint8Array(await readPart(path, offset, LARGEST_PART)));
      } catch (error) {
        return failureOf(error, path);
      }
    },
    forget: (id: NetworkId): void => void opened.delete(id),
  };
}
export type NetworkFiles = ReturnType<typeof networkFiles>;
