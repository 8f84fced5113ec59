import type { ResourceId } from '../../model/design.ts';
import { grown, type Rect } from '../rect.ts';
import type { Chips } from '../layout/chips.ts';
import { type Field, fieldWithin } from './field.ts';
import type { Laid } from './grid.ts';
import { type Line, straightened } from './polyline.ts';
import { route } from './route.ts';

/** Lanes keep this from the chips on a border that they touch. */
const FROM_CHIP = 16;

/**
 * From a card to the top border of the frame around it, beside the chip that decides: where a packet stops and nobody knows where it would
 * have gone.
 */
export function stubLine(from: Rect, frame: Rect, on: ResourceId, chips: Chips, field: Field, laid: readonly Laid[]): Line {
  const taken = chips.chips.filter((c) => c.on === on && !c.shelf).map((c) => c.box.x);
  const limit = Math.min(frame.x + frame.width - 20, ...taken.map((x) => x - FROM_CHIP));
  const x = Math.max(frame.x + 20, Math.min(from.x + from.width / 2, limit));
  const target: Rect = { x, y: frame.y, width: 0, height: 0 };
  const area = grown(frame, 40);
  const line = route({ box: from, sides: ['top', 'left', 'right'] }, { box: target, sides: ['bottom'] }, 8, {
    area,
    field: fieldWithin(field, area),
    laid,
    half: 0,
    xs: [x],
    ys: [frame.y],
    own: new Set([on]),
  });
  return (
    line ??
    straightened([
      { x, y: from.y },
      { x, y: frame.y },
    ])
  );
}
