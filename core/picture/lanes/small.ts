import type { Rect } from '../rect.ts';
import type { Line } from './polyline.ts';

/** Before a tile a lane that would miss it jogs, this far off in screen px. */
const JOG = 18;

/**
 * The line, whose end is on the border of a card, led on to the tile in its middle. `reach`: from there to the tile's border; `unit`: a screen px;
 * both in px of the drawing. `jogs`: so far before the tile, in screen px.
 */
export function ledToTile(given: Line, box: Rect, reach: number, unit: number, jogs = JOG): Line {
  const end = given.at(-1);
  const before = given.at(-2);
  if (!end || !before) return given;
  const c = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const upright = before.x === end.x;
  const off = upright ? Math.abs(end.x - c.x) : Math.abs(end.y - c.y);
  const bend = upright ? { x: end.x, y: c.y } : { x: c.x, y: end.y };
  if (off > Math.max(reach * 0.75, 8)) {
    const run = upright ? Math.abs(end.y - before.y) : Math.abs(end.x - before.x);
    const side = upright ? Math.sign(before.y - c.y) : Math.sign(before.x - c.x);
    const jog = jogs * unit + reach;
    if (run > 3 * jogs * unit) {
      // Past the tile: a jog before it, so that the lane still comes in from the side that it came from.
      const at = upright ? c.y + side * jog : c.x + side * jog;
      const tip = upright ? { x: c.x, y: c.y + side * reach } : { x: c.x + side * reach, y: c.y };
      return [...given.slice(0, -1), upright ? { x: end.x, y: at } : { x: at, y: end.y }, upright ? { x: c.x, y: at } : { x: at, y: c.y }, tip];
    }
    // Too short for that: turn and come in from beside.
    const stop = upright ? { x: c.x + Math.sign(end.x - c.x) * reach, y: c.y } : { x: c.x, y: c.y + Math.sign(end.y - c.y) * reach };
    return [...given.slice(0, -1), bend, stop];
  }
  const stop = upright ? { x: end.x, y: c.y + Math.sign(before.y - c.y) * reach } : { x: c.x + Math.sign(before.x - c.x) * reach, y: end.y };
  return [...given.slice(0, -1), stop];
}
