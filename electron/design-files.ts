import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { type ExportFile, type ExportFolder, type FileId, type FileRef, type HostAnswer, isDesignName, type Opened } from '../core/protocol/host.ts';
import { chooseDesignPlace, chooseExportPlace, chooseFiles, chooseFolder, chooseNetwork, mayOverwriteChange, mayReplace } from './dialogs.ts';
import type { FileReferences } from './file-references.ts';
import { done, failed, isDesignFile, lastChange, readDesign, writeWhole } from './files.ts';
import type { NetworkFiles } from './network-files.ts';
import { MOST_RECENT, type SettingsStore } from './settings.ts';

const cancelled: HostAnswer<never> = { type: 'cancelled' };

/** Opening, saving and exporting for one window: dialogs, the disk, and what is remembered of it. */
export function designFiles(
  window: BrowserWindow,
  references: FileReferences,
  networks: NetworkFiles,
  settings: SettingsStore,
  onRecent: () => void,
) {
  const lastFolder = () => {
    const newest = settings.current().recent[0];
    return newest && existsSync(dirname(newest)) ? dirname(newest) : app.getPath('documents');
  };
  const remember = (path: string) => {
    settings.change({ recent: [path, ...settings.current().recent.filter((other) => other !== path)].slice(0, MOST_RECENT) });
    app.addRecentDocument(path);
    onRecent();
  };

  /** A design is read; anything else may describe a network. */
  async function openPaths(paths: readonly string[]): Promise<HostAnswer<Opened>> {
    const [path] = paths;
    if (path === undefined) return cancelled;
    const design = paths.find(isDesignName);
    if (paths.length > 1 && design !== undefined) return failed('DESIGN_AMONG_OTHERS', design);
    return paths.length === 1 && (await isDesignFile(path)) ? openDesign(path) : networks.open(paths);
  }

  async function openDesign(path: string): Promise<HostAnswer<Opened>> {
    const read = await readDesign(path);
    if (read.type !== 'done') return read;
    references.seen(path, read.value.changed);
    remember(path);
    return done({ type: 'design', file: references.refer(path), text: read.value.text });
  }

  async function savePath(path: string, text: string): Promise<HostAnswer<FileRef>> {
    const written = await writeWhole(path, text);
    if (written.type !== 'done') return written;
    references.seen(path, written.value);
    remember(path);
    return done(references.refer(path));
  }

  return {
    openPaths,
    openFiles: async (): Promise<HostAnswer<Opened>> => openPaths(await chooseFiles(window, lastFolder())),
    openFolder: async (): Promise<HostAnswer<Opened>> => openPaths(await chooseNetwork(window, lastFolder())),
    async openId(id: FileId): Promise<HostAnswer<Opened>> {
      const path = references.pathOf(id);
      return path === undefined ? failed('FILE_NOT_FOUND', id) : openPaths([path]);
    },
    async saveDesign(id: FileId, text: string): Promise<HostAnswer<FileRef>> {
      const path = references.pathOf(id);
      if (path === undefined) return failed('FILE_NOT_FOUND', id);
      const now = await lastChange(path);
      const foreign = now !== undefined && now !== references.lastSeen(path);
      return foreign && !(await mayOverwriteChange(window, basename(path))) ? cancelled : savePath(path, text);
    },
    async saveDesignAs(name: string, text: string): Promise<HostAnswer<FileRef>> {
      const path = await chooseDesignPlace(window, lastFolder(), name);
      return path === undefined ? cancelled : savePath(path, text);
    },
    async exportFile({ suggestedName, data }: ExportFile): Promise<HostAnswer<FileRef>> {
      const path = await chooseExportPlace(window, lastFolder(), suggestedName);
      if (path === undefined) return cancelled;
      const written = await writeWhole(path, data);
      return written.type === 'done' ? done(references.refer(path)) : written;
    },
    async exportFolder({ files }: ExportFolder): Promise<HostAnswer<FileRef>> {
      const folder = await chooseFolder(window, lastFolder());
      if (folder === undefined) return cancelled;
      const there = files.map(({ name }) => name).filter((name) => existsSync(join(folder, name)));
      if (there.length > 0 && !(await mayReplace(window, folder, there))) return cancelled;
      for (const { name, text } of files) {
        const written = await writeWhole(join(folder, name), text);
        if (written.type !== 'done') return written;
      }
      return done(references.refer(folder));
    },
    recentFiles: (): readonly FileRef[] =>
      settings
        .current()
        .recent.filter(existsSync)
        .map((path) => references.refer(path)),
    clearRecentFiles() {
      settings.change({ recent: [] });
      app.clearRecentDocuments();
      onRecent();
    },
  };
}
