import { kindOf } from '../../core/kinds/index.ts';
import { type Design, nameOf, type ResourceId } from '../../core/model/design.ts';
import type { Geometry } from '../../core/picture/layout/geometry.ts';
import { shapeOf, treeOf } from '../../core/picture/layout/tree.ts';
import { TILE } from '../../core/picture/parts/card.ts';
import { frameStyle, SMALL_LABEL_ABOVE } from '../../core/picture/parts/frame.ts';
import { levelAt } from '../../core/picture/parts/look.ts';
import { STYLE } from '../../core/picture/parts/make.ts';
import { around, centre, grown, overlap, type Rect } from '../../core/picture/rect.ts';
import { textWidth } from '../../core/picture/text.ts';
import { FIT_AIR, FIT_MARGIN } from './constants.ts';
import type { Size } from './geometry.ts';
import { type Camera, fitted, middleOf, rectToScreen } from './viewport.ts';

/** What is to be seen, in px of the drawing at a zoom: names keep their size on the screen. */
export type Extents = (zoom: number) => readonly Rect[];

export interface Fitting {
  readonly extents: Extents;
  readonly screen: Size;
  /** Strips and signs over the drawing, in screen px. */
  readonly floats: readonly Rect[];
  /** Screen px at the lower end that are kept for something else, where there is room. */
  readonly below?: number;
}

/** Each step is so much smaller, and no more of them are tried. */
const SMALLER = 0.98;
const STEPS = 60;
/** What is kept free at the lower end is one of so many parts of the height at most. */
const LEAST_PARTS = 3;
/** From the middle to either side of what is free: in the middle is best. */
const ASIDE = [0, -0.5, 0.5, -1, 1];

/**
 * The largest picture of all extents that nothing floats over: in the middle where that is possible, else aside, else smaller. Undefined when there is
 * nothing to be seen.
 */
export function fitClear({ extents, screen, floats, below: wanted = 0 }: Fitting): Camera | undefined {
  // In a low window nothing would be left to read.
  const below = wanted * LEAST_PARTS > screen.height ? 0 : wanted;
  const largest = around(extents(1));
  if (!largest) return undefined;
  const solid = floats.map((float) => grown(float, FIT_AIR));
  const lowest = screen.height - below;
  for (let step = 0, { zoom } = fitted(largest, screen, { below }); step < STEPS; step++) {
    const boxes = extents(zoom);
    const content = around(boxes) ?? largest;
    const free = { x: (screen.width - 2 * FIT_MARGIN) / zoom - content.width, y: (lowest - 2 * FIT_MARGIN) / zoom - content.height };
    const at = middleOf(content, screen, zoom, below);
    // A hair's breadth is none.
    if (free.x > -1 && free.y > -1) {
      for (const y of ASIDE) {
        for (const x of ASIDE) {
          const moved = { zoom, x: at.x - (x * free.x) / 2, y: at.y - (y * free.y) / 2 };
          if (!boxes.some((box) => isUnder(rectToScreen(moved, box), solid))) return moved;
        }
      }
    }
    zoom = Math.min(zoom * SMALLER, fitted(content, screen, { below }).zoom);
  }
  return fitted(largest, screen, { below });
}

const isUnder = (box: Rect, floats: readonly Rect[]): boolean => floats.some((float) => overlap(float, box));

/** All that stands on the canvas itself, with its name where that stands outside of it, and gateways on borders. */
export function extentsOf(design: Design, geometry: Geometry, more: readonly Rect[]): Extents {
  const { roots, chips } = treeOf(design);
  const outer = [...roots, ...(chips.get(undefined) ?? [])].flatMap((id) => {
    const box = geometry.boxes.get(id);
    return box ? [{ id, box, frame: shapeOf(design.resources[id]) === 'frame' }] : [];
  });
  const docks = [...geometry.edges.keys()].flatMap((id) => geometry.boxes.get(id) ?? []);
  return (zoom) => {
    const level = levelAt(zoom);
    if (level === 'full' || level === 'names') return [...outer.map(({ box }) => box), ...docks, ...more];
    return [
      ...outer.map(({ id, box, frame }) => (frame ? withName(design, id, box, zoom) : tile(design, id, box, zoom, level !== 'tiles'))),
      ...docks,
      ...more,
    ];
  };
}

/** Below 50 % the name of a region stands above it, that of a network on its border. */
function withName(design: Design, id: ResourceId, box: Rect, zoom: number): Rect {
  const kind = kindOf(design.resources[id]?.kind);
  const above = kind ? SMALL_LABEL_ABOVE[frameStyle(kind)] / zoom : 0;
  return { ...box, y: box.y - above, height: box.height + above };
}

/** A tile with its name beside it, or below it from far away: as much of it as is written there. */
function tile(design: Design, id: ResourceId, box: Rect, zoom: number, far: boolean): Rect {
  const name = Math.min(far ? FAR_NAME : TILE_NAME, textWidth(nameOf(id, design.resources[id]), STYLE.tile)) + 10;
  const { x, y } = centre(box);
  const below = far && (kindOf(design.resources[id]?.kind)?.roles.includes('private-network') ?? false);
  const [left, right] = below ? [name / 2, name / 2] : [TILE / 2, TILE / 2 + name];
  const size = { x: x - left / zoom, y: y - TILE / 2 / zoom, width: (left + right) / zoom, height: (TILE + (below ? 18 : 0)) / zoom };
  return around([box, size]) ?? box;
}
const FAR_NAME = 150;
const TILE_NAME = 190;
