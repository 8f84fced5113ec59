import { type BrowserWindow, Menu, nativeTheme, type WebContents } from 'electron';
import type { TextCommand } from '../core/protocol/commands.ts';
import { asFileName, type DocumentState, type HostAnswer, type Opened } from '../core/protocol/host.ts';
import { SHELL_WORDS, windowTitle } from '../core/words/shell.ts';
import {
  isCount,
  isDesignText,
  isDocumentState,
  isEditCommand,
  isExportFile,
  isExportFolder,
  isFileId,
  isName,
  isNetworkId,
  isPaths,
  isTheme,
} from './argument-checks.ts';
import { bridgeTo } from './bridge.ts';
import { designFiles } from './design-files.ts';
import { askReload, askUnsaved } from './dialogs.ts';
import { fileReferences } from './file-references.ts';
import { menuTemplate } from './menu.ts';
import { networkFiles } from './network-files.ts';
import type { SettingsStore } from './settings.ts';

const EDIT: Readonly<Record<TextCommand, (contents: WebContents) => void>> = {
  undo: (contents) => contents.undo(),
  redo: (contents) => contents.redo(),
  cut: (contents) => contents.cut(),
  copy: (contents) => contents.copy(),
  paste: (contents) => contents.paste(),
  delete: (contents) => contents.delete(),
  'select-all': (contents) => contents.selectAll(),
};

export interface WindowSession {
  /** Opens a design or what describes a network, and hands it to the page, which asks about unsaved changes before it takes its place. */
  openPath(path: string): Promise<void>;
}

/** Everything between one window's page and the machine: the answers of the bridge, the menu, the title, closing. */
export function startSession(window: BrowserWindow, origin: string, settings: SettingsStore, design: string | undefined): WindowSession {
  const bridge = bridgeTo(window, origin);
  const references = fileReferences();
  const networks = networkFiles();
  const files = designFiles(window, references, networks, settings, () => showMenu());
  let document: DocumentState = { name: SHELL_WORDS.UNTITLED, unsaved: false, ...(design && { file: references.refer(design).id }) };
  let asking = false;

  function showMenu(): void {
    const { theme } = settings.current();
    const template = menuTemplate(
      { recent: files.recentFiles(), theme, mac: process.platform === 'darwin' },
      {
        command: (command) => bridge.tell({ type: 'command', command }),
        openRecent: async (file) => bridge.tell({ type: 'opened', answer: await files.openId(file.id) }),
        clearRecent: () => files.clearRecentFiles(),
      },
    );
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  async function opened(): Promise<{ opened?: HostAnswer<Opened> }> {
    return document.file === undefined ? {} : { opened: await files.openId(document.file) };
  }

  bridge.answer('start', [], async () => ({ version: __VERSION__, theme: settings.current().theme, ...(await opened()) }));
  bridge.answer('openFiles', [], () => files.openFiles());
  bridge.answer('openFolder', [], () => files.openFolder());
  bridge.answer('openRecent', [isFileId], (id) => files.openId(id));
  bridge.answer('openDroppedPaths', [isPaths], (paths) => files.openPaths(paths));
  bridge.answer('readPart', [isNetworkId, isCount, isCount], (network, file, offset) => networks.read(network, file, offset));
  bridge.take('forgetNetwork', [isNetworkId], (network) => networks.forget(network));
  bridge.answer('saveDesign', [isFileId, isDesignText], (id, text) => files.saveDesign(id, text));
  bridge.answer('saveDesignAs', [isName, isDesignText], (name, text) => files.saveDesignAs(asFileName(name), text));
  bridge.answer('exportFile', [isExportFile], (request) => files.exportFile(request));
  bridge.answer('exportFolder', [isExportFolder], (request) => files.exportFolder(request));
  bridge.answer('recentFiles', [], () => files.recentFiles());
  bridge.answer('clearRecentFiles', [], () => files.clearRecentFiles());
  bridge.answer('askUnsaved', [isName], (name) => askUnsaved(window, name));
  bridge.take('closeWindow', [], () => window.destroy());
  bridge.take('editText', [isEditCommand], (command) => EDIT[command](window.webContents));
  bridge.take('setTheme', [isTheme], (theme) => {
    nativeTheme.themeSource = theme;
    settings.change({ theme });
    showMenu();
  });
  bridge.take('setDocument', [isDocumentState], (state) => {
    document = state;
    window.setTitle(windowTitle(state));
    window.setDocumentEdited(state.unsaved);
  });

  window.on('close', (event) => {
    if (!document.unsaved) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void askUnsaved(window, document.name).then((answer) => {
      asking = false;
      if (answer === 'discard') window.destroy();
      if (answer === 'save') bridge.tell({ type: 'save-then-close' });
    });
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    document = { ...document, unsaved: false };
    void askReload(window).then((again) => (again ? window.webContents.reload() : window.destroy()));
  });
  showMenu();

  return {
    async openPath(path) {
      bridge.tell({ type: 'opened', answer: await files.openPaths([path]) });
    },
  };
}
