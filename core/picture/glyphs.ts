import type { Outcome } from '../model/design.ts';
import type { GlyphPart } from './shapes.ts';

/** Glyphs that belong to no kind, by name: the inside of an SVG on a 24 grid, stroke 1.5, `currentColor`. */
export const GLYPHS = {
  globe: '<circle cx="12" cy="12" r="9"/><path d="M3 12h18"/><ellipse cx="12" cy="12" rx="4" ry="9"/>',
  lock: '<rect x="5" y="10.5" width="14" height="10" rx="2.5"/><path d="M8 10.5V7.5a4 4 0 0 1 8 0v3"/>',
  egress: '<path d="M4 5v14M8.5 12H20M16 8l4 4-4 4"/><path d="M8.5 7.5v9" stroke-dasharray="2 2.4"/>',
  shield: '<path d="M12 2.75 19.5 5.5v5.6c0 4.6-3 8.2-7.5 10.15C7.5 19.3 4.5 15.7 4.5 11.1V5.5z"/><path d="M8.8 11.8l2.3 2.3 4.1-4.4"/>',
  gate: '<path d="M4 21.25V10.5a8 8 0 0 1 16 0v10.75M4 12.5h16M9.35 3v14.25M14.65 3v14.25"/>',
  signpost: '<path d="M12 2.75v18.5M8.5 21.25h7"/><path d="M12 4.75h6.2l2.6 2.5-2.6 2.5H12M12 11.25H5.8l-2.6 2.5 2.6 2.5H12"/>',
  'egress-only':
    '<path d="M12 2.5v2.75M12 11.5v10"/><path d="M3.5 8.25h17M17.6 5.4l2.9 2.85-2.9 2.85M20.5 16.5h-4.75M18.4 13.65l-2.9 2.85 2.9 2.85"/>',
  unknown:
    '<rect x="3" y="3" width="18" height="18" rx="4" stroke-dasharray="2.2 2.6"/><path d="M9.4 9.6c.1-1.5 1.2-2.4 2.7-2.4s2.7.9 2.7 2.3c0 1.8-2.6 2-2.6 3.9"/><circle cx="12.2" cy="16.6" r="1.1" fill="currentColor" stroke="none"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  minus: '<path d="M5 12h14"/>',
  cross: '<path d="M7 7l10 10M17 7L7 17"/>',
  check: '<path d="M5 12.5l4.5 4.5L19 7.5"/>',
  undo: '<path d="M8 5 4 9l4 4M4 9h9.5a5.5 5.5 0 0 1 0 11H10"/>',
  redo: '<path d="M16 5l4 4-4 4M20 9h-9.5a5.5 5.5 0 0 0 0 11H14"/>',
  'arrow-right': '<path d="M4 12h16M14.5 6.5 20 12l-5.5 5.5"/>',
  swap: '<path d="M4 8.5h14M15 5.5l3 3-3 3M20 15.5H6M9 12.5l-3 3 3 3"/>',
  export: '<path d="M12 15V4M8 8l4-4 4 4M5 14v4a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-4"/>',
  import: '<path d="M12 4v11M8 11l4 4 4-4M5 14v4a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-4"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5"/>',
  pointer: '<path d="M6 4l12 7-5.3 1.6L10 18z"/>',
  hand: '<path d="M8 12.5V6.2a1.4 1.4 0 0 1 2.8 0V11M10.8 10V4.6a1.4 1.4 0 0 1 2.8 0V10.5M13.6 10.5V6a1.4 1.4 0 0 1 2.8 0v6M16.4 12V8.6a1.3 1.3 0 0 1 2.6 0V14c0 4-2.4 6.5-6 6.5-3 0-4.3-1.2-5.6-3.4L5 13.6c-.6-1.2.9-2.2 1.8-1.2L8 13.8"/>',
  connect: '<circle cx="6" cy="18" r="2"/><circle cx="18" cy="6" r="2"/><path d="M7.5 16.5 16.5 7.5"/>',
  note: '<path d="M5 4h14v10l-5 5H5zM14 19v-5h5"/>',
  tidy: '<path d="M4 20 14 10M13 4v3M17.5 5.5l-2 2M20 11h-3M15.5 12.5l2 2"/>',
  fit: '<path d="M4 9V5.5A1.5 1.5 0 0 1 5.5 4H9M15 4h3.5A1.5 1.5 0 0 1 20 5.5V9M20 15v3.5a1.5 1.5 0 0 1-1.5 1.5H15M9 20H5.5A1.5 1.5 0 0 1 4 18.5V15"/>',
  play: '<path d="M8 5.5v13l10.5-6.5z" fill="currentColor" stroke="none"/>',
  pause: '<path d="M8.5 5.5v13M15.5 5.5v13"/>',
  'step-back': '<path d="M17.5 6l-7 6 7 6zM6.5 6v12"/>',
  'step-forward': '<path d="M6.5 6l7 6-7 6zM17.5 6v12"/>',
  first: '<path d="M19 6l-6 6 6 6M11 6l-6 6 6 6"/>',
  last: '<path d="M5 6l6 6-6 6M13 6l6 6-6 6"/>',
  'chevron-down': '<path d="M7 10l5 5 5-5"/>',
  'chevron-right': '<path d="M10 7l5 5-5 5"/>',
  more: '<circle cx="6" cy="12" r="1.25" fill="currentColor" stroke="none"/><circle cx="12" cy="12" r="1.25" fill="currentColor" stroke="none"/><circle cx="18" cy="12" r="1.25" fill="currentColor" stroke="none"/>',
  file: '<path d="M6 3.5h8l4.5 4.5v12.5H6zM13.5 3.5v5h5"/>',
  folder: '<path d="M3.5 18.5v-13h6l2 2.5h9v10.5z"/>',
  copy: '<rect x="8.5" y="8.5" width="12" height="12" rx="2.5"/><path d="M15.5 5.5v-.5a1.5 1.5 0 0 0-1.5-1.5H5A1.5 1.5 0 0 0 3.5 5v9A1.5 1.5 0 0 0 5 15.5h.5"/>',
  trash: '<path d="M4.5 6.5h15M9.5 6.5v-3h5v3M6.5 6.5l1 14h9l1-14M10 10.5v6M14 10.5v6"/>',
  pencil: '<path d="M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z"/>',
  warning: '<path d="M12 4 21 19.5H3zM12 10v4.5"/><circle cx="12" cy="17" r="0.9" fill="currentColor" stroke="none"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5"/><circle cx="12" cy="7.8" r="1" fill="currentColor" stroke="none"/>',
} as const;
export type GlyphName = keyof typeof GLYPHS;

