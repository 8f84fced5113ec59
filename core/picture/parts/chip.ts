import { GLYPHS } from '../glyphs.ts';
import { CHIP } from '../layout/sizes.ts';
import type { Stroke } from '../shapes.ts';
import { fitText } from '../text.ts';
import { type Colour, RADII } from '../tokens.ts';
import type { Drawn } from './card.ts';
import { type Emphasis, readable } from './look.ts';
import { border, glyph, QUIET, rect, STYLE, text } from './make.ts';

export interface ChipInput {
  readonly markup: string | undefined;
  readonly name: string;
  readonly width: number;
  /** Glyph alone. */
  readonly narrow: boolean;
  readonly emphasis: Emphasis;
  /** The family (or verdict) of a traced packet for which this chip decides. */
  readonly traced?: Colour;
  readonly step: number;
}

/** A route table's or an ACL's chip; takes the hue of the packet for which it decides. */
export function drawChip({ markup, name, width, narrow, emphasis, traced, step }: ChipInput): Drawn {
  const stroke: Stroke = traced && emphasis !== 'selected' ? { colour: traced, width: 1.5 } : border(emphasis, QUIET);
  const style = { ...STYLE.badge, size: readable(STYLE.badge.size, step) };
  return {
    shapes: [
      rect(0, 0, width, CHIP.height, RADII.chip, 'raised', stroke),
      glyph(markup ?? GLYPHS.unknown, CHIP.pad, 3, CHIP.glyph, 'ink-2', 1.7),
      ...(narrow ? [] : [text(fitText(name, style, width - 22 - 4), 22, CHIP.height / 2 + style.size * 0.355, style, traced ? 'ink-1' : 'ink-2')]),
    ],
  };
}

/** "+n" at the end of a shelf. */
export const drawRest = (count: number, width: number): Drawn => ({
  shapes: [rect(0, 0, width, CHIP.height, RADII.chip, 'raised', QUIET), text(`+${count}`, width / 2, 13.9, STYLE.badge, 'ink-2', 'middle')],
});
