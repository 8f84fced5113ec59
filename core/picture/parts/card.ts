import type { Face, FaceLine } from '../../kinds/face.ts';
import type { Kind } from '../../kinds/kind.ts';
import { GLYPHS } from '../glyphs.ts';
import { headHeight, type Size } from '../layout/sizes.ts';
import type { Rect } from '../rect.ts';
import type { Part, RectShape, Shape, TextShape } from '../shapes.ts';
import { fitText, type TextStyle, textWidth } from '../text.ts';
import { type Colour, RADII } from '../tokens.ts';
import { fitLine, shortLine } from './address.ts';
import { drawPills, pillsWithin, rowWidth } from './badges.ts';
import { LEAST_TEXT, type Look, readable, type Say } from './look.ts';
import { border, cardBackground, glyph, QUIET, rect, STYLE, text } from './make.ts';
import { shortened } from './names.ts';
import { drawRows } from './rows.ts';

/** Shapes of one resource in its own coordinates. */
export interface Drawn {
  readonly shapes: readonly Shape[];
  readonly parts?: readonly Part[];
}

export interface CardInput {
  readonly kind: Kind | undefined;
  readonly name: string;
  readonly face: Face;
  readonly size: Size;
  readonly look: Look;
  readonly inSegment: boolean;
  readonly say: Say;
  /** Others lie under it. */
  readonly stacked: boolean;
  /** The name of its network: one too long is written without it, where it begins with it. */
  readonly within: string;
}
/** How far the lowest card of a stack looks out, in px. */
export const STACKED = 8;

/**
 * The square that the glyph of a card lies on, px from its left side to the glyph, its name and its addresses, and from those to its right side; as they
 * usually are and where an address would else be cut. There, below 75 %, the glyph is beside the name and the address below both.
 */
const INSETS = {
  full: {
    usual: { tile: 34, glyph: 15, left: 53, lines: 53, right: 5, raised: false },
    close: { tile: 30, glyph: 10, left: 42, lines: 42, right: 4, raised: false },
  },
  names: {
    usual: { tile: 0, glyph: 11, left: 44, lines: 44, right: 5, raised: false },
    close: { tile: 0, glyph: 14, left: 39, lines: 7, right: 2, raised: true },
  },
} as const;
/** So much of a name is read beside any badge, in px; all of it beside those that are glyphs alone. */
const LEAST_NAME = 56;

const glyphOf = (kind: Kind | undefined): string => kind?.glyph ?? GLYPHS.unknown;

/** A card: tile with glyph, name, addresses, badges. Without the second address and with glyphs instead of badges below 75 %. */
export function drawCard({ kind, name, face, size, look, inSegment, say, stacked, within }: CardInput): Drawn {
  const { width } = size;
  const height = Math.min(size.height, headHeight(face));
  const rows = size.height > height ? drawRows({ rows: face.rows ?? [], top: height, size, look, say }) : undefined;
  const full = look.level === 'full';
  const nameStyle = { ...STYLE.name, size: readable(STYLE.name.size, look.step) };
  const shown = face.lines.slice(0, full ? 2 : 1).map((line) => ({ ...line, text: `${shortLine(line, inSegment)}${stacked ? ' …' : ''}` }));
  // Names and addresses are read to their ends: what is beside them gives way.
  const { usual, close } = INSETS[full ? 'full' : 'names'];
  const fit =
    textWidth(name, nameStyle) <= width - usual.left - 8 &&
    shown.every((line) => textWidth(line.text, lineStyle(line, look.step)) <= width - usual.lines - usual.right);
  const { tile, glyph: glyphLeft, left, lines: linesLeft, right, raised } = fit ? usual : close;
  // The name comes first: badges take what it leaves.
  const beside = width - left - 13 - Math.min(textWidth(name, nameStyle), full ? LEAST_NAME : width);
  const wished = pillsWithin(beside, face.badges, say, !full, look.step);
  const pills = rowWidth(wished) <= beside ? wished : [];
  const pitch = Math.max(15.5, readable(STYLE.address.size, look.step) * 1.2);
  const baseline = height / 2 + nameStyle.size * 0.35 - (pitch / 2) * shown.length;
  const lineRoom = width - linesLeft - right;
  const written = shown.map((line, i) => addressLine(line, linesLeft, baseline + pitch * (i + 1), lineRoom, look.step));
  // Where they would cut the name, they stand beside the last address, if that leaves room.
  const taken = pills.length > 0 ? rowWidth(pills) + 5 : 0;
  const last = written.at(-1);
  const fits = last !== undefined && textWidth(last.text, last) + taken <= lineRoom;
  const low = fits && textWidth(name, nameStyle) > width - left - 8 - taken;
  const room = width - left - 8 - (low ? 0 : taken);
  const badges = drawPills(pills, width - 7 - rowWidth(pills), low ? height - 25 : 7, look.step);
  return {
    shapes: [
      ...(stacked ? [STACKED, STACKED / 2].map((by) => moved(cardBackground(width, size.height, 'plain'), by)) : []),
      cardBackground(width, size.height, look.emphasis),
      ...(full ? [rect(glyphLeft + 11 - tile / 2, (height - tile) / 2, tile, tile, 7, 'sunken')] : []),
      glyph(glyphOf(kind), glyphLeft, (raised ? baseline - nameStyle.size * 0.35 : height / 2) - 11, 22, 'ink-1'),
      text(fitText(shortened(name, nameStyle, room, { short: face.short, within }), nameStyle, room), left, baseline, nameStyle, 'ink-1'),
      ...written,
      ...badges.shapes,
      ...(rows?.shapes ?? []),
    ],
    parts: [...badges.parts, ...(rows?.parts ?? [])],
  };
}

