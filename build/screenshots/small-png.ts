import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const COLOURS = 256;

/** The same picture with a palette: what a window shows has few colours, and most of them are steps of grey between ink and paper. */
export function smallPng(source: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(source);
  const palette = paletteOf(data);
  const nearest = nearestIn(palette);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      rows[y * (width + 1) + 1 + x] = nearest(rgbAt(data, at));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((rgb) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const rgbAt = (data: Uint8Array, at: number): number => ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);

/** The most frequent colours, none of them next to another that is in it already. */
function paletteOf(data: Uint8Array): readonly number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) counts.set(rgbAt(data, at), (counts.get(rgbAt(data, at)) ?? 0) + 1);
  const chosen: number[] = [];
  for (const [rgb] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (chosen.length === COLOURS) break;
    if (chosen.every((other, index) => index < 24 || distance(rgb, other) > 60)) chosen.push(rgb);
  }
  return chosen;
}

function nearestIn(palette: readonly number[]): (rgb: number) => number {
  const known = new Map<number, number>();
  return (rgb) => {
    const before = known.get(rgb);
    if (before !== undefined) return before;
    let best = 0;
    for (let i = 1; i < palette.length; i++) if (distance(rgb, palette[i] ?? 0) < distance(rgb, palette[best] ?? 0)) best = i;
    known.set(rgb, best);
    return best;
  };
}

function distance(a: number, b: number): number {
  const [r, g, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
  return r * r + g * g + blue * blue;
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc(named));
  return Buffer.concat([length, named, check]);
}

/** CRC-32 as PNG wants it. */
function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
