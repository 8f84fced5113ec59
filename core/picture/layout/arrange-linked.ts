import type { ResourceId } from '../../model/design.ts';
import { farGraph } from '../far.ts';
import { type Arranger, most, naturalSize, place, sum } from './arranger.ts';
import { stretch } from './arrange-network.ts';
import { linksOf } from './links.ts';
import { CARD, GUTTER, type Size } from './sizes.ts';

/** Between two networks: what sits on the border of one reaches out, and lanes pass. Between two regions a name too, as it is read from far away. */
export const APART = { networks: 56, regions: 200 } as const;
/** Drawings are rather wide than high. */
const SHAPE = 1.7;
/** More are not tried. */
const ROWS_MOST = 40;
/** How much an area that is twice as large counts against a shape that is twice as wide. */
const AREA = 0.6;
/** Fewer networks keep their order. */
const SORTED_FROM = 6;
/** A strip with a hub takes this part of the rows' width at least: the hub is a tile of one size, seen from any distance. */
const STRIP = 0.05;
/** Fewer networks stand side by side, and what joins them at their right. */
const ROWS_FROM = 3;

/** A container that has been laid out. `room`: its width with what reaches out of it. */
export interface Laid {
  readonly id: ResourceId;
  readonly size: Size;
  readonly room: number;
}
interface Placed extends Laid {
  readonly x: number;
}

/**
 * Containers side by side in as many rows as make the whole look like a sheet of paper, those that lead to each other near each other. A card
 * that joins several of them (a peering, a hub) stands between their rows, over the middle of what it joins. Returns the size, and the cards
 * for which that is no place.
 */
export function arrangeLinked(
  a: Arranger,
  frames: readonly Laid[],
  cards: readonly ResourceId[],
  left: number,
  top: number,
  apart: number = APART.networks,
): { readonly size: Size; readonly rest: readonly ResourceId[] } {
  if (frames.length === 0) return { size: { width: 0, height: 0 }, rest: cards };
  const link = linksOf(a.design, [...frames.map((f) => f.id), ...cards]);
  const joined = new Map(cards.map((card) => [card, frames.filter((f) => link(card, f.id) > 0)]));
  const joins = frames.length < ROWS_FROM ? [] : cards.filter((card) => (joined.get(card)?.length ?? 0) > 1);
  const near = (p: ResourceId, q: ResourceId): number => link(p, q) + sum(joins.map((card) => Math.min(link(card, p), link(card, q), 1)));
  const rows = inRows(ordered(frames, near), left, apart);
  const { hubs } = farGraph(a.design, 'networks');
  const roomy = STRIP * most(rows.map((row) => most(row.map((f) => f.x + f.room)) - left));
  const rowOf = new Map(rows.flatMap((row, i) => row.map((f) => [f.id, i] as const)));
  /** Below which row a join stands: in the middle of those that it joins. */
  const strips = rows.map((_, i) =>
    joins.filter((card) => {
      const at = joined.get(card)?.map((f) => rowOf.get(f.id) ?? 0) ?? [];
      const [first, last] = [Math.min(...at), Math.max(...at)];
      return i === (first === last ? first : Math.floor((first + last - 1) / 2));
    }),
  );
  const spots = new Map(rows.flat().map((f) => [f.id, f.x + f.size.width / 2]));
  let y = top;
  let width = 0;
  rows.forEach((row, i) => {
    const height = heightOf(row);
    for (const { id, x, size } of row) {
      place(a, id, x, y, { width: size.width, height });
      stretch(a, id, height - size.height);
    }
    y += height;
    width = Math.max(width, most(row.map((f) => f.x + f.room)) - left);
    const between = strips[i] ?? [];
    const last = i === rows.length - 1;
    if (between.length > 0) {
      const strip = Math.max(2 * apart + CARD.height, between.some((card) => hubs.has(card)) ? roomy : 0);
      const above = last ? apart : (strip - CARD.height) / 2;
      const middle = (card: ResourceId): number => mean(joined.get(card)?.map((f) => spots.get(f.id) ?? 0) ?? []);
      width = Math.max(width, arrangeStrip(a, between, middle, left, y + above) - left);
      y += last ? apart + CARD.height : strip;
    } else if (!last) y += apart;
  });
  return { size: { width, height: y - top }, rest: cards.filter((card) => !joins.includes(card)) };
}

