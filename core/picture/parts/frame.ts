import type { Face } from '../../kinds/face.ts';
import type { Kind } from '../../kinds/kind.ts';
import { LABEL_COLUMN, type Size } from '../layout/sizes.ts';
import type { Shape, Stroke } from '../shapes.ts';
import { fitText, textWidth } from '../text.ts';
import { type Colour, RADII } from '../tokens.ts';
import { drawPills, pillsOf, pillsWithin } from './badges.ts';
import { fitLine } from './address.ts';
import type { Drawn } from './card.ts';
import { type Emphasis, type Look, readable, type Say } from './look.ts';
import { border, glyph, rect, STYLE, text } from './make.ts';
import { withinColumn } from './names.ts';

export interface FrameInput {
  readonly kind: Kind;
  readonly name: string;
  readonly face: Face;
  readonly size: Size;
  readonly look: Look;
  /** Px from the left where the line of the name and the line of the blocks must end. */
  readonly ends: { readonly name: number; readonly lines: number };
  readonly say: Say;
}

export type FrameStyle = 'segment' | 'zone' | 'network' | 'region';
export const frameStyle = (kind: Kind): FrameStyle => {
  for (const style of ['segment', 'zone', 'network'] as const) if (kind.roles.includes(style)) return style;
  return 'region';
};

const STROKES: Readonly<Record<FrameStyle, Stroke>> = {
  segment: { colour: 'line-2', width: 1, least: 1 },
  zone: { colour: 'line-2', width: 1, least: 1, dash: [4, 4] },
  network: { colour: 'line-3', width: 1.25, least: 1.25 },
  region: { colour: 'line-2', width: 1, least: 1 },
};
const RADIUS: Readonly<Record<FrameStyle, number>> = { segment: RADII.card, zone: RADII.card, network: RADII.network, region: RADII.region };

/** The colour that a frame lies on the ones around it; undefined: they show through. */
export function groundOf(kind: Kind, face: Face): Colour | undefined {
  const style = frameStyle(kind);
  if (style === 'network') return 'panel';
  if (style === 'segment') return face.ground === 'open' ? 'panel' : 'sunken';
  return undefined;
}

export function drawFrame(kind: Kind, face: Face, size: Size, emphasis: Emphasis): Drawn {
  const style = frameStyle(kind);
  return { shapes: [rect(0, 0, size.width, size.height, RADIUS[style], groundOf(kind, face), border(emphasis, STROKES[style]))] };
}

/** What is written in a frame from 50 % on, at 100 %. */
export function drawFrameLabel(input: FrameInput): Drawn {
  const style = frameStyle(input.kind);
  if (style === 'segment') return segmentLabel(input);
  if (style === 'network') return networkLabel(input);
  return plainLabel(input, style);
}

function segmentLabel({ kind, name, face, size, look, say }: FrameInput): Drawn {
  const full = look.level === 'full';
  const nameStyle = { ...STYLE.segment, size: readable(STYLE.segment.size, look.step) };
  const address = { ...STYLE.address, size: readable(STYLE.address.size, look.step) };
  const room = Math.min(LABEL_COLUMN, size.width) - 20;
  // As far as the first card.
  const blocks = room + 5;
  const pills = drawPills(pillsWithin(LABEL_COLUMN - 18, face.pills, say, !full, look.step), 12, 33, look.step);
  const lines = face.lines.slice(0, full ? 2 : 1);
  return {
    shapes: [
      glyph(kind.glyph, 12, 12, 15, 'ink-1'),
      text(fitText(name, nameStyle, room - 21), 33, 24.5, nameStyle, 'ink-1'),
      ...pills.shapes,
      ...lines.map((line, i) =>
        text(fitLine(line.text, line.family, address, blocks), 12, 66 + 15 * i + (full ? 0 : 6), address, line.tone === 'bad' ? 'request' : 'ink-2'),
      ),
    ],
    ...(pills.parts.length > 0 && { parts: pills.parts }),
  };
}

function networkLabel({ kind, name, face, look, ends }: FrameInput): Drawn {
  const nameStyle = { ...STYLE.network, size: readable(STYLE.network.size, look.step) };
  const address = { ...STYLE.address, size: readable(STYLE.address.size, look.step) };
  const shapes: Shape[] = [
    glyph(kind.glyph, 12, 12, 18, 'ink-2'),
    text(fitText(name, nameStyle, Math.max(80, ends.name) - 36 - 8), 36, 26, nameStyle, 'ink-1'),
  ];
  // No wider than at 100 %, where lanes are led past the words; what is last gives way.
  const widths = face.lines.map((line) => textWidth(line.text, STYLE.address) + 14);
  const end = Math.min(ends.lines - 12, 14 + widths.reduce((a, b) => a + b, 0));
  let x = 12;
  for (const line of face.lines.slice(0, look.level === 'full' ? face.lines.length : 1)) {
    const shown = fitLine(line.text, line.family, address, (line.family === 'ipv6' ? end : ends.lines - 12) - x);
    if (!shown) break;
    shapes.push(text(shown, x, 43 + (nameStyle.size - 13) / 2, address, line.tone === 'bad' ? 'request' : 'ink-2'));
    x += textWidth(shown, address) + 14;
  }
  return { shapes };
}

