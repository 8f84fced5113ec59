import type { Point, Rect, Size } from '../geometry.ts';
import type { Camera } from '../viewport.ts';

/** Where it floats, above the tools. Screen px. */
export const MAP_AT = { right: 14, bottom: 56 } as const;
/** No side of the minimap is longer, in screen px. */
const MOST: Size = { width: 208, height: 132 };
/** Free around the drawing on the map, in screen px. */
const MARGIN = 6;

/** A small picture of the whole drawing: where `content` lies on it, and how many px of it one px of the drawing is. */
export interface Map {
  readonly size: Size;
  readonly scale: number;
  /** The point of the drawing in the upper left corner of the map. */
  readonly corner: Point;
}

/** As large as the drawing's proportions let it be; a drawing that is a thin line still gets a map that can be hit. */
export function mapOf(content: Rect): Map {
  const [width, height] = [MOST.width - 2 * MARGIN, MOST.height - 2 * MARGIN];
  const scale = Math.min(width / Math.max(1, content.width), height / Math.max(1, content.height));
  const size = {
    width: Math.max(48, Math.round(content.width * scale) + 2 * MARGIN),
    height: Math.max(48, Math.round(content.height * scale) + 2 * MARGIN),
  };
  const middle = { x: content.x + content.width / 2, y: content.y + content.height / 2 };
  return { size, scale, corner: { x: middle.x - size.width / 2 / scale, y: middle.y - size.height / 2 / scale } };
}

/** What the camera shows, in px of the map. */
export const seenOn = ({ scale, corner }: Map, camera: Camera, screen: Size): Rect => ({
  x: (camera.x - corner.x) * scale,
  y: (camera.y - corner.y) * scale,
  width: (screen.width / camera.zoom) * scale,
  height: (screen.height / camera.zoom) * scale,
});

/** The camera whose view has its middle at a point of the map; it never leaves the map altogether. */
export function lookingAt({ size, scale, corner }: Map, at: Point, camera: Camera, screen: Size): Camera {
  const inside = { x: Math.min(size.width, Math.max(0, at.x)), y: Math.min(size.height, Math.max(0, at.y)) };
  return {
    zoom: camera.zoom,
    x: inside.x / scale + corner.x - screen.width / camera.zoom / 2,
    y: inside.y / scale + corner.y - screen.height / camera.zoom / 2,
  };
}
