import type { DocumentState, HostFailureCode } from '../protocol/host.ts';
import { fill, type Sentences } from './catalogue.ts';

/** Words of the window, its menu and its dialogs, and of what can go wrong with files. */
export const SHELL_WORDS = {
  APP_NAME: 'Netdraft',
  UNTITLED: 'Untitled',
  WINDOW_TITLE: '{name} - Netdraft',
  WINDOW_TITLE_UNSAVED: '• {name} - Netdraft',

  MENU_FILE: '&File',
  MENU_NEW: '&New design',
  MENU_OPEN: '&Open...',
  MENU_OPEN_RECENT: 'Open &recent',
  MENU_NO_RECENT: 'No recent designs',
  MENU_CLEAR_RECENT: '&Clear this list',
  MENU_SAVE: '&Save',
  MENU_SAVE_AS: 'Save &as...',
  MENU_EXPORT_PICTURE: '&Export picture...',
  MENU_EXPORT_TERRAFORM: 'Export &Terraform...',
  MENU_CLOSE: '&Close window',
  MENU_QUIT: '&Quit',
  MENU_EDIT: '&Edit',
  MENU_UNDO: '&Undo',
  MENU_REDO: '&Redo',
  MENU_CUT: 'Cu&t',
  MENU_COPY: '&Copy',
  MENU_PASTE: '&Paste',
  MENU_DUPLICATE: '&Duplicate',
  MENU_DELETE: 'De&lete',
  MENU_FIND: 'Find in the drawing',
  MENU_SELECT_ALL: 'Select &all',
  MENU_VIEW: '&View',
  MENU_ZOOM_IN: 'Zoom &in',
  MENU_ZOOM_OUT: 'Zoom &out',
  MENU_ZOOM_ACTUAL: '&Actual size',
  MENU_ZOOM_FIT: 'Zoom to &fit',
  MENU_ZOOM_SELECTION: 'Zoom to &selection',
  MENU_MINIMAP: 'Show or hide the &minimap',
  MENU_LIGHT: '&Light',
  MENU_DARK: '&Dark',
  MENU_SYSTEM: 'Like the s&ystem',
  MENU_FULL_SCREEN: 'F&ull screen',
  MENU_HELP: '&Help',
  MENU_HELP_PAGES: 'Netdraft &help',
  MENU_ABOUT: '&About Netdraft',

  DIALOG_OPEN: 'Open a design',
  DIALOG_SAVE: 'Save the design',
  DIALOG_EXPORT: 'Export',
  DIALOG_EXPORT_FOLDER: 'Choose a folder for the files',
  DIALOG_DESIGNS: 'Netdraft designs',
  DIALOG_ALL_FILES: 'All files',

  UNSAVED_TITLE: 'Save the changes to "{name}"?',
  UNSAVED_DETAIL: 'Without saving, what changed since the last save is lost.',
  UNSAVED_SAVE: 'Save',
  UNSAVED_DISCARD: "Don't save",
  UNSAVED_CANCEL: 'Cancel',
  REPLACE_TITLE: 'Replace {count} files in "{folder}"?',
  REPLACE_ONE_TITLE: 'Replace "{file}" in "{folder}"?',
  REPLACE_DETAIL: 'There already: {files}.',
  REPLACE_CONFIRM: 'Replace',
  CHANGED_TITLE: '"{file}" was changed by another program.',
  CHANGED_DETAIL: 'Saving replaces what the other program wrote since you opened it.',
  CHANGED_CONFIRM: 'Replace it',

  RENDERER_GONE_TITLE: 'The window stopped working.',
  RENDERER_GONE_DETAIL: 'Changes since the last save are lost. Reloading opens the last saved state.',
  RENDERER_GONE_RELOAD: 'Reload',
  RENDERER_GONE_CLOSE: 'Close',

  FILE_TOO_LARGE: '"{file}" is {size} MB. A design file may have {limit} MB at most, so it was not opened.',
  FILE_NOT_FOUND: '"{file}" is not there any more. It may have been moved, renamed or deleted.',
  FILE_NOT_A_FILE: '"{file}" is not a file.',
  FILE_NOT_TEXT: '"{file}" is not text in UTF-8, so it is not a design file.',
  FILE_NOT_ALLOWED: 'The system does not allow it for "{file}". Check the permissions of the file and its folder.',
  DISK_FULL: 'There is no room on the disk for "{file}". What was there before is unchanged.',
  FILE_FAILED: '"{file}" could not be read or written: {detail}.',
} as const satisfies Sentences & Record<HostFailureCode, string>;

/** The title of the window: which design, and whether it has changes that are not saved. Without a design, the app. */
export function windowTitle({ name, unsaved }: DocumentState): string {
  if (name === '') return SHELL_WORDS.APP_NAME;
  return fill(unsaved ? SHELL_WORDS.WINDOW_TITLE_UNSAVED : SHELL_WORDS.WINDOW_TITLE, { name }, (id) => id);
}
