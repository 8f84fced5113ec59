import type { Face } from '../../kinds/face.ts';
import type { Kind } from '../../kinds/kind.ts';
import { textWidth } from '../text.ts';
import { WEIGHTS } from '../tokens.ts';

/** Measures of the drawing in px at 100 %. What `docs/looks.md` says about them is decided here. */
export const GRID = 20;
/** Between columns and rows of frames and cards: two lanes fit. */
export const GUTTER = 28;
export const PAD = 12;
export const CARD = { width: 180, wide: 206, outside: 224, height: 68, low: 60 } as const;
/** Rows of a card's table, and the air above and below each of its two parts. */
export const ROW = { value: 18, verdict: 22, pad: 5 } as const;
export const DOCK = { width: 124, height: 40 } as const;
export const CHIP = { height: 20, glyph: 14, pad: 5, gap: 4 } as const;
/** The column of a subnet that holds its name, pills and blocks; its content begins right of it. */
export const LABEL_COLUMN = 180;
/** What a subnet keeps free right of its cards: a lane and a verdict mark fit. */
export const LANE_COLUMN = 48;
/** Above and below the cards of a subnet: the chips on its border reach 10 px in. */
export const SEGMENT_PAD = 18;
export const ZONE = { top: 30, pad: 8 } as const;
/** Under a network's top border: half a dock, the name, the blocks. */
export const NETWORK_HEADER = 56;
export const REGION = { top: 56, pad: 20 } as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of a card, by what it shows. */
export function cardSize(kind: Kind | undefined, face: Face): Size {
  if (kind?.roles.includes('outside')) return { width: CARD.outside, height: CARD.low };
  const rows = rowsHeight(face);
  return { width: face.badges.length > 1 || rows > 0 ? CARD.wide : CARD.width, height: headHeight(face) + rows };
}

/** Name and addresses. */
export const headHeight = (face: Face): number => (face.lines.length > 1 ? CARD.height : CARD.low);

/** The table below them: what is set, and what follows from it. */
function rowsHeight({ rows = [] }: Face): number {
  const verdicts = rows.filter((row) => row.shows.type === 'verdict').length;
  const part = (count: number, each: number): number => (count > 0 ? count * each + 2 * ROW.pad : 0);
  return part(rows.length - verdicts, ROW.value) + part(verdicts, ROW.verdict);
}

export const CHIP_TEXT = { font: 'ui', size: 11, weight: WEIGHTS.control } as const;
/** No chip is wider, whatever its name. */
const CHIP_MOST = 168;

/** Of a route table's or an ACL's chip, by its name; `size` is that of its text. */
export const chipWidth = (name: string, size: number = CHIP_TEXT.size): number =>
  Math.min(CHIP_MOST, Math.ceil(CHIP.pad + CHIP.glyph + 3 + textWidth(name, { ...CHIP_TEXT, size }) + 8));
