import type { Sentences } from '../catalogue.ts';
import { DOCK_WORDS } from './ui/dock.ts';
import { DRAWING_WORDS } from './ui/drawing.ts';
import { IMPORT_DIALOG_WORDS } from './ui/import.ts';
import { INSPECTOR_WORDS } from './ui/inspector.ts';
import { REACH_VIEW_WORDS } from './ui/reach.ts';
import { WINDOW_WORDS } from './ui/window.ts';

/** Words of the window, whichever part of it says them. `{name}` is a placeholder. */
export const UI_WORDS = {
  ...WINDOW_WORDS,
  ...DRAWING_WORDS,
  ...IMPORT_DIALOG_WORDS,
  ...INSPECTOR_WORDS,
  ...DOCK_WORDS,
  ...REACH_VIEW_WORDS,
} as const satisfies Sentences;
export type UiWord = keyof typeof UI_WORDS;
