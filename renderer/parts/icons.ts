import { GLYPHS } from '../../core/picture/glyphs.ts';

/** Glyphs of the window, on a 24 grid: those that pictures have too, and the ones that only a window needs. */
export const ICONS = {
  ...GLYPHS,
  redo: '<path d="M16 5l4 4-4 4M20 9h-9.5a5.5 5.5 0 0 0 0 11H14"/>',
  arrow: '<path d="M4 12h16M14.5 6.5 20 12l-5.5 5.5"/>',
  swap: '<path d="M4 8.5h14M15 5.5l3 3-3 3M20 15.5H6M9 12.5l-3 3 3 3"/>',
  close: '<path d="M7 7l10 10M17 7L7 17"/>',
  pick: '<circle cx="12" cy="12" r="6"/><path d="M12 2.5v5M12 16.5v5M2.5 12h5M16.5 12h5"/>',
  'to-start': '<path d="M19 6l-6 6 6 6M11 6l-6 6 6 6"/>',
  'to-end': '<path d="M5 6l6 6-6 6M13 6l6 6-6 6"/>',
  'step-back': '<path d="M17 6l-8 6 8 6z" fill="currentColor" stroke="none"/><path d="M7 6v12" stroke-width="2"/>',
  'step-on': '<path d="M7 6l8 6-8 6z" fill="currentColor" stroke="none"/><path d="M17 6v12" stroke-width="2"/>',
  play: '<path d="M8 5.2v13.6L19 12z" fill="currentColor" stroke="none"/>',
  pause: '<path d="M8.5 5.5v13M15.5 5.5v13" stroke-width="3"/>',
  stop: '<rect x="6.5" y="6.5" width="11" height="11" rx="1.5" fill="currentColor" stroke="none"/>',
  up: '<path d="M6 14.5l6-6 6 6"/>',
  down: '<path d="M6 9.5l6 6 6-6"/>',
  left: '<path d="M14.5 6l-6 6 6 6"/>',
  right: '<path d="M9.5 6l6 6-6 6"/>',
  reset: '<path d="M5 5v5h5M5.6 10a7 7 0 1 1-.6 4"/>',
  error:
    '<path d="M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2z"/><path d="M12 7.5v5.5"/><circle cx="12" cy="16.3" r="1" fill="currentColor" stroke="none"/>',
  widen: '<path d="M14 4.5h5.5V10M10 19.5H4.5V14M19.5 4.5l-6 6M4.5 19.5l6-6"/>',
  difference: '<rect x="3.5" y="4.5" width="17" height="15" rx="2.5"/><path d="M12 4.5v15M5.8 12h3.4M15 12h3.6M16.8 10.2v3.6"/>',
  sieve: '<path d="M4 6.5h16M7 12h10M10 17.5h4"/>',
  'take-in': '<path d="M12 3.5v11M7.5 10l4.5 4.5 4.5-4.5M4.5 15v3a2.5 2.5 0 0 0 2.5 2.5h10a2.5 2.5 0 0 0 2.5-2.5v-3"/>',
  fold: '<rect x="3.5" y="4.5" width="17" height="15" rx="3"/><path d="M9.5 4.5v15M16.5 9.5 14 12l2.5 2.5"/>',
  unfold: '<rect x="3.5" y="4.5" width="17" height="15" rx="3"/><path d="M9.5 4.5v15M14 9.5l2.5 2.5-2.5 2.5"/>',
} as const;
export type IconName = keyof typeof ICONS;
