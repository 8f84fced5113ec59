import { FIT_MARGIN, FIT_MOST, ZOOM_FLOOR, ZOOM_LEAST, ZOOM_MOST } from './constants.ts';
import { clamp, type Point, type Rect, type Size } from './geometry.ts';

/** Which part of the world the screen shows: `x`, `y` is the world's point in the top left corner; screen = (world - corner) * zoom. */
export interface Camera extends Point {
  readonly zoom: number;
}

export const toWorld = (c: Camera, p: Point): Point => ({ x: p.x / c.zoom + c.x, y: p.y / c.zoom + c.y });
export const toScreen = (c: Camera, p: Point): Point => ({ x: (p.x - c.x) * c.zoom, y: (p.y - c.y) * c.zoom });
export const rectToScreen = (c: Camera, r: Rect): Rect => ({ ...toScreen(c, r), width: r.width * c.zoom, height: r.height * c.zoom });
/** `by` in screen px: the drawing follows the hand. */
export const panned = (c: Camera, by: Point): Camera => ({ zoom: c.zoom, x: c.x - by.x / c.zoom, y: c.y - by.y / c.zoom });

/** Zooms so that what is under `at` (screen px) stays there. The zoom keeps to its limits. `least`: so far the drawing needs it to be seen whole. */
export function zoomedAt(c: Camera, at: Point, factor: number, least = ZOOM_LEAST): Camera {
  const zoom = clamp(c.zoom * factor, least, ZOOM_MOST);
  const under = toWorld(c, at);
  return { zoom, x: under.x - at.x / zoom, y: under.y - at.y / zoom };
}

/** Px at the lower end of the screen that something else covers. */
export interface Covered {
  readonly below?: number;
}

/** Shows the whole of `content` in the middle of what is not covered of the screen. Never magnifies beyond 100 %. */
export function fitted(content: Rect, screen: Size, { below = 0 }: Covered = {}, margin = FIT_MARGIN): Camera {
  const free = { width: Math.max(1, screen.width - 2 * margin), height: Math.max(1, screen.height - below - 2 * margin) };
  const zoom = clamp(Math.min(free.width / Math.max(1, content.width), free.height / Math.max(1, content.height), FIT_MOST), ZOOM_FLOOR, ZOOM_MOST);
  return { zoom, ...middleOf(content, screen, zoom, below) };
}

/** The corner of the camera that has `content` in the middle. */
export const middleOf = (content: Rect, screen: Size, zoom: number, below = 0): Point => ({
  x: content.x + content.width / 2 - screen.width / zoom / 2,
  y: content.y + content.height / 2 - (screen.height - below) / zoom / 2,
});

/** The least pan that shows all of `content`; the same camera when it is in view already, the middle of it where it is too large. */
export function revealing(c: Camera, content: Rect, screen: Size, margin = FIT_MARGIN): Camera {
  const axis = (corner: number, extent: number, from: number, length: number): number => {
    const shown = extent / c.zoom;
    const edge = margin / c.zoom;
    if (from >= corner && from + length <= corner + shown) return corner;
    if (length + 2 * edge > shown) return from + length / 2 - shown / 2;
    return from < corner ? from - edge : from + length + edge - shown;
  };
  const x = axis(c.x, screen.width, content.x, content.width);
  const y = axis(c.y, screen.height, content.y, content.height);
  return x === c.x && y === c.y ? c : { zoom: c.zoom, x, y };
}

/** True when all of the rectangle is on the screen. */
export function shows(c: Camera, screen: Size, rect: Rect): boolean {
  const at = rectToScreen(c, rect);
  return at.x >= 0 && at.y >= 0 && at.x + at.width <= screen.width && at.y + at.height <= screen.height;
}

/** True when they show the same, to half a px of the screen. */
export const isSame = (a: Camera, b: Camera): boolean =>
  Math.abs(a.zoom / b.zoom - 1) < 1e-4 && Math.abs(a.x - b.x) * a.zoom < 0.5 && Math.abs(a.y - b.y) * a.zoom < 0.5;

/** Between two cameras, part 0 to 1. The zoom goes by ratio, so that its speed looks even. */
export function glide(from: Camera, to: Camera, part: number): Camera {
  if (part >= 1) return to;
  const zoom = from.zoom * (to.zoom / from.zoom) ** part;
  // On the screen every point goes straight: the corner times the zoom is what moves evenly with the zoom.
  const share = to.zoom === from.zoom ? part : (zoom - from.zoom) / (to.zoom - from.zoom);
  const mix = (a: number, b: number): number => (a * from.zoom * (1 - share) + b * to.zoom * share) / zoom;
  return { zoom, x: mix(from.x, to.x), y: mix(from.y, to.y) };
}
