import { homedir } from 'node:os';
import { basename, dirname } from 'node:path';
import type { FileId, FileRef } from '../core/protocol/host.ts';

/** The files that the page may speak of: those that a person chose. It knows their ids, never their paths. */
export interface FileReferences {
  /** The same path gives the same id for as long as the app runs. */
  refer(path: string): FileRef;
  pathOf(id: FileId): string | undefined;
  /** When the file was last changed, as far as this app knows: after it read or wrote it. */
  seen(path: string, changed: number): void;
  lastSeen(path: string): number | undefined;
}

const readable = (folder: string, home: string) => (folder === home || folder.startsWith(`${home}/`) ? `~${folder.slice(home.length)}` : folder);

export function fileReferences(home = homedir()): FileReferences {
  const ids = new Map<string, FileId>();
  const paths = new Map<FileId, string>();
  const changes = new Map<string, number>();
  return {
    refer(path) {
      const id = ids.get(path) ?? `file-${ids.size + 1}`;
      ids.set(path, id);
      paths.set(id, path);
      return { id, name: basename(path), folder: readable(dirname(path), home) };
    },
    pathOf: (id) => paths.get(id),
    seen: (path, changed) => void changes.set(path, changed),
    lastSeen: (path) => changes.get(path),
  };
}
