import { paintsInSoftware } from '../context.ts';
import type { Group, Shape } from '../../../core/picture/shapes.ts';
import type { ThemeName } from '../../../core/picture/tokens.ts';
import { paintShape } from './shapes.ts';

/** A group drawn once, at `scale` device px for one of its units. */
interface Bitmap {
  readonly canvas: OffscreenCanvas;
  readonly scale: number;
}

/** Nothing larger is kept as a bitmap: frames and long lanes are cheap to draw and costly to keep. */
const LARGEST = 1_000_000;

/** Half-octaves: a bitmap is made for the next larger one, so that it is never magnified and shrunk by 1.4 at most. */
const halfOctave = (scale: number): number => 2 ** (Math.ceil(Math.log2(scale) * 2 - 0.001) / 2);

/** Bitmaps of groups by their shapes: a group that looks the same as before is not drawn again, wherever it stands. */
export function makeBitmaps() {
  let known = new WeakMap<readonly Shape[], Map<string, Bitmap | undefined>>();
  return {
    forget(): void {
      known = new WeakMap();
    },
    /** Undefined when the group is too large to keep. */
    of(group: Group, deviceScale: number, zoom: number, theme: ThemeName): Bitmap | undefined {
      const scale = halfOctave(deviceScale);
      const key = `${theme} ${scale}`;
      let made = known.get(group.shapes);
      if (!made) {
        made = new Map();
        known.set(group.shapes, made);
      }
      if (made.has(key)) return made.get(key);
      const bitmap = draw(group, scale, zoom, theme);
      // Zooming through many sizes must not keep them all.
      if (made.size >= 4) made.delete(made.keys().next().value ?? '');
      made.set(key, bitmap);
      return bitmap;
    },
  };
}

function draw({ bounds, shapes }: Group, scale: number, zoom: number, theme: ThemeName): Bitmap | undefined {
  const width = Math.ceil(bounds.width * scale) + 2;
  const height = Math.ceil(bounds.height * scale) + 2;
  if (width * height > LARGEST) return undefined;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: paintsInSoftware() });
  if (!context) return undefined;
  context.setTransform(scale, 0, 0, scale, 1 - bounds.x * scale, 1 - bounds.y * scale);
  for (const shape of shapes) paintShape({ context, theme, zoom }, shape);
  return { canvas, scale };
}