/** Cards in a line, each as near to its middle as those before it allow, and hubs last: their names are read from far away. Returns the right end. */
function arrangeStrip(a: Arranger, cards: readonly ResourceId[], middle: (card: ResourceId) => number, left: number, y: number): number {
  let end = left;
  const { hubs } = farGraph(a.design, 'networks');
  const isHub = (card: ResourceId): number => Number(hubs.has(card));
  for (const card of [...cards].sort((p, q) => isHub(p) - isHub(q) || middle(p) - middle(q))) {
    const { width } = naturalSize(a, card);
    const x = Math.max(end, middle(card) - width / 2);
    place(a, card, x, y);
    end = x + width + GUTTER;
  }
  return end - GUTTER;
}

/**
 * From the one with the most links outward, always the one that leads most to those already there; where nothing tells them apart, in the order
 * of the document, or many of them by their height, because those of one row are of one height.
 */
function ordered(frames: readonly Laid[], near: (a: ResourceId, b: ResourceId) => number): readonly Laid[] {
  const left = new Set(frames);
  const pull = new Map(frames.map((f) => [f, 0]));
  const degree = new Map(frames.map((f) => [f, sum(frames.map((g) => (f === g ? 0 : near(f.id, g.id))))]));
  const order: Laid[] = [];
  while (left.size > 0) {
    let next: Laid | undefined;
    for (const f of left) if (!next || better(f, next)) next = f;
    if (!next) break;
    left.delete(next);
    order.push(next);
    for (const f of left) pull.set(f, (pull.get(f) ?? 0) + near(f.id, next.id));
  }
  return order;

  function better(f: Laid, than: Laid): boolean {
    const [p, q] = [pull.get(f) ?? 0, pull.get(than) ?? 0];
    if (p !== q) return p > q;
    const [m, n] = [degree.get(f) ?? 0, degree.get(than) ?? 0];
    return m !== n ? m > n : frames.length >= SORTED_FROM && f.size.height > than.size.height;
  }
}

const heightOf = (row: readonly Laid[]): number => most(row.map((f) => f.size.height));

/** In as many rows as come near to the shape of a sheet of paper, and leave little of it empty. */
function inRows(frames: readonly Laid[], left: number, apart: number): readonly (readonly Placed[])[] {
  let best: { readonly rows: readonly (readonly Placed[])[]; readonly cost: number } | undefined;
  for (const goal of goalsOf(frames, apart)) {
    const rows = wrapped(frames, left, goal, apart);
    const width = most(rows.map((row) => most(row.map((f) => f.x + f.room)))) - left;
    const height = sum(rows.map((row) => heightOf(row) + apart));
    const cost = Math.abs(Math.log(width / height / SHAPE)) + AREA * Math.log(width * height);
    if (!best || cost < best.cost) best = { rows, cost };
  }
  return best?.rows ?? [];
}

/** Widths worth trying: of the first row with one, two, three ... in it, and of equal shares. */
function goalsOf(frames: readonly Laid[], apart: number): readonly number[] {
  const widest = most(frames.map((f) => f.room));
  const total = sum(frames.map((f) => f.room + apart));
  let first = -apart;
  const rows = frames.slice(0, ROWS_MOST).map((frame, i) => {
    first += frame.room + apart;
    return [first, total / (i + 1)];
  });
  return rows.flat().filter((goal) => goal >= widest);
}

/** The rows no wider than `goal` that are lowest together: every network is as high as its row. */
function wrapped(frames: readonly Laid[], left: number, goal: number, apart: number): readonly (readonly Placed[])[] {
  /** The least height of all rows up to a frame, and where the last of them begins. */
  const low: { readonly height: number; readonly from: number }[] = [];
  frames.forEach((_, end) => {
    let width = -apart;
    let height = 0;
    let best = { height: Number.POSITIVE_INFINITY, from: end };
    for (let from = end; from >= 0; from--) {
      const frame = frames[from] as Laid;
      width += frame.room + apart;
      if (width > goal && from < end) break;
      height = Math.max(height, frame.size.height);
      const whole = (low[from - 1]?.height ?? 0) + height + apart;
      if (whole <= best.height) best = { height: whole, from };
    }
    low.push(best);
  });
  const rows: Placed[][] = [];
  for (let end = frames.length - 1; end >= 0; end = (low[end]?.from ?? 0) - 1) {
    let x = left - apart;
    rows.unshift(
      frames.slice(low[end]?.from, end + 1).map((frame) => {
        const placed = { ...frame, x: x + apart };
        x = placed.x + frame.room;
        return placed;
      }),
    );
  }
  return rows;
}

const mean = (numbers: readonly number[]): number => sum(numbers) / Math.max(1, numbers.length);
