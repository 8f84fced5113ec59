import { INTER_WIDTHS, MONO_WIDTH } from './widths.ts';
import type { Weight } from './tokens.ts';

/** How text looks, as far as its width depends on it. `size` in px. */
export interface TextStyle {
  readonly font: 'ui' | 'mono';
  readonly size: number;
  readonly weight: Weight;
}

/** Mono is set a little closer; painters do the same. In em. */
export const MONO_SPACING = -0.01;
const ELLIPSIS = '…';

const table = (runs: readonly (readonly [number, string])[]): ReadonlyMap<number, number> =>
  new Map(runs.flatMap(([first, list]) => list.split(' ').map((width, i): [number, number] => [first + i, Number(width)])));

const tables = new Map<Weight, ReadonlyMap<number, number>>();
function tableOf(weight: Weight): ReadonlyMap<number, number> {
  let found = tables.get(weight);
  if (!found) {
    found = table(INTER_WIDTHS[weight]);
    tables.set(weight, found);
  }
  return found;
}

/** Letters as wide as high: Chinese, Japanese, Korean, full width forms, pictures. */
const isWide = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7af) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe4f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  code >= 0x1f000;
const isMark = (code: number): boolean => (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f) || code === 0xfeff;
/** For letters of scripts whose fonts we do not carry. */
const UNKNOWN_WIDTH = 640;

/** Width of one letter in thousandths of an em. */
function widthOf(code: number, { font, weight }: TextStyle): number {
  if (isMark(code)) return 0;
  if (isWide(code)) return 1000;
  if (font === 'mono') return MONO_WIDTH + 1000 * MONO_SPACING;
  return tableOf(weight).get(code) ?? UNKNOWN_WIDTH;
}

/** Width of one line of text in px, kerning left out. */
export function textWidth(text: string, style: TextStyle): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter.codePointAt(0) ?? 0, style);
  return (width * style.size) / 1000;
}

/**
 * The text, or as much of it as fits into `room` px with an ellipsis at the end (`keep: 'start'`) or in front of it (`keep: 'end'`,
 * for addresses, whose tail tells them apart). Nothing when not even the ellipsis and one letter fit.
 */
export function fitText(text: string, style: TextStyle, room: number, keep: 'start' | 'end' = 'start'): string {
  if (textWidth(text, style) <= room) return text;
  const letters = [...text];
  let left = room - textWidth(ELLIPSIS, style);
  let count = 0;
  while (count < letters.length) {
    const letter = keep === 'start' ? letters[count] : letters[letters.length - 1 - count];
    left -= textWidth(letter ?? '', style);
    if (left < 0) break;
    count++;
  }
  if (count === 0) return '';
  return keep === 'start' ? letters.slice(0, count).join('').trimEnd() + ELLIPSIS : ELLIPSIS + letters.slice(-count).join('').trimStart();
}

/** Breaks text into lines of at most `room` px, at spaces, or anywhere where one word is too long or has no spaces (Chinese). */
export function wrapText(text: string, style: TextStyle, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? [];
  for (const piece of pieces) {
    if (textWidth((line + piece).trimEnd(), style) <= room) {
      line += piece;
      continue;
    }
    if (line) lines.push(line.trimEnd());
    line = piece;
    while (textWidth(line.trimEnd(), style) > room) {
      const letters = [...line];
      let count = 1;
      while (count < letters.length && textWidth(letters.slice(0, count + 1).join(''), style) <= room) count++;
      lines.push(letters.slice(0, count).join(''));
      line = letters.slice(count).join('');
      if (!line) break;
    }
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}
