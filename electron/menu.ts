import type { MenuItemConstructorOptions } from 'electron';
import { type AppCommand, SHORTCUTS } from '../core/protocol/commands.ts';
import type { FileRef, Theme } from '../core/protocol/host.ts';
import { SHELL_WORDS } from '../core/words/shell.ts';

export interface MenuState {
  readonly recent: readonly FileRef[];
  readonly theme: Theme;
  readonly mac: boolean;
}
export interface MenuActions {
  command(command: AppCommand): void;
  openRecent(file: FileRef): void;
  clearRecent(): void;
}

/** The native menu. Its keys are shown here and heard in the page, where a text field may have them first. */
export function menuTemplate({ recent, theme, mac }: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const item = (label: string, command: AppCommand): MenuItemConstructorOptions => {
    const accelerator = SHORTCUTS[command]?.[0]?.accelerator;
    return { label, id: command, click: () => actions.command(command), ...(accelerator && { accelerator, registerAccelerator: false }) };
  };
  const themeItem = (label: string, value: Theme): MenuItemConstructorOptions => ({
    ...item(label, `theme-${value}`),
    type: 'radio',
    checked: theme === value,
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const recentItems: MenuItemConstructorOptions[] =
    recent.length === 0
      ? [{ label: SHELL_WORDS.MENU_NO_RECENT, enabled: false }]
      : [
          ...recent.map((file) => ({ label: `${file.name}  ${file.folder}`, click: () => actions.openRecent(file) })),
          separator,
          { label: SHELL_WORDS.MENU_CLEAR_RECENT, click: () => actions.clearRecent() },
        ];
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: SHELL_WORDS.MENU_FILE,
      submenu: [
        item(SHELL_WORDS.MENU_NEW, 'new'),
        item(SHELL_WORDS.MENU_OPEN, 'open'),
        { label: SHELL_WORDS.MENU_OPEN_RECENT, submenu: recentItems },
        item(SHELL_WORDS.MENU_IMPORT, 'import'),
        separator,
        item(SHELL_WORDS.MENU_SAVE, 'save'),
        item(SHELL_WORDS.MENU_SAVE_AS, 'save-as'),
        separator,
        item(SHELL_WORDS.MENU_COMPARE_SAVED, 'compare-saved'),
        item(SHELL_WORDS.MENU_COMPARE, 'compare'),
        separator,
        item(SHELL_WORDS.MENU_EXPORT_PICTURE, 'export-picture'),
        item(SHELL_WORDS.MENU_EXPORT_TERRAFORM, 'export-terraform'),
        separator,
        { label: SHELL_WORDS.MENU_CLOSE, role: 'close' },
        ...(mac ? [] : [{ label: SHELL_WORDS.MENU_QUIT, role: 'quit', accelerator: 'Ctrl+Q' } as const]),
      ],
    },
    {
      label: SHELL_WORDS.MENU_EDIT,
      submenu: [
        item(SHELL_WORDS.MENU_UNDO, 'undo'),
        item(SHELL_WORDS.MENU_REDO, 'redo'),
        separator,
        item(SHELL_WORDS.MENU_CUT, 'cut'),
        item(SHELL_WORDS.MENU_COPY, 'copy'),
        item(SHELL_WORDS.MENU_PASTE, 'paste'),
        item(SHELL_WORDS.MENU_DUPLICATE, 'duplicate'),
        item(SHELL_WORDS.MENU_DELETE, 'delete'),
        separator,
        item(SHELL_WORDS.MENU_SELECT_ALL, 'select-all'),
        item(SHELL_WORDS.MENU_FIND, 'find'),
      ],
    },
    {
      label: SHELL_WORDS.MENU_VIEW,
      submenu: [
        item(SHELL_WORDS.MENU_ZOOM_IN, 'zoom-in'),
        item(SHELL_WORDS.MENU_ZOOM_OUT, 'zoom-out'),
        item(SHELL_WORDS.MENU_ZOOM_ACTUAL, 'zoom-actual'),
        item(SHELL_WORDS.MENU_ZOOM_FIT, 'zoom-fit'),
        item(SHELL_WORDS.MENU_ZOOM_SELECTION, 'zoom-selection'),
        item(SHELL_WORDS.MENU_MINIMAP, 'minimap'),
        item(SHELL_WORDS.MENU_REACH, 'reach'),
        item(SHELL_WORDS.MENU_IMPORT_REPORT, 'import-report'),
        separator,
        themeItem(SHELL_WORDS.MENU_LIGHT, 'light'),
        themeItem(SHELL_WORDS.MENU_DARK, 'dark'),
        themeItem(SHELL_WORDS.MENU_SYSTEM, 'system'),
        separator,
        { label: SHELL_WORDS.MENU_FULL_SCREEN, role: 'togglefullscreen' },
      ],
    },
    {
      label: SHELL_WORDS.MENU_HELP,
      role: 'help',
      submenu: [item(SHELL_WORDS.MENU_HELP_PAGES, 'help'), item(SHELL_WORDS.MENU_ABOUT, 'about')],
    },
  ];
}
