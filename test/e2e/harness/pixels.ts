import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';

export interface Rgba {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}
export interface Picture {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): Rgba;
}

/** Reads a PNG from a file or from bytes. */
export function readPicture(source: string | Buffer): Picture {
  const { width, height, data } = PNG.sync.read(typeof source === 'string' ? readFileSync(source) : source);
  return {
    width,
    height,
    at(x, y) {
      const start = (Math.floor(y) * width + Math.floor(x)) * 4;
      const [r = 0, g = 0, b = 0, a = 0] = data.subarray(start, start + 4);
      return { r, g, b, a };
    },
  };
}

/** How much of a picture (0 to 1) has a colour, `#RRGGBB`, each channel within `tolerance` of 255. */
export function shareOf(picture: Picture, colour: string, tolerance = 8): number {
  const [r, g, b] = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16)) as [number, number, number];
  let count = 0;
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const pixel = picture.at(x, y);
      if (Math.abs(pixel.r - r) <= tolerance && Math.abs(pixel.g - g) <= tolerance && Math.abs(pixel.b - b) <= tolerance && pixel.a > 0) count++;
    }
  }
  return count / (picture.width * picture.height);
}
