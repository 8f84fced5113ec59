import { readFileSync } from 'node:fs';
import type { Theme } from '../core/protocol/host.ts';
import { THEMES } from '../core/protocol/host.ts';
import writeFileAtomic from 'write-file-atomic';
import type { WindowState } from './window-state.ts';

/** What the app remembers from one start to the next. */
export interface Settings {
  readonly theme: Theme;
  /** Absolute paths, newest first. */
  readonly recent: readonly string[];
  readonly window?: WindowState;
}
export const MOST_RECENT = 10;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function windowState(value: unknown): WindowState | undefined {
  if (!isRecord(value)) return undefined;
  const { x, y, width, height, maximized } = value;
  const numbers = [x, y, width, height];
  if (!numbers.every((number) => Number.isFinite(number))) return undefined;
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height), maximized: maximized === true };
}

/** Reads what can be understood; a damaged or foreign file is no reason not to start. */
export function parseSettings(text: string): Settings {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const record = isRecord(value) ? value : {};
  const recent = Array.isArray(record.recent) ? record.recent.filter((path): path is string => typeof path === 'string') : [];
  const window = windowState(record.window);
  return { theme: THEMES.find((theme) => theme === record.theme) ?? 'system', recent: recent.slice(0, MOST_RECENT), ...(window && { window }) };
}

export interface SettingsStore {
  current(): Settings;
  change(part: Partial<Settings>): void;
}

/**
 * Settings kept in a file. They are few and change seldom, so each change is on the disk before anything else happens: the last one
 * often is that of a window that closes, after which nobody waits. Writing fails quietly: a full disk must not keep anyone from working.
 */
export function settingsStore(path: string): SettingsStore {
  let settings = parseSettings(readText(path));
  return {
    current: () => settings,
    change(part) {
      settings = { ...settings, ...part };
      try {
        writeFileAtomic.sync(path, `${JSON.stringify(settings, null, 2)}\n`);
      } catch {
        // They hold until the end of this start.
      }
    },
  };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
