import { coverage, type Priced } from './coverage.ts';
import { type Leader, leadersFrom, MARK, type Stop } from './leader.ts';
import { around, bottom, grown, overlap, type Point, type Rect, right } from './rect.ts';
import type { Group, Scene, TextShape } from './shapes.ts';
import { textWidth } from './text.ts';
import { worldBounds } from './world.ts';

/** Where the callout of a mark goes, in px of the drawing, and the line that joins them. */
export interface CalloutPlace {
  readonly box: Rect;
  /** Two columns (548 px) or, where there is no room, one (320 px). */
  readonly columns: 1 | 2;
  readonly leader: Leader;
}

export interface CalloutInput {
  readonly scene: Scene;
  /** The mark. */
  readonly mark: Point;
  /** Height of the callout in screen px with two columns and with one: the window measures its words. */
  readonly heights: { readonly 1: number; readonly 2: number };
  /** There is nothing for a second column: no way out is known. */
  readonly oneColumn?: boolean;
  /** What of the drawing is to be seen, in px of the drawing, without what floats above it. */
  readonly visible: Rect;
  /** What floats above the drawing (tool strips), in px of the drawing. */
  readonly floats?: readonly Rect[];
}

export const CALLOUT_WIDTHS = { 1: 320, 2: 548 } as const;
/** Px of the screen, as all that follows: from the mark to the callout at least, and from the edge of what is visible. */
const APART = 26;
const EDGE = 12;
/** Places are tried so far apart, and around the best of them so far. */
const COARSE = 24;
const CELL = 6;
/** Of covering a square px of what is around the mark, of a card of the path, of another one, of the name beside it, of lanes, tool strips, chips and words. */
const PRICES = { near: 4000, path: 800, card: 500, name: 150, lane: 60, float: 40, chip: 20, words: 3, frame: 0.1 } as const;
/** Of leading the line across it. */
const STOPS = { path: 150_000, card: 90_000, name: 24_000, chip: 24_000, words: 24_000, lane: 12_000, frame: 0 } as const;
type Kind = Exclude<keyof typeof STOPS, 'lane'>;
/** So near to anything the callout and its line seem to touch it. */
const AIR = 5;
const TOUCHED = { price: 2, stop: 8_000 } as const;
/** Of each px that the middle of the callout is beside the mark: of places that are else alike the middle one is best. */
const ASIDE = 10;
/** A lane is thin, and this much to either side is its own. */
const LANE_HALF = 4;
/** One column is a makeshift where there are two. */
const NARROW = 120_000;

type Obstacle = Priced & Stop;

/**
 * The place where the callout hides no card and as little else as possible, and from where the shortest and straightest line leads to its mark; inside
 * what is visible. Found in px of the screen, because a callout does not shrink.
 */
export function placeCallout({ scene, mark, heights, oneColumn = false, visible, floats = [] }: CalloutInput): CalloutPlace {
  const { zoom } = scene;
  const toScreen = ({ x, y, width, height }: Rect): Rect => ({
    x: (x - visible.x) * zoom,
    y: (y - visible.y) * zoom,
    width: width * zoom,
    height: height * zoom,
  });
  const toWorld = (point: Point): Point => ({ x: visible.x + point.x / zoom, y: visible.y + point.y / zoom });
  const at = toScreen({ ...mark, width: 0, height: 0 });
  const near = grown({ x: at.x, y: at.y, width: 0, height: 0 }, MARK + APART);
  const inner = grown({ x: 0, y: 0, width: visible.width * zoom, height: visible.height * zoom }, -EDGE);
  const obstacles = obstaclesOf(scene, visible, toScreen);
  const coverOf = coverage(inner, CELL, [
    ...obstacles,
    ...floats.map((box) => ({ box: grown(toScreen(box), EDGE), price: PRICES.float })),
    { box: near, price: PRICES.near },
  ]);
  const leaders = leadersFrom(
    at,
    obstacles.filter(({ stop }) => stop > 0),
  );
  /** The best of all places at these corners, and the best so far. Finding a leader takes longer: it is asked only for places that may still be the best. */
  function best(columns: 1 | 2, corners: readonly Point[], before?: Tried): Tried | undefined {
    const size = { width: CALLOUT_WIDTHS[columns], height: heights[columns] };
    const tries = corners.map(({ x, y }) => {
      const box: Rect = { x, y, ...size };
      const aside = Math.min(Math.abs(x + size.width / 2 - at.x), Math.abs(y + size.height / 2 - at.y));
      const cost = coverOf(box) + aside * ASIDE + (columns === 1 && !oneColumn ? NARROW : 0);
      return { box, cost, least: cost + leaders.least(box) };
    });
    let found = before;
    for (const { box, cost, least } of tries.sort((a, b) => a.least - b.least)) {
      if (found && least >= found.cost) break;
      const { leader, cost: more } = leaders.to(box);
      if (!found || cost + more < found.cost) found = { box, columns, leader, cost: cost + more };
    }
    return found;
  }
  let found: Tried | undefined;
  for (const columns of oneColumn || CALLOUT_WIDTHS[2] > inner.width ? ([1] as const) : ([2, 1] as const)) {
    const size = { width: CALLOUT_WIDTHS[columns], height: heights[columns] };
    found = best(columns, cornersIn(inner, size, COARSE), found);
    const near = found?.columns === columns && grown({ ...found.box, width: size.width, height: size.height }, COARSE);
    if (near) found = best(columns, cornersIn(shared(near, inner), size, CELL), found);
  }
  const { box, columns, leader } = found as Tried;
  const ends = leader.map(toWorld) as readonly Point[] as Leader;
  return { box: { ...toWorld(box), width: box.width / zoom, height: box.height / zoom }, columns, leader: ends };
}

