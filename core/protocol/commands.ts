/**
 * Everything that the menu can ask for, with its key. One table: the menu shows the keys, the renderer listens for them
 * (in Electron too, so that both editions behave alike), and the help lists them.
 */
export type AppCommand =
  | 'new'
  | 'open'
  | 'import'
  | 'save'
  | 'save-as'
  | 'compare'
  | 'compare-saved'
  | 'export-picture'
  | 'export-terraform'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'duplicate'
  | 'delete'
  | 'select-all'
  | 'find'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-actual'
  | 'zoom-fit'
  | 'zoom-selection'
  | 'minimap'
  | 'reach'
  | 'import-report'
  | 'theme-light'
  | 'theme-dark'
  | 'theme-system'
  | 'help'
  | 'about';

/**
 * A key: `code` is `KeyboardEvent.code` where the place of the key counts and `key` where its letter does; `command` is Ctrl,
 * or Command on a Mac.
 */
export interface Shortcut {
  readonly command?: true;
  readonly shift?: true;
  readonly key?: string;
  readonly code?: string;
  /** As Electron's menus write it. */
  readonly accelerator: string;
}

/** Several keys may mean the same; the menu shows the first. */
export const SHORTCUTS: { readonly [C in AppCommand]?: readonly Shortcut[] } = {
  new: [{ command: true, key: 'n', accelerator: 'CmdOrCtrl+N' }],
  open: [{ command: true, key: 'o', accelerator: 'CmdOrCtrl+O' }],
  import: [{ command: true, key: 'i', accelerator: 'CmdOrCtrl+I' }],
  save: [{ command: true, key: 's', accelerator: 'CmdOrCtrl+S' }],
  'save-as': [{ command: true, shift: true, key: 's', accelerator: 'CmdOrCtrl+Shift+S' }],
  compare: [{ command: true, shift: true, key: 'd', accelerator: 'CmdOrCtrl+Shift+D' }],
  'export-picture': [{ command: true, key: 'e', accelerator: 'CmdOrCtrl+E' }],
  'export-terraform': [{ command: true, shift: true, key: 'e', accelerator: 'CmdOrCtrl+Shift+E' }],
  undo: [{ command: true, key: 'z', accelerator: 'CmdOrCtrl+Z' }],
  redo: [
    { command: true, shift: true, key: 'z', accelerator: 'CmdOrCtrl+Shift+Z' },
    { command: true, key: 'y', accelerator: 'CmdOrCtrl+Y' },
  ],
  cut: [{ command: true, key: 'x', accelerator: 'CmdOrCtrl+X' }],
  copy: [{ command: true, key: 'c', accelerator: 'CmdOrCtrl+C' }],
  paste: [{ command: true, key: 'v', accelerator: 'CmdOrCtrl+V' }],
  duplicate: [{ command: true, key: 'd', accelerator: 'CmdOrCtrl+D' }],
  delete: [
    { key: 'Delete', accelerator: 'Delete' },
    { key: 'Backspace', accelerator: 'Backspace' },
  ],
  'select-all': [{ command: true, key: 'a', accelerator: 'CmdOrCtrl+A' }],
  find: [{ command: true, key: 'f', accelerator: 'CmdOrCtrl+F' }],
  'zoom-in': [
    { command: true, key: '=', accelerator: 'CmdOrCtrl+=' },
    { command: true, shift: true, key: '+', accelerator: 'CmdOrCtrl+Plus' },
  ],
  'zoom-out': [{ command: true, key: '-', accelerator: 'CmdOrCtrl+-' }],
  'zoom-actual': [{ command: true, key: '0', accelerator: 'CmdOrCtrl+0' }],
  'zoom-fit': [{ shift: true, code: 'Digit1', accelerator: 'Shift+1' }],
  'zoom-selection': [{ shift: true, code: 'Digit2', accelerator: 'Shift+2' }],
  minimap: [{ shift: true, code: 'Digit3', accelerator: 'Shift+3' }],
  reach: [{ shift: true, code: 'Digit4', accelerator: 'Shift+4' }],
  help: [{ key: 'F1', accelerator: 'F1' }],
};

/** Commands that a text field answers by itself while the focus is in it. */
export const TEXT_COMMANDS = ['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'select-all'] as const satisfies readonly AppCommand[];
export type TextCommand = (typeof TEXT_COMMANDS)[number];
export const isTextCommand = (command: AppCommand): command is TextCommand => (TEXT_COMMANDS as readonly AppCommand[]).includes(command);
