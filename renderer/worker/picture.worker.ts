import * as Comlink from 'comlink';
import * as resvg from '@resvg/resvg-wasm';
import code from '@resvg/resvg-wasm/index_bg.wasm?url';
import { pngOf } from '../../core/exchange/png/index.ts';
import { resvgRasterizer } from '../../core/exchange/png/resvg.ts';
import type { PictureInput, PictureOptions, PictureResult } from '../../core/exchange/svg/index.ts';
import { pictureSay } from '../../core/picture/say.ts';

const FONTS = import.meta.glob<string>('../../assets/fonts/*.ttf', { query: '?url', import: 'default', eager: true });

const bytesOf = async (url: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(url)).arrayBuffer());

/** Latin letters first: the painter of PNG files takes the first font that has a letter. */
const inOrder = (): readonly string[] =>
  Object.entries(FONTS)
    .sort(([a], [b]) => Number(/-\d+\.ttf$/.test(b)) - Number(/-\d+\.ttf$/.test(a)) || a.localeCompare(b))
    .map(([, url]) => url);
let fonts: Promise<readonly Uint8Array[]> | undefined;

/** Painting a large picture takes seconds: it is done here, so that the window goes on. */
const painter = {
  async png(input: Omit<PictureInput, 'say'>, options: PictureOptions): Promise<PictureResult<Uint8Array>> {
    fonts ??= Promise.all(inOrder().map(bytesOf));
    const load = () => resvgRasterizer(resvg, () => bytesOf(code));
    return pngOf({ ...input, say: pictureSay(input.design) }, options, load, await fonts);
  },
};
export type PicturePainter = typeof painter;

Comlink.expose(painter);