function plainLabel({ kind, name, face, look, ends, say }: FrameInput, style: 'zone' | 'region'): Drawn {
  const [glyphSize, left, baseline] = style === 'zone' ? [13, 28, 17] : [15, 32, 22];
  const base = STYLE[style];
  const nameStyle = { ...base, size: readable(base.size, look.step) };
  const room = ends.name - left - 10;
  const shown = fitText(name, nameStyle, room);
  const shapes: Shape[] = [
    glyph(kind.glyph, style === 'zone' ? 10 : 12, style === 'zone' ? 6 : 10, glyphSize, 'ink-2', 1.8),
    text(shown, left, baseline, nameStyle, style === 'zone' ? 'ink-3' : 'ink-1'),
  ];
  if (look.level !== 'full') return { shapes };
  const second = { ...STYLE.zone, size: nameStyle.size };
  let at = left + textWidth(shown, nameStyle) + 7;
  const words = fitText(face.lines[0]?.text ?? '', second, ends.name - at - 10);
  if (words) {
    shapes.push(text(words, at, baseline, second, 'ink-3'));
    at += textWidth(words, second) + 10;
  }
  const pills = drawPills(pillsOf(face.pills, say, 2, false, look.step), at, baseline - 13, look.step);
  return { shapes: [...shapes, ...pills.shapes], ...(pills.parts.length > 0 && { parts: pills.parts }) };
}

/** A letter of the network's name, and the upper half of a zone's on the border below, in screen px. */
const HEADER_WITH_NAME = 25;
/** What such a name takes of the room above its frame, and that of a subnet below its top border, in screen px. */
export const SMALL_LABEL_ABOVE: Readonly<Record<FrameStyle, number>> = { segment: 0, zone: 7, network: 10, region: 18 };
export const SMALL_LABEL_BELOW = { from: 5, to: 23 } as const;

/**
 * Below 50 %, in screen px from the frame's top left corner: its name alone. A region's stands above its frame, a zone's on its border, and
 * a network's too where its header has no room for it above those of its zones. `room` is the frame's width as far as nothing stands in the name's way,
 * `header` what is free under its border.
 */
export function drawSmallLabel(kind: Kind, name: string, room: number, header: number): Drawn {
  const style = frameStyle(kind);
  const base = { ...STYLE.region, weight: style === 'zone' ? STYLE.zone.weight : STYLE.region.weight, size: style === 'zone' ? 10.5 : 12 };
  const label = (x: number, y: number): Shape => text(fitText(name, base, room - x - 6), x, y, base, style === 'zone' ? 'ink-3' : 'ink-1');
  if (style === 'region') return { shapes: [label(2, -6)] };
  if (style === 'network' && header >= HEADER_WITH_NAME)
    return { shapes: [glyph(kind.glyph, 10, header / 2 - 7, 14, 'ink-2'), label(29, header / 2 + 4.3)] };
  const width = textWidth(fitText(name, base, room - 20), base) + (style === 'zone' ? 6 : 12);
  const tag = style === 'zone' ? rect(6, -6, width, 12, 2, 'panel') : rect(8, -9, width, 18, RADII.chip, 'raised', STROKES.network);
  return { shapes: [tag, label(style === 'zone' ? 9 : 14, style === 'zone' ? 3.6 : 4.3)] };
}

/** The name of a subnet whose cards are tiles, in screen px from its top left corner. `ground`: what hides the thin lines that run through it. */
export function drawSegmentName(name: string, room: number, keep: 'start' | 'end', ground: Colour | undefined): Drawn {
  const shown = text(withinColumn(name, STYLE.region, room - 14, keep), 8, 18, STYLE.region, 'ink-1');
  return { shapes: ground ? [rect(6, 6, textWidth(shown.text, STYLE.region) + 4, 16, 3, ground), shown] : [shown] };
}

/** The name of a subnet whose cards are dots, in screen px from its top left corner. */
export function drawCellName(name: string, room: number, keep: 'start' | 'end'): Drawn {
  const style = { ...STYLE.tile, size: 10 };
  return { shapes: [text(withinColumn(name, style, room, keep), 5, 12.5, style, 'ink-2')] };
}
