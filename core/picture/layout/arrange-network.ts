import type { ResourceId } from '../../model/design.ts';
import { faceOf } from './geometry.ts';
import { type Arranger, childrenOfShape, inRows, most, naturalSize, place, sum } from './arranger.ts';
import { arrangeSegment, segmentSize } from './arrange-segment.ts';
import { arrangeDocks, headerOf } from './arrange-docks.ts';
import { CARD, GUTTER, LABEL_COLUMN, PAD, type Size, ZONE } from './sizes.ts';
import { hasRole } from './tree.ts';

/** A column of subnets, public ones on top: a drawn zone, or what stands in the network without one. */
interface Column {
  readonly zone: ResourceId | undefined;
  readonly open: readonly ResourceId[];
  readonly sunken: readonly ResourceId[];
}
const COLUMNS_MOST = 4;
const ROW_GAP = GUTTER;

function columnsOf(a: Arranger, id: ResourceId): readonly Column[] {
  const frames = childrenOfShape(a, id, 'frame');
  const isOpen = (s: ResourceId): boolean => faceOf(a.faces, s).ground === 'open';
  const zones = frames
    .filter((f) => hasRole(a.design, f, 'zone'))
    .map((zone): Column => {
      const held = childrenOfShape(a, zone, 'frame');
      return { zone, open: held.filter(isOpen), sunken: held.filter((s) => !isOpen(s)) };
    });
  const loose = frames.filter((f) => !hasRole(a.design, f, 'zone'));
  const open = loose.filter(isOpen);
  const sunken = loose.filter((s) => !isOpen(s));
  const count = Math.min(COLUMNS_MOST, Math.max(open.length, sunken.length));
  const every = (list: readonly ResourceId[], i: number): readonly ResourceId[] => list.filter((_, at) => at % count === i);
  const rest = Array.from({ length: count }, (_, i): Column => ({ zone: undefined, open: every(open, i), sunken: every(sunken, i) }));
  return [...zones, ...rest];
}

/** The subnets of a column by row, so that public rows and private rows line up through all columns. */
const rowsOf = (column: Column, openRows: number): readonly (readonly [number, ResourceId])[] => [
  ...column.open.map((id, i) => [i, id] as const),
  ...column.sunken.map((id, i) => [openRows + i, id] as const),
];

/** Columns of equal width, rows of equal height; returns the height of the band. */
function arrangeBand(a: Arranger, columns: readonly Column[], width: number, top: number): number {
  const openRows = most(columns.map((c) => c.open.length));
  const count = openRows + most(columns.map((c) => c.sunken.length));
  const heights = Array.from({ length: count }, (_, row) =>
    most(columns.flatMap((c) => rowsOf(c, openRows).flatMap(([at, id]) => (at === row ? [segmentSize(a, id).height] : [])))),
  );
  const zoned = columns.some((c) => c.zone !== undefined);
  const [padTop, pad] = zoned ? [ZONE.top, ZONE.pad] : [10, 0];
  const inner = count === 0 ? 104 : sum(heights) + (count - 1) * ROW_GAP;
  const height = padTop + inner + pad;
  columns.forEach((column, i) => {
    const x = PAD + i * (width + 2 * pad + GUTTER);
    if (column.zone !== undefined) place(a, column.zone, x, top, { width: width + 2 * pad, height });
    for (const [row, id] of rowsOf(column, openRows)) {
      const y = padTop + sum(heights.slice(0, row)) + row * ROW_GAP;
      arrangeSegment(a, id);
      const origin = column.zone === undefined ? { x, y: top } : { x: 0, y: 0 };
      place(a, id, origin.x + pad, origin.y + y, { width, height: heights[row] ?? 0 });
    }
  });
  return height;
}

/** Zones as columns, subnets as rows, gateways on the border. */
export function arrangeNetwork(a: Arranger, id: ResourceId): Size {
  const columns = columnsOf(a, id);
  const cards = childrenOfShape(a, id, 'card');
  const natural = naturalSize(a, id);
  const segments = columns.flatMap((c) => [...c.open, ...c.sunken]);
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
