import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseSettings, settingsStore } from '../../electron/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'netdraft-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('settings', () => {
  test.each(['', 'not JSON', 'null', '[]', '{"theme":7,"recent":"x","window":{"x":"a"}}'])('start anew from %j', (text) => {
    expect(parseSettings(text)).toEqual({ theme: 'system', recent: [] });
  });

  test('keep what can be understood', () => {
    const text = JSON.stringify({ theme: 'dark', recent: ['/a', 7, '/b'], window: { x: 1, y: 2, width: 3, height: 4, maximized: true, more: 1 } });
    expect(parseSettings(text)).toEqual({ theme: 'dark', recent: ['/a', '/b'], window: { x: 1, y: 2, width: 3, height: 4, maximized: true } });
  });

  test('are on the disk as soon as they are changed', () => {
    const path = join(folder, 'settings.json');
    const store = settingsStore(path);
    for (const recent of [['/a'], ['/b', '/a']]) store.change({ recent });
    store.change({ theme: 'light' });
    expect(parseSettings(readFileSync(path, 'utf8'))).toEqual({ theme: 'light', recent: ['/b', '/a'] });
    expect(settingsStore(path).current()).toEqual(store.current());
  });

  test('go on without a place to write', () => {
    writeFileSync(join(folder, 'file'), '');
    const store = settingsStore(join(folder, 'file', 'settings.json'));
    store.change({ theme: 'dark' });
    expect(store.current().theme).toBe('dark');
  });
});
