import type { Outcome } from '../../model/design.ts';
import type { Family } from '../../net/address.ts';
import { MARKS, OUTCOME_COLOUR } from '../glyphs.ts';
import type { Point } from '../rect.ts';
import type { Group, Shape } from '../shapes.ts';
import type { Colour } from '../tokens.ts';
import type { Crossing } from './crossings.ts';
import { HUE } from './strokes.ts';

/** Numbers, marks and gates that stand on lanes; each is drawn around its own middle and counter-scales. */
export const HOP = { size: 19, current: 22, least: 16 } as const;
const MARK = { works: 22, blocked: 26, least: 18 } as const;

/** Scale at which something of `size` px is at least `least` px on the screen. */
export const scaleFor = (size: number, least: number, zoom: number): number => Math.max(1, least / size / zoom);

const digits = (label: string, size: number): Shape => ({
  type: 'text',
  text: label,
  x: 0,
  y: size * 0.36,
  font: 'ui',
  size,
  weight: 650,
  fill: 'mark-ink',
  anchor: 'middle',
});

/** Of the mark of what is blocked or not modelled. */
export const markScale = (zoom: number): number => scaleFor(MARK.blocked, MARK.least, zoom);

/** The number of a hop in its family's hue; the current one is larger and has a ring. */
export function hopGroup(key: string, at: Point, label: string, family: Family, current: boolean, zoom: number): Group {
  const colour = HUE[family];
  const r = (current ? HOP.current : HOP.size) / 2;
  // No larger than it looks: what is beside a number is the card's, not the number's.
  const reach = current ? 16 : r + 1;
  const size = label.length > 2 ? 9 : current ? 12 : 11;
  return {
    key,
    role: 'hop',
    ...at,
    scale: scaleFor(HOP.size, HOP.least, zoom),
    bounds: { x: -reach, y: -reach, width: 2 * reach, height: 2 * reach },
    shapes: [
      ...(current ? [{ type: 'circle' as const, cx: 0, cy: 0, r: 15, fill: 'panel' as const, stroke: { colour, width: 2 } }] : []),
      { type: 'circle', cx: 0, cy: 0, r: current ? r : r + 1, fill: current ? colour : 'panel' },
      { type: 'circle', cx: 0, cy: 0, r: current ? r : r - 1, fill: colour },
      digits(label, size),
    ],
  };
}

/** The mark of a verdict: the Works disc at a destination, the others on the lane, on a disc of the ground below. */
export function markGroup(key: string, at: Point, outcome: Outcome, ground: Colour, zoom: number): Group {
  const size = outcome === 'works' ? MARK.works : MARK.blocked;
  const back = outcome === 'works' ? size / 2 - 0.5 : size / 2 + 2;
  return {
    key,
    role: 'mark',
    ...at,
    scale: scaleFor(size, MARK.least, zoom),
    bounds: { x: -back, y: -back, width: 2 * back, height: 2 * back },
    shapes: [
      { type: 'circle', cx: 0, cy: 0, r: back, fill: ground },
      { type: 'glyph', x: -size / 2, y: -size / 2, size, grid: 16, parts: MARKS[outcome], colour: OUTCOME_COLOUR[outcome], stroke: 1.8 },
    ],
  };
}

/** Two posts beside the lanes where they cross the border of a subnet; red and doubled where its filter stops them. */
export function gateGroup(key: string, { point, upright }: Crossing, half: number, blocks: boolean): Group {
  const out = half + 9;
  const post = (by: number): string => (upright ? `M${by} -5V5` : `M-5 ${by}H5`);
  const d = [-out, out, ...(blocks ? [-out - 4, out + 4] : [])].map(post).join('');
  return {
    key,
    role: 'gate',
    ...point,
    scale: 1,
    bounds: { x: -out - 6, y: -out - 6, width: 2 * out + 12, height: 2 * out + 12 },
    shapes: [{ type: 'path', d, stroke: { colour: blocks ? 'request' : 'ink-2', width: 1.75, cap: 'round' } }],
  };
}