const moved = (shape: RectShape, by: number): RectShape => ({ ...shape, x: shape.x + by, y: shape.y + by });

const lineStyle = ({ tone }: FaceLine, step: number): TextStyle => {
  const base = tone === 'bad' ? STYLE.addressBad : STYLE.address;
  return { ...base, size: readable(base.size, step) };
};

function addressLine(line: FaceLine, x: number, y: number, room: number, step: number): TextShape {
  const style = lineStyle(line, step);
  const colour = line.tone === 'bad' ? 'request' : line.tone === 'dim' ? 'ink-3' : 'ink-2';
  return text(fitLine(line.text, line.family, style, room), x, y, style, colour);
}

/** Where the glyph of a gateway and its name begin, and the glyph's size; as they usually are and where the name would else be cut. */
const DOCK = { usual: { x: 10, glyph: 22, left: 40 }, close: { x: 6, glyph: 18, left: 28 } } as const;

/** A gateway on a border: glyph, name and, from 75 %, what it is. A name too long is written without that of its network (`within`), where it begins with it. */
export function drawDock({
  kind,
  name,
  within,
  size,
  look,
  amiss,
}: Pick<CardInput, 'kind' | 'name' | 'within' | 'size' | 'look'> & { readonly amiss?: string | undefined }): Drawn {
  const usual = { ...STYLE.name, size: readable(STYLE.name.size, look.step) };
  // What it is, unless something is amiss with it.
  const caption = amiss ?? kind?.words.short ?? '';
  const usualKind = { ...STYLE.kind, size: readable(STYLE.kind.size, look.step) };
  const full = look.level === 'full';
  const fits = (words: string, style: TextStyle, left: number): boolean => textWidth(words, style) <= size.width - left - 4;
  const place = fits(name, usual, DOCK.usual.left) && (!full || fits(caption, usualKind, DOCK.usual.left)) ? DOCK.usual : DOCK.close;
  const room = size.width - place.left - 4;
  const shown = shortened(name, usual, room, { within });
  // As a name that just does not fit beside a tile, it is written a little smaller; so is what it is.
  const nameStyle = textWidth(shown, usual) > room ? { ...usual, size: usualKind.size } : usual;
  const kindStyle = textWidth(caption, usualKind) > room ? { ...usualKind, size: readable(LEAST_TEXT, look.step) } : usualKind;
  // Words of it would say less than its glyph. What is amiss is said as far as there is room.
  const said = full && (amiss !== undefined || textWidth(caption, kindStyle) <= room);
  return {
    shapes: [
      cardBackground(size.width, size.height, look.emphasis),
      glyph(glyphOf(kind), place.x, (size.height - place.glyph) / 2, place.glyph, 'ink-1'),
      text(fitText(shown, nameStyle, room), place.left, said ? 18 : size.height / 2 + nameStyle.size * 0.35, nameStyle, 'ink-1'),
      ...(said ? [text(fitText(caption, kindStyle, room), place.left, 32, kindStyle, 'ink-3')] : []),
    ],
  };
}
export const TILE = 24;
/** What the tile of a card takes of the drawing, in its px. */
export const tileBox = ({ x, y, width, height }: Rect, zoom: number): Rect => {
  const size = TILE / zoom;
  return { x: x + (width - size) / 2, y: y + (height - size) / 2, width: size, height: size };
};
/** 30 to 50 %, in screen px around the middle of the card: a tile with the glyph. */
export function drawTile(kind: Kind | undefined, look: Look): Drawn {
  return {
    shapes: [rect(-TILE / 2, -TILE / 2, TILE, TILE, RADII.button, 'raised', border(look.emphasis, QUIET)), glyph(glyphOf(kind), -8, -8, 16, 'ink-1')],
  };
}

/** A name that just does not fit is written a little smaller. */
export const tileStyle = (name: string, room: number): TextStyle => {
  const small = { ...STYLE.tile, size: LEAST_TEXT };
  return textWidth(name, STYLE.tile) > room && textWidth(name, small) <= room ? small : STYLE.tile;
};

/** The name right of a tile or below it, in as much room as there is, on its ground, so that no line runs through it. */
export function drawTileName(name: string, room: number, ground: Colour, below = false): Drawn {
  const style = tileStyle(name, room);
  const fitted = room > 0 ? fitText(name, style, room) : '';
  // One letter and an ellipsis say nothing.
  const label = fitted === name || fitted.length > 2 ? fitted : '';
  if (!label) return { shapes: [] };
  if (below) {
    const width = textWidth(label, style) + 6;
    const y = TILE / 2 + 2;
    return { shapes: [rect(-width / 2, y, width, 16, 3, ground), text(label, 3 - width / 2, y + 12, style, 'ink-1')] };
  }
  const back = rect(TILE / 2 + 2, -8, textWidth(label, style) + 6, 16, 3, ground);
  return { shapes: [back, text(label, TILE / 2 + 5, 4, style, 'ink-1')] };
}

/** 15 to 30 %, in screen px: a dot. */
export const drawDot = (look: Look): Drawn => ({
  shapes: [{ type: 'circle', cx: 0, cy: 0, r: 3, fill: 'ink-3', ...(look.emphasis !== 'plain' && { stroke: { colour: 'focus', width: 2 } }) }],
});
