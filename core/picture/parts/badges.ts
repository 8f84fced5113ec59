import type { Badge } from '../../kinds/face.ts';
import { glyphMarkup } from '../glyphs.ts';
import type { Part, Shape } from '../shapes.ts';
import { fitText, type TextStyle, textWidth } from '../text.ts';
import { RADII } from '../tokens.ts';
import { readable, type Say } from './look.ts';
import { glyph, QUIET, rect, STYLE, text } from './make.ts';

const BADGE_HEIGHT = 18;
const GAP = 4;

/** A pill with its place and width; `words` is empty when only the glyph is shown. */
interface Pill {
  readonly badge: Badge | undefined;
  readonly words: string;
  readonly width: number;
}

const styleAt = (step: number): TextStyle => ({ ...STYLE.badge, size: readable(STYLE.badge.size, step) });

function pillOf(badge: Badge, say: Say, glyphOnly: boolean, style: TextStyle): Pill | undefined {
  if (glyphOnly) return badge.glyph ? { badge, words: '', width: 23 } : undefined;
  const words = fitText(say(badge.code, badge.values ?? {}), style, 96);
  return { badge, words, width: Math.ceil((badge.glyph ? 20 : 7) + textWidth(words, style) + 7) };
}
const more = (count: number, style: TextStyle): Pill => ({
  badge: undefined,
  words: `+${count}`,
  width: Math.ceil(14 + textWidth(`+${count}`, style)),
});

/** What is drawn of a row of badges: as many as `most`, then how many there are more. */
export function pillsOf(badges: readonly Badge[], say: Say, most: number, glyphOnly: boolean, step: number): readonly Pill[] {
  const style = styleAt(step);
  const pills = badges.slice(0, most).flatMap((badge) => pillOf(badge, say, glyphOnly, style) ?? []);
  return badges.length > most && !glyphOnly ? [...pills, more(badges.length - most, style)] : pills;
}

/** Two pills in a row of at most `room` px: where their words are too long, the first keeps its own as long as it can. */
export function pillsWithin(room: number, badges: readonly Badge[], say: Say, glyphOnly: boolean, step: number): readonly Pill[] {
  const style = styleAt(step);
  const [first, second] = badges;
  const words = (badge: Badge | undefined) => (badge && pillOf(badge, say, glyphOnly, style)) ?? [];
  const short = (badge: Badge | undefined) => (badge && pillOf(badge, say, badge.glyph !== undefined, style)) ?? [];
  const tries = [
    pillsOf(badges, say, 2, glyphOnly, step),
    [words(first), short(second)].flat(),
    [words(first)].flat(),
    [short(first), short(second)].flat(),
    pillsOf(badges, say, 1, glyphOnly, step),
  ];
  return tries.find((pills) => rowWidth(pills) <= room) ?? tries.at(-1) ?? [];
}

export const rowWidth = (pills: readonly Pill[]): number => pills.reduce((sum, p) => sum + p.width, 0) + GAP * Math.max(0, pills.length - 1);

/** The pills side by side from x on; each is a part that leads to its fact. Below 100 % their text is as small as it may get. */
export function drawPills(
  pills: readonly Pill[],
  left: number,
  y: number,
  step: number,
): { readonly shapes: readonly Shape[]; readonly parts: readonly Part[] } {
  const shapes: Shape[] = [];
  const parts: Part[] = [];
  const style = styleAt(step);
  let x = left;
  for (const { badge, words, width } of pills) {
    shapes.push(rect(x, y, width, BADGE_HEIGHT, RADII.pill, 'raised', QUIET));
    if (badge?.glyph) shapes.push(glyph(glyphMarkup(badge.glyph), x + 5, y + 2.5, 13, 'ink-2'));
    if (words) shapes.push(text(words, x + (badge?.glyph ? 20 : 7), y + BADGE_HEIGHT / 2 + style.size * 0.33, style, 'ink-2'));
    if (badge?.place) parts.push({ bounds: { x, y, width, height: BADGE_HEIGHT }, place: badge.place });
    x += width + GAP;
  }
  return { shapes, parts };
}
