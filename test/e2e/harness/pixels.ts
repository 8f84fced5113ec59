import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel: red, green, blue, alpha. */
  readonly data: Uint8Array;
}

/** Reads a PNG from a file or from bytes. */
export function readPicture(source: string | Buffer): Picture {
  const { width, height, data } = PNG.sync.read(typeof source === 'string' ? readFileSync(source) : source);
  return { width, height, data };
}

/** How much of a picture (0 to 1) has a colour, `#RRGGBB`, each channel within `tolerance` of 255. */
export function shareOf(picture: Picture, colour: string, tolerance = 8): number {
  const [r, g, b] = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16)) as [number, number, number];
  const { data } = picture;
  const near = (is: number | undefined, wanted: number) => Math.abs((is ?? 0) - wanted) <= tolerance;
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (near(data[i], r) && near(data[i + 1], g) && near(data[i + 2], b) && data[i + 3] !== 0) count++;
  }
  return count / (picture.width * picture.height);
}
