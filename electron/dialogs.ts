import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import { READ_ENDINGS } from '../core/exchange/records/listing.ts';
import { DESIGN_ENDING, type UnsavedAnswer } from '../core/protocol/host.ts';
import { fill } from '../core/words/catalogue.ts';
import { SHELL_WORDS } from '../core/words/shell.ts';

const words = (sentence: string, values: Readonly<Record<string, string | number>>) => fill(sentence, values, (id) => id);

const DESIGNS: FileFilter = { name: SHELL_WORDS.DIALOG_DESIGNS, extensions: [DESIGN_ENDING] };
const NETWORKS: FileFilter = { name: SHELL_WORDS.DIALOG_NETWORKS, extensions: [DESIGN_ENDING, ...READ_ENDINGS] };
const ALL_FILES: FileFilter = { name: SHELL_WORDS.DIALOG_ALL_FILES, extensions: ['*'] };

/** Asks for files to open; none when the person changed their mind. */
export async function chooseFiles(window: BrowserWindow, folder: string | undefined): Promise<readonly string[]> {
  const answer = await dialog.showOpenDialog(window, {
    title: SHELL_WORDS.DIALOG_OPEN,
    filters: [NETWORKS, DESIGNS, ALL_FILES],
    // A Mac's dialog takes both; elsewhere it would show folders only.
    properties: ['openFile', 'multiSelections', ...(process.platform === 'darwin' ? (['openDirectory'] as const) : [])],
    ...(folder && { defaultPath: folder }),
  });
  return answer.canceled ? [] : answer.filePaths;
}

/** Asks for a folder to read. */
export async function chooseNetwork(window: BrowserWindow, folder: string | undefined): Promise<readonly string[]> {
  const answer = await dialog.showOpenDialog(window, {
    title: SHELL_WORDS.DIALOG_IMPORT,
    properties: ['openDirectory'],
    ...(folder && { defaultPath: folder }),
  });
  return answer.canceled ? [] : answer.filePaths;
}

/** Asks where to save. `suggested` has its ending; it is put on when the person leaves it out. */
async function choosePlace(window: BrowserWindow, title: string, filter: FileFilter, suggested: string): Promise<string | undefined> {
  const answer = await dialog.showSaveDialog(window, {
    title,
    filters: [filter, ALL_FILES],
    defaultPath: suggested,
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (answer.canceled || !answer.filePath) return undefined;
  if (extname(answer.filePath) !== '') return answer.filePath;
  // The dialog asked about the name without the ending, so this one was not asked about.
  const path = `${answer.filePath}.${filter.extensions[0]}`;
  return !existsSync(path) || (await mayReplace(window, dirname(path), [basename(path)])) ? path : undefined;
}

export function chooseDesignPlace(window: BrowserWindow, folder: string | undefined, name: string): Promise<string | undefined> {
  return choosePlace(window, SHELL_WORDS.DIALOG_SAVE, DESIGNS, join(folder ?? '', `${name}.${DESIGN_ENDING}`));
}

export function chooseExportPlace(window: BrowserWindow, folder: string | undefined, name: string): Promise<string | undefined> {
  const ending = extname(name).slice(1);
  return choosePlace(window, SHELL_WORDS.DIALOG_EXPORT, { name: ending.toUpperCase(), extensions: [ending] }, join(folder ?? '', name));
}

export async function chooseFolder(window: BrowserWindow, folder: string | undefined): Promise<string | undefined> {
  const answer = await dialog.showOpenDialog(window, {
    title: SHELL_WORDS.DIALOG_EXPORT_FOLDER,
    properties: ['openDirectory', 'createDirectory'],
    ...(folder && { defaultPath: folder }),
  });
  return answer.canceled ? undefined : answer.filePaths[0];
}

/** Asks before files that are there already are replaced. */
export function mayReplace(window: BrowserWindow, folder: string, names: readonly string[]): Promise<boolean> {
  const message =
    names.length === 1
      ? words(SHELL_WORDS.REPLACE_ONE_TITLE, { file: names[0] ?? '', folder })
      : words(SHELL_WORDS.REPLACE_TITLE, { count: names.length, folder });
  const detail = names.length === 1 ? '' : words(SHELL_WORDS.REPLACE_DETAIL, { files: names.join(', ') });
  return confirm(window, message, detail, SHELL_WORDS.REPLACE_CONFIRM);
}

/** Asks before a change that another program made to the file is overwritten. */
export function mayOverwriteChange(window: BrowserWindow, file: string): Promise<boolean> {
  return confirm(window, words(SHELL_WORDS.CHANGED_TITLE, { file }), SHELL_WORDS.CHANGED_DETAIL, SHELL_WORDS.CHANGED_CONFIRM);
}

async function confirm(window: BrowserWindow, message: string, detail: string, yes: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [yes, SHELL_WORDS.UNSAVED_CANCEL],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** Save / Don't save / Cancel; closing the dialog is Cancel. */
export async function askUnsaved(window: BrowserWindow, name: string): Promise<UnsavedAnswer> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words(SHELL_WORDS.UNSAVED_TITLE, { name }),
    detail: SHELL_WORDS.UNSAVED_DETAIL,
    buttons: [SHELL_WORDS.UNSAVED_SAVE, SHELL_WORDS.UNSAVED_DISCARD, SHELL_WORDS.UNSAVED_CANCEL],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return (['save', 'discard', 'cancel'] as const)[response] ?? 'cancel';
}

/** After the page's process died: reload, or close. */
export async function askReload(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: SHELL_WORDS.RENDERER_GONE_TITLE,
    detail: SHELL_WORDS.RENDERER_GONE_DETAIL,
    buttons: [SHELL_WORDS.RENDERER_GONE_RELOAD, SHELL_WORDS.RENDERER_GONE_CLOSE],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
