import { type Leader, leaderTo, MARK, type Stop } from './leader.ts';
import { around, bottom, centre, grown, overlap, type Point, type Rect, right, sharedArea } from './rect.ts';
import type { Group, Scene } from './shapes.ts';
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
/** From the mark to the callout at least, and from the edge of what is visible, in screen px. */
const APART = 26;
const EDGE = 12;
/** Of covering a px of a card beside the path, of a lane, of a tool strip. */
const CARD = 250;
const LANE = 60;
const FLOAT = 40;
/** Of leading the line across a card, across one of the path, across a lane and across words. */
const STOPS = { card: 90_000, path: 150_000, lane: 12_000, words: 4_000 } as const;

interface Obstacle extends Stop {
  /** How bad it is to cover a px of it. */
  readonly price: number;
}

/**
 * The place where the callout hides no card of the path and as little else as possible, near its mark; inside what is visible where that
 * is possible. Screen sizes are divided by the zoom, because a callout does not shrink.
 */
export function placeCallout({ scene, mark, heights, oneColumn = false, visible, floats = [] }: CalloutInput): CalloutPlace {
  const unit = 1 / scene.zoom;
  const obstacles = [...obstaclesOf(scene, visible), ...floats.map((box) => ({ box, price: FLOAT, stop: 0 }))];
  const inner = grown(visible, -EDGE * unit);
  const stops = obstacles.filter(({ stop }) => stop > 0);
  const tries = (oneColumn ? ([1] as const) : ([2, 1] as const)).flatMap((columns) => {
    const size = { width: CALLOUT_WIDTHS[columns] * unit, height: heights[columns] * unit };
    return candidates(mark, size, inner, obstacles, unit).map((at) => {
      const box: Rect = { ...at, ...size };
      return { box, columns, cost: costOf(box, mark, inner, obstacles, unit) + (columns === 1 ? 120_000 * unit * unit : 0) };
    });
  });
  // Finding a leader takes a look at everything: only for boxes that may still be the best.
  let best: { readonly place: CalloutPlace; readonly cost: number } | undefined;
  for (const { box, columns, cost } of tries.sort((a, b) => a.cost - b.cost)) {
    if (best && cost >= best.cost) break;
    const { leader, cost: more } = leaderTo(box, mark, unit, stops);
    const whole = cost + unit * unit * more;
    if (!best || whole < best.cost) best = { place: { box, columns, leader }, cost: whole };
  }
  if (best) return best.place;
  const box = { x: inner.x, y: inner.y, width: CALLOUT_WIDTHS[1] * unit, height: heights[1] * unit };
  return { box, columns: 1, leader: leaderTo(box, mark, unit, stops).leader };
}

/** Cards of the path must stay visible; other cards, lanes and words had better. */
function obstaclesOf(scene: Scene, visible: Rect): readonly Obstacle[] {
  const near = (g: Group): boolean => overlap(worldBounds(g), visible);
  const layer = (name: string): readonly Group[] => scene.layers.find((l) => l.name === name)?.groups.filter(near) ?? [];
  const marks = layer('marks');
  const onPath = new Set(marks.flatMap((g) => ((g.role === 'hop' || g.role === 'mark') && g.resource !== undefined ? [g.resource] : [])));
  const nodes = [...layer('cards'), ...layer('docks')].map((g): Obstacle => {
    const box = worldBounds(g);
    // The name beside a tile.
    if (g.role === 'label') return { box, price: 3, stop: STOPS.words };
    return g.resource !== undefined && onPath.has(g.resource) ? { box, price: 400, stop: STOPS.path } : { box, price: CARD, stop: STOPS.card };
  });
  // A lane is thin, its bounds are not: its runs count.
  const runs = scene.tracks.flatMap((t) =>
    t.points.slice(1).map((b, i): Obstacle => {
      const a = t.points[i] as Point;
      return {
        box: grown({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }, 4),
        price: LANE,
        stop: STOPS.lane,
      };
    }),
  );
  const rest = [...marks, ...layer('chips')].map((g) => ({ box: worldBounds(g), price: g.role === 'mark' ? 400 : 20, stop: 0 }));
  const labels = layer('frames').flatMap((g) =>
    g.role === 'label'
      ? [{ box: worldBounds({ ...g, bounds: { ...g.bounds, width: Math.min(g.bounds.width, 180) } }), price: 1, stop: STOPS.words }]
      : [],
  );
  return [...nodes, ...runs, ...rest, ...labels];
}

/** Top left corners worth trying: around the mark, and against the sides of what is there. */
function candidates(
  mark: Point,
  size: { readonly width: number; readonly height: number },
  inner: Rect,
  obstacles: readonly Obstacle[],
  unit: number,
): readonly Point[] {
  const far = (APART + MARK) * unit;
  const content = around(obstacles.map((o) => o.box));
  const below = content ? [bottom(content) + EDGE * unit] : [];
  const above = content ? [content.y - size.height - EDGE * unit] : [];
  const ys = [
    mark.y + far,
    mark.y + 2 * far,
    mark.y - far - size.height,
    mark.y - size.height / 2,
    ...below,
    ...above,
    inner.y,
    bottom(inner) - size.height,
  ];
  const lanes = obstacles.filter((o) => o.price === LANE && o.box.width < o.box.height && Math.abs(o.box.x - mark.x) < 300 * unit);
  const besideLanes = lanes.flatMap(({ box }) => [right(box) + EDGE * unit, box.x - EDGE * unit - size.width]);
  const xs = [
    ...new Set(besideLanes),
    mark.x - size.width / 2,
    mark.x - size.width * 0.68,
    mark.x - size.width * 0.32,
    mark.x + far,
    mark.x - far - size.width,
    inner.x,
    right(inner) - size.width,
  ];
  const most = { x: Math.max(inner.x, right(inner) - size.width), y: Math.max(inner.y, bottom(inner) - size.height) };
  const clamp = (v: number, least: number, greatest: number): number => Math.max(least, Math.min(greatest, v));
  return ys.flatMap((y) => xs.map((x) => ({ x: clamp(x, inner.x, most.x), y: clamp(y, inner.y, most.y) })));
}

function costOf(box: Rect, mark: Point, inner: Rect, obstacles: readonly Obstacle[], unit: number): number {
  const own = { x: mark.x - MARK * unit, y: mark.y - MARK * unit, width: 2 * MARK * unit, height: 2 * MARK * unit };
  let cost = sharedArea(box, own) * 4000;
  for (const o of obstacles) cost += sharedArea(box, o.box) * o.price;
  const c = centre(box);
  const reach = Math.max(0, Math.abs(c.x - mark.x) - box.width / 2) + Math.max(0, Math.abs(c.y - mark.y) - box.height / 2);
  const outside = box.width * box.height - sharedArea(box, inner);
  return cost + reach * 250 * unit + outside * 50;
}
