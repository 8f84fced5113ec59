import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { type AppCommand, SHORTCUTS } from '../../core/protocol/commands.ts';
import { menuTemplate } from '../../electron/menu.ts';

const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
const said: AppCommand[] = [];
const menu = (recent: Parameters<typeof menuTemplate>[0]['recent'] = []) =>
  flat(
    menuTemplate({ recent, theme: 'dark', mac: false }, { command: (command) => said.push(command), openRecent: () => {}, clearRecent: () => {} }),
  );

test('every command with a key is in the menu, with that key', () => {
  const items = menu();
  for (const [command, shortcuts] of Object.entries(SHORTCUTS)) {
    expect(items.find((item) => item.id === command)).toMatchObject({ accelerator: shortcuts?.[0]?.accelerator, registerAccelerator: false });
  }
});

test('no two commands share a key', () => {
  const keys = Object.values(SHORTCUTS).flatMap((shortcuts) => shortcuts.map((shortcut) => shortcut.accelerator));
  expect(new Set(keys).size).toBe(keys.length);
});

test('an item says its command, and the theme that is on is marked', () => {
  const items = menu();
  items.find((item) => item.id === 'undo')?.click?.(undefined as never, undefined as never, undefined as never);
  expect(said).toEqual(['undo']);
  expect(items.filter((item) => item.checked).map((item) => item.id)).toEqual(['theme-dark']);
});

test('recent designs stand with their folder', () => {
  expect(menu([{ id: 'file-1', name: 'a.netdraft', folder: '~/nets' }]).some((item) => item.label === 'a.netdraft  ~/nets')).toBe(true);
});
