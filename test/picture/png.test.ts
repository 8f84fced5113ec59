import { readdirSync, readFileSync } from 'node:fs';
import * as resvg from '@resvg/resvg-wasm';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { fontsFor, lettersWithoutFont } from '../../core/exchange/png/fonts.ts';
import { LARGEST_SIDE, pngOf } from '../../core/exchange/png/index.ts';
import { resvgRasterizer } from '../../core/exchange/png/resvg.ts';
import type { PictureInput, PictureOptions } from '../../core/exchange/svg/index.ts';
import { layoutOf } from '../../core/picture/layout/arrange.ts';
import { geometryOf } from '../../core/picture/layout/geometry.ts';
import { COLOURS } from '../../core/picture/tokens.ts';
import { pictureSay } from '../../core/picture/say.ts';
import { answers, sample, sampleFaces } from './sample.ts';

type Pixels = ReturnType<typeof PNG.sync.read>;
const folder = new URL('../../assets/fonts/', import.meta.url);
const files = { names: readdirSync(folder), read: (name: string) => readFileSync(new URL(name, folder)) };
const load = () => resvgRasterizer(resvg, async () => readFileSync(new URL('../../node_modules/@resvg/resvg-wasm/index_bg.wasm', import.meta.url)));
const input: PictureInput = { design: sample, faces: sampleFaces, answer: answers.mockup as (typeof answers)[string], say: pictureSay(sample) };

async function draw(options: PictureOptions): Promise<Pixels> {
  const result = await pngOf(input, options, load, files);
  if (result.type === 'failed') throw new Error(result.code);
  return PNG.sync.read(Buffer.from(result.value.png));
}
const hex = (png: Pixels, x: number, y: number): string => {
  const at = (Math.round(y) * png.width + Math.round(x)) * 4;
  return `#${Buffer.from(png.data.subarray(at, at + 3))
    .toString('hex')
    .toUpperCase()}`;
};
const alpha = (png: Pixels, x: number, y: number): number => png.data[(y * png.width + x) * 4 + 3] as number;

// The first picture starts the painter, which takes long on a busy machine.
describe('PNG', { timeout: 60_000 }, () => {
  const bare = { title: false, legend: false } as const;
  const { boxes } = geometryOf(sample, sampleFaces, layoutOf(sample, sampleFaces));

  it('has the colours of the drawing where they belong, at its scale', async () => {
    const png = await draw({ ...bare, scale: 2 });
    const region = boxes.get('region');
    const igw = boxes.get('igw');
    const nat = boxes.get('nat-a');
    if (!region || !igw || !nat) throw new Error('not placed');
    // The leftmost thing is the region's border, with half a stroke and 32 px of paper around it.
    const at = (x: number, y: number) => [2 * (x - region.x + 33), y] as const;
    expect(hex(png, 2, 2)).toBe('#FFFFFF');
    let blue = 0;
    for (let y = 0; y < png.height; y++) if (hex(png, at(nat.x + 90 + 6, 0)[0], y) === COLOURS.light.v4) blue++;
    expect(blue).toBeGreaterThan(2 * 60);
    let red = 0;
    for (let i = 0; i < png.data.length; i += 4) if (png.data[i] === 0xc8 && png.data[i + 1] === 0x1e && png.data[i + 2] === 0x2b) red++;
    expect(red).toBeGreaterThan(800);
  });

  it.each(files.names.filter((name) => name.startsWith('jetbrains-mono') && name.endsWith('.ttf')))('joins no letters of addresses: %s', (name) => {
    const font = readFileSync(new URL(name, folder));
    const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
    const substitutions = tables.find((at) => font.toString('latin1', at, at + 4) === 'GSUB');
    const list = substitutions === undefined ? undefined : font.readUInt32BE(substitutions + 8);
    const features = list === undefined ? undefined : list + font.readUInt16BE(list + 6);
    const tags = Array.from({ length: features === undefined ? 0 : font.readUInt16BE(features) }, (_, i) => {
      const at = (features ?? 0) + 2 + 6 * i;
      return font.toString('latin1', at, at + 4);
    });
    expect(tags.filter((tag) => ['calt', 'liga', 'dlig', 'clig'].includes(tag))).toEqual([]);
  });

  it('is written with letters of the right weight', async () => {
    const ink = (png: Pixels) => {
      let sum = 0;
      for (let i = 0; i < png.data.length; i += 4) sum += 255 - (png.data[i] as number);
      return sum;
    };
    const { render } = await load();
    const fonts = await fontsFor('', files);
    const word = (weight: number) =>
      PNG.sync.read(
        Buffer.from(
          render(
            `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40"><rect width="300" height="40" fill="#fff"/><text x="4" y="28" font-size="24" font-family="Inter" font-weight="${weight}">orders-fn</text></svg>`,
            fonts,
          ),
        ),
      );
    const inks = [400, 500, 600, 700].map((w) => ink(word(w)));
    expect([...inks].sort((a, b) => a - b)).toEqual(inks);
    expect(new Set(inks).size).toBe(4);
  });

  it('is twice as fine as the drawing unless asked otherwise', async () => {
    const [usual, once] = [await draw(bare), await draw({ ...bare, scale: 1 })];
    expect(usual.width).toBe(2 * once.width);
  });

  it('lets through what is behind it when it is transparent', async () => {
    expect(alpha(await draw({ ...bare, scale: 1, transparent: true }), 2, 2)).toBe(0);
    expect(alpha(await draw({ ...bare, scale: 1 }), 2, 2)).toBe(255);
  });

  it('is dark when asked', async () => {
    expect(hex(await draw({ ...bare, scale: 1, theme: 'dark' }), 2, 2)).toBe(COLOURS.dark.panel);
  });

  it('says what would fit when it would be too large', async () => {
    const result = await pngOf(input, { scale: 40 }, load, files);
    expect(result).toMatchObject({ type: 'failed', code: 'PICTURE_TOO_LARGE', values: { limit: LARGEST_SIDE } });
    const scale = result.type === 'failed' ? (result.values.scale as number) : 0;
    expect(scale).toBeGreaterThan(10);
    expect(scale).toBeLessThan(40);
  });

  // In order of writing: simplified, traditional, Japanese, full width.
  it.each(['订单服务', '訂單資料庫', 'バックエンド', 'ＶＰＣ'])('writes %s', async (name) => {
    const renamed = Object.fromEntries(Object.entries(sample.resources).map(([id, resource]) => [id, { ...resource, name }]));
    const drawn = async (all: typeof sample) => {
      const result = await pngOf({ ...input, design: all }, bare, load, files);
      if (result.type === 'failed') throw new Error(result.code);
      expect(result.value.leftOut).toEqual([]);
      return PNG.sync.read(Buffer.from(result.value.png));
    };
    const blank = Object.fromEntries(
      Object.entries(sample.resources).map(([id, resource]) => [id, { ...resource, name: '\u3000'.repeat(name.length) }]),
    );
    const [named, nameless] = [await drawn({ ...sample, resources: renamed }), await drawn({ ...sample, resources: blank })];
    expect(Buffer.compare(named.data, nameless.data)).not.toBe(0);
  });

  it.each([
    ['orders-fn, Größe, Ελλάδα, Москва, 订单', []],
    ['결제 서비스 🚀', ['결', '제', '서', '비', '스', '🚀']],
  ])('knows the letters of %s that it has no font for', (text, left) => {
    expect(lettersWithoutFont(text)).toEqual(left);
  });
});
