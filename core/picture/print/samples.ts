import type { Outcome } from '../../model/design.ts';
import type { Family } from '../../net/address.ts';
import { MARKS, OUTCOME_COLOUR } from '../glyphs.ts';
import { HUE } from '../lanes/strokes.ts';
import { text } from '../parts/make.ts';
import type { Say } from '../parts/look.ts';
import type { Shape } from '../shapes.ts';
import { textWidth, type TextStyle } from '../text.ts';
import { type Colour, WEIGHTS } from '../tokens.ts';
import { FAMILY_SHORT } from './input.ts';

export const SMALL: TextStyle = { font: 'ui', size: 11, weight: WEIGHTS.text };
export const BODY: TextStyle = { font: 'ui', size: 12, weight: WEIGHTS.text };
const TAG: TextStyle = { font: 'mono', size: 11, weight: WEIGHTS.name };

/** A line sample with its tag, around the middle `y`; returns where it ends. */
export function familySample(shapes: Shape[], family: Family, x: number, y: number, say: Say): number {
  const colour = HUE[family];
  if (family === 'ipv4') shapes.push({ type: 'path', d: `M${x} ${y}h16`, stroke: { colour, width: 3 } });
  else shapes.push({ type: 'path', d: `M${x} ${y - 2}h16M${x} ${y + 2}h16`, stroke: { colour, width: 1.75 } });
  const tag = say(FAMILY_SHORT[family], {});
  shapes.push(text(tag, x + 21, y + 4, TAG, colour));
  return x + 21 + textWidth(tag, TAG);
}

export function mark(shapes: Shape[], outcome: Outcome, x: number, y: number, size: number): number {
  shapes.push({ type: 'glyph', x, y: y - size / 2, size, grid: 16, parts: MARKS[outcome], colour: OUTCOME_COLOUR[outcome], stroke: 1.8 });
  return x + size;
}

/** Words around the middle `y`; returns where they end. */
export function words(shapes: Shape[], value: string, x: number, y: number, colour: Colour = 'ink-2'): number {
  shapes.push(text(value, x, y + SMALL.size * 0.36, SMALL, colour));
  return x + textWidth(value, SMALL);
}