/** The glyph of this name: a dashed question mark when there is none (a face may come from a newer version). */
export const glyphMarkup = (name: string): string => (Object.hasOwn(GLYPHS, name) ? GLYPHS[name as GlyphName] : GLYPHS.unknown);

/** The token of a verdict. */
export const OUTCOME_COLOUR: Readonly<Record<Outcome, 'works' | 'request' | 'reply' | 'intermittent' | 'unmodelled'>> = {
  works: 'works',
  'request-blocked': 'request',
  'reply-blocked': 'reply',
  intermittent: 'intermittent',
  'not-modelled': 'unmodelled',
};

const inside = (d: string, stroke = 1.8): GlyphPart => ({ d, colour: 'mark-ink', stroke });
/** The marks of the verdicts on a 16 grid: each has its own silhouette. */
export const MARKS: Readonly<Record<Outcome, readonly GlyphPart[]>> = {
  works: [{ d: 'M1 8a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z', fill: true }, inside('M4.8 8.3l2.2 2.2 4.2-4.6')],
  'request-blocked': [{ d: 'M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z', fill: true }, inside('M4.6 8h6.8', 2.2)],
  'reply-blocked': [
    { d: 'M6.2 1H14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H6.2L.8 8.7a1 1 0 0 1 0-1.4z', fill: true },
    inside('M5 4.9v6.2M12.2 8H7.6M9.4 6 7.4 8l2 2'),
  ],
  intermittent: [
    { d: 'M8 .6 15.4 8 8 15.4.6 8z', fill: true },
    { d: 'M8 2.9 13.1 8 8 13.1z', fill: true, colour: 'mark-ink' },
  ],
  'not-modelled': [
    { d: 'M1.7 8a6.3 6.3 0 1 0 12.6 0a6.3 6.3 0 1 0 -12.6 0Z', dash: [2.4, 1.56], stroke: 1.4 },
    { d: 'M6.2 6.5c.1-1 .8-1.6 1.8-1.6s1.8.6 1.8 1.5c0 1.2-1.7 1.3-1.7 2.6', stroke: 1.5 },
    { d: 'M7.15 11.2a.95 .95 0 1 0 1.9 0a.95 .95 0 1 0 -1.9 0Z', fill: true },
  ],
};
