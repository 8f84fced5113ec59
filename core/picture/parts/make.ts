import { glyphParts, strokeAt } from '../glyph-parts.ts';
import type { GlyphShape, RectShape, Stroke, TextShape } from '../shapes.ts';
import type { TextStyle } from '../text.ts';
import { type Colour, RADII, WEIGHTS } from '../tokens.ts';
import type { Emphasis } from './look.ts';

/** Short ways to make shapes, and the text styles of the drawing. */
export const STYLE = {
  name: { font: 'ui', size: 13, weight: WEIGHTS.name },
  address: { font: 'mono', size: 11, weight: WEIGHTS.text },
  addressBad: { font: 'mono', size: 11, weight: WEIGHTS.name },
  kind: { font: 'ui', size: 11, weight: WEIGHTS.text },
  segment: { font: 'ui', size: 12.5, weight: WEIGHTS.name },
  network: { font: 'ui', size: 13, weight: WEIGHTS.title },
  region: { font: 'ui', size: 12, weight: WEIGHTS.name },
  zone: { font: 'ui', size: 12, weight: WEIGHTS.text },
  badge: { font: 'ui', size: 11, weight: WEIGHTS.control },
  tile: { font: 'ui', size: 11.5, weight: WEIGHTS.control },
} as const satisfies Record<string, TextStyle>;

export const text = (value: string, x: number, y: number, style: TextStyle, fill: Colour, anchor?: 'middle' | 'end'): TextShape => ({
  type: 'text',
  text: value,
  x,
  y,
  ...style,
  fill,
  ...(anchor && { anchor }),
});

export const rect = (x: number, y: number, width: number, height: number, radius: number, fill: Colour | undefined, stroke?: Stroke): RectShape => ({
  type: 'rect',
  x,
  y,
  width,
  height,
  radius,
  ...(fill && { fill }),
  ...(stroke && { stroke }),
});

export const glyph = (markup: string, x: number, y: number, size: number, colour: Colour, stroke = strokeAt(size)): GlyphShape => ({
  type: 'glyph',
  x,
  y,
  size,
  grid: 24,
  parts: glyphParts(markup),
  colour,
  stroke,
});

export const QUIET: Stroke = { colour: 'line-2', width: 1, least: 1 };
/** The border of a card or frame: quiet, or as it stands out. */
export function border(emphasis: Emphasis, quiet: Stroke): Stroke {
  if (emphasis === 'plain') return quiet;
  if (emphasis === 'hover') return { ...quiet, colour: 'line-3' };
  return { colour: 'focus', width: 2, least: 2 };
}

export const cardBackground = (width: number, height: number, emphasis: Emphasis): RectShape =>
  rect(0, 0, width, height, RADII.card, 'raised', border(emphasis, QUIET));