interface Tried {
  readonly box: Rect;
  readonly columns: 1 | 2;
  readonly leader: Leader;
  readonly cost: number;
}

/** The part of `a` that lies in `b`, or as much of it as a callout needs. */
function shared(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return { x, y, width: Math.min(right(a), right(b)) - x, height: Math.min(bottom(a), bottom(b)) - y };
}

/** Top left corners `step` px apart all over an area; one where it does not fit. */
function cornersIn(inner: Rect, size: Pick<Rect, 'width' | 'height'>, step: number): readonly Point[] {
  const along = (from: number, room: number): readonly number[] =>
    Array.from({ length: Math.floor(Math.max(0, room) / step) + 1 }, (_, i) => from + i * step);
  const ys = along(inner.y, inner.height - size.height);
  return along(inner.x, inner.width - size.width).flatMap((x) => ys.map((y) => ({ x, y })));
}

/** Cards of the path must stay visible; other cards, lanes and words had better. */
function obstaclesOf(scene: Scene, visible: Rect, toScreen: (box: Rect) => Rect): readonly Obstacle[] {
  const layer = (name: string): readonly Group[] =>
    scene.layers.find((l) => l.name === name)?.groups.filter((g) => overlap(worldBounds(g), visible)) ?? [];
  const marks = layer('marks');
  const onPath = new Set(marks.flatMap((g) => ((g.role === 'hop' || g.role === 'mark') && g.resource !== undefined ? [g.resource] : [])));
  const priced = (g: Group, kind: Kind, at: Rect | undefined = worldBounds(g)): readonly Obstacle[] => {
    if (!at) return [];
    const box = toScreen(at);
    const whole = { box, price: PRICES[kind], stop: STOPS[kind] };
    return kind === 'frame' ? [whole] : [whole, { box: grown(box, AIR), ...TOUCHED }];
  };
  // Names beside tiles lie under the lanes, with the edges.
  const named = layer('edges').filter(({ role }) => role === 'label');
  const nodes = [...layer('cards'), ...layer('docks'), ...named].flatMap((g) =>
    g.role === 'label' ? priced(g, 'name', wordsOf(g)) : priced(g, g.resource !== undefined && onPath.has(g.resource) ? 'path' : 'card'),
  );
  const rest = [...marks, ...layer('chips'), ...layer('frames')].flatMap((g) => {
    if (g.role === 'label') return priced(g, 'words', wordsOf(g));
    return priced(g, g.role === 'frame' ? 'frame' : g.role === 'mark' ? 'path' : 'chip');
  });
  return [...nodes, ...rest, ...lanesOf(scene, toScreen)];
}

/** A lane is thin, its bounds are not: its runs count, each once, whoever goes there. */
function lanesOf({ tracks }: Scene, toScreen: (box: Rect) => Rect): readonly Obstacle[] {
  const runs = tracks.flatMap(({ points }) =>
    points.slice(1).map((b, i): [string, Obstacle] => {
      const a = points[i] ?? b;
      const run = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
      const box = grown(toScreen(run), LANE_HALF);
      return [`${run.x} ${run.y} ${run.width} ${run.height}`, { box, price: PRICES.lane, stop: STOPS.lane }];
    }),
  );
  return [...new Map(runs).values()];
}

/** Around what is written in a label, in px of the drawing: its bounds are as wide as its frame. */
function wordsOf(g: Group): Rect | undefined {
  const texts = g.shapes.filter((shape): shape is TextShape => shape.type === 'text');
  const bounds = around(texts.map((one) => ({ x: one.x, y: one.y - one.size, width: textWidth(one.text, one), height: one.size * 1.3 })));
  return bounds && worldBounds({ ...g, bounds });
}
