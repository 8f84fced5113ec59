import * as Comlink from 'comlink';
import * as resvg from '@resvg/resvg-wasm';
import code from '@resvg/resvg-wasm/index_bg.wasm?url';
import type { FontFiles } from '../../core/exchange/png/fonts.ts';
import { type PngPicture, pngOf } from '../../core/exchange/png/index.ts';
import { resvgRasterizer } from '../../core/exchange/png/resvg.ts';
import type { PictureInput, PictureOptions, PictureResult } from '../../core/exchange/svg/index.ts';
import { pictureSay } from '../../core/picture/say.ts';
import { ownBytes } from './own-file.ts';

const FONTS = import.meta.glob<string>('../../assets/fonts/*.ttf', { query: '?url', import: 'default', eager: true });
const urlOf = new Map(Object.entries(FONTS).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]));

const fonts: FontFiles = { names: [...urlOf.keys()], read: (name) => ownBytes(urlOf.get(name) ?? '') };

/** Painting a large picture takes seconds: it is done here, so that the window goes on. */
const painter = {
  async png(input: Omit<PictureInput, 'say'>, options: PictureOptions): Promise<PictureResult<PngPicture>> {
    const load = () => resvgRasterizer(resvg, () => ownBytes(code));
    return pngOf({ ...input, say: pictureSay(input.design) }, options, load, fonts);
  },
};
export type PicturePainter = typeof painter;

Comlink.expose(painter);
