import { isDock, type ResourceId } from '../../model/design.ts';
import { type Arranger, childrenOfShape, inRows, most, naturalSize, place, sum } from './arranger.ts';
import { arrangeSegment, segmentSize } from './arrange-segment.ts';
import { type Column, COLUMNS_MOST, columnsOf, rowsOf } from './columns.ts';
import { arrangeDocks, headerOf } from './arrange-docks.ts';
import { CARD, GUTTER, LABEL_COLUMN, PAD, type Size, ZONE } from './sizes.ts';
import { hasRole } from './tree.ts';

const ROW_GAP = GUTTER;

/** Columns of equal width, rows of equal height; returns the height of the band. */
function arrangeBand(a: Arranger, columns: readonly Column[], width: number, top: number): number {
  const rows = rowsOf(a, columns);
  const heights = rows.map((row) => most(row.map((id) => (id === undefined ? 0 : segmentSize(a, id).height))));
  const zoned = columns.some((c) => c.zone !== undefined);
  const [padTop, pad] = zoned ? [ZONE.top, ZONE.pad] : [10, 0];
  const inner = rows.length === 0 ? 104 : sum(heights) + (rows.length - 1) * ROW_GAP;
  const height = padTop + inner + pad;
  const x = (column: number): number => PAD + column * (width + 2 * pad + GUTTER);
  columns.forEach(({ zone }, i) => {
    if (zone !== undefined) place(a, zone, x(i), top, { width: width + 2 * pad, height });
  });
  let y = padTop;
  rows.forEach((row, at) => {
    row.forEach((id, i) => {
      if (id === undefined) return;
      arrangeSegment(a, id);
      const origin = columns[i]?.zone === undefined ? { x: x(i), y: top } : { x: 0, y: 0 };
      place(a, id, origin.x + pad, origin.y + y, { width, height: heights[at] ?? 0 });
    });
    y += (heights[at] ?? 0) + ROW_GAP;
  });
  return height;
}

/** Zones as columns, subnets as rows, gateways on the border. */
export function arrangeNetwork(a: Arranger, id: ResourceId): Size {
  const columns = columnsOf(a, id);
  const cards = childrenOfShape(a, id, 'card');
  const natural = naturalSize(a, id);
  const segments = columns.flatMap((c) => c.segments);
  const width =
    most(
      segments.map((s) => segmentSize(a, s).width),
      segments.length === 0 ? 0 : 408,
    ) || 408;
  const groups = [columns.filter((c) => c.zone !== undefined), columns.filter((c) => c.zone === undefined)];
  let y = headerOf(a, id);
  let widest = 0;
  // What stands in the network itself hands packets to what stands in its subnets: above them, over the first cards.
  for (const row of inRows(cards, 4)) {
    const left = PAD + (segments.length > 0 ? ZONE.pad + LABEL_COLUMN : 0);
    for (const [i, card] of row.entries()) place(a, card, left + i * (CARD.outside + GUTTER), y);
    widest = Math.max(widest, left - PAD + row.length * (CARD.outside + GUTTER) - GUTTER);
    y += CARD.height + GUTTER;
  }
  for (const band of groups.flatMap((group) => inRows(group, COLUMNS_MOST))) {
    y += arrangeBand(a, band, width, y) + GUTTER;
    const pad = band.some((c) => c.zone !== undefined) ? 2 * ZONE.pad : 0;
    widest = Math.max(widest, band.length * (width + pad) + (band.length - 1) * GUTTER);
  }
  const empty = columns.length === 0 && cards.length === 0;
  const size = empty ? { width: natural.width, height: natural.height } : { width: 2 * PAD + widest, height: y - GUTTER + PAD };
  return arrangeDocks(a, id, size);
}

/** A network that is made higher than it needs to be: its lowest zones grow with it. */
export function stretch(a: Arranger, id: ResourceId, by: number): void {
  if (by <= 0) return;
  const frames = childrenOfShape(a, id, 'frame').flatMap((frame) => {
    const at = a.places.get(frame);
    return at && !isDock(at) && at.height !== undefined ? [{ frame, at, low: at.y + at.height }] : [];
  });
  const lowest = most(frames.map(({ low }) => low));
  for (const { frame, at, low } of frames)
    if (low === lowest && hasRole(a.design, frame, 'zone')) a.places.set(frame, { ...at, height: Math.round((at.height ?? 0) + by) });
}
