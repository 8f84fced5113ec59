import { around, bottom, centre, grown, holdsPoint, overlap, type Point, type Rect, right, sharedArea } from './rect.ts';
import type { Group, Scene } from './shapes.ts';
import { worldBounds } from './world.ts';

/** Where the callout of a mark goes, in px of the drawing, and the line that joins them. */
export interface CalloutPlace {
  readonly box: Rect;
  /** Two columns (548 px) or, where there is no room, one (320 px). */
  readonly columns: 1 | 2;
  readonly leader: { readonly from: Point; readonly to: Point };
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
/** Radius of the mark. */
const MARK = 13;
/** Of covering a px of a lane, of a tool strip. */
const LANE = 60;
const FLOAT = 40;

interface Obstacle {
  readonly box: Rect;
  /** How bad it is to cover a px of it, and to lead the line across it. */
  readonly price: number;
  readonly stop: number;
}

/**
 * The place where the callout hides no card of the path and as little else as possible, near its mark; inside what is visible where that
 * is possible. Screen sizes are divided by the zoom, because a callout does not shrink.
 */
export function placeCallout({ scene, mark, heights, oneColumn = false, visible, floats = [] }: CalloutInput): CalloutPlace {
  const unit = 1 / scene.zoom;
  const obstacles = [...obstaclesOf(scene, visible), ...floats.map((box) => ({ box, price: FLOAT, stop: 0 }))];
  const inner = grown(visible, -EDGE * unit);
  let best: { readonly place: CalloutPlace; readonly cost: number } | undefined;
  for (const columns of oneColumn ? ([1] as const) : ([2, 1] as const)) {
    const size = { width: CALLOUT_WIDTHS[columns] * unit, height: heights[columns] * unit };
    for (const at of candidates(mark, size, inner, obstacles, unit)) {
      const box: Rect = { ...at, ...size };
      const leader = leaderOf(box, mark, unit);
      const cost = costOf(box, mark, inner, obstacles, unit) + unit * unit * (leaderCost(leader, obstacles) + (columns === 1 ? 120_000 : 0));
      if (!best || cost < best.cost) best = { place: { box, columns, leader }, cost };
    }
  }
  if (best) return best.place;
  const box = { x: inner.x, y: inner.y, width: CALLOUT_WIDTHS[1] * unit, height: heights[1] * unit };
  return { box, columns: 1, leader: leaderOf(box, mark, unit) };
}

/** Cards of the path must stay visible; other cards, lanes and words had better. */
function obstaclesOf(scene: Scene, visible: Rect): readonly Obstacle[] {
  const near = (g: Group): boolean => overlap(worldBounds(g), visible);
  const layer = (name: string): readonly Group[] => scene.layers.find((l) => l.name === name)?.groups.filter(near) ?? [];
  const marks = layer('marks');
  const onPath = new Set(marks.flatMap((g) => ((g.role === 'hop' || g.role === 'mark') && g.resource !== undefined ? [g.resource] : [])));
  const nodes = [...layer('cards'), ...layer('docks')].map((g) => ({
    box: worldBounds(g),
    price: g.resource !== undefined && onPath.has(g.resource) ? 400 : 3,
    stop: g.resource !== undefined && onPath.has(g.resource) ? 60_000 : 0,
  }));
  // A lane is thin, its bounds are not: its runs count.
  const runs = scene.tracks.flatMap((t) =>
    t.points.slice(1).map((b, i): Obstacle => {
      const a = t.points[i] as Point;
      return {
        box: grown({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }, 4),
        price: LANE,
        stop: 12_000,
      };
    }),
  );
  const rest = [...marks, ...layer('chips')].map((g) => ({ box: worldBounds(g), price: g.role === 'mark' ? 400 : 20, stop: 0 }));
  const labels = layer('frames').flatMap((g) =>
    g.role === 'label' ? [{ box: worldBounds({ ...g, bounds: { ...g.bounds, width: Math.min(g.bounds.width, 180) } }), price: 1, stop: 0 }] : [],
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

/** A leader is best straight and short, and crosses no lane and no card of the path. */
function leaderCost({ from, to }: CalloutPlace['leader'], obstacles: readonly Obstacle[]): number {
  let cost = from.x === to.x || from.y === to.y ? 0 : 15_000;
  const POINTS = 16;
  const met = new Set<Obstacle>();
  for (let i = 2; i <= POINTS; i++) {
    const p = { x: from.x + ((to.x - from.x) * i) / POINTS, y: from.y + ((to.y - from.y) * i) / POINTS };
    for (const o of obstacles) if (o.stop > 0 && !met.has(o) && holdsPoint(o.box, p)) met.add(o);
  }
  for (const o of met) cost += o.stop;
  return cost;
}

/** Straight down, up or sideways where the mark lies in front of a side, else to the nearest corner's neighbourhood. */
function leaderOf(box: Rect, mark: Point, unit: number): CalloutPlace['leader'] {
  const inset = 16 * unit;
  const to = {
    x: Math.max(box.x + inset, Math.min(mark.x, right(box) - inset)),
    y: Math.max(box.y, Math.min(mark.y, bottom(box))),
  };
  const upright = mark.y < box.y || mark.y > bottom(box);
  if (!upright) to.x = mark.x < box.x ? box.x : right(box);
  const length = Math.hypot(to.x - mark.x, to.y - mark.y) || 1;
  const off = MARK * unit;
  return { from: { x: mark.x + ((to.x - mark.x) * off) / length, y: mark.y + ((to.y - mark.y) * off) / length }, to };
}
