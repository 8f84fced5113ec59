import * as Comlink from 'comlink';
import interFont from '@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2?url';
import monoFont from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?url';
import type { EmbeddedFont } from '../../core/exchange/svg/document.ts';
import type { PngPicture } from '../../core/exchange/png/index.ts';
import { type PictureInput, type PictureOptions, type PictureResult, sheetOf, svgOf } from '../../core/exchange/svg/index.ts';
import { pictureSay } from '../../core/picture/say.ts';
import { ownBytes } from '../worker/own-file.ts';
import type { PicturePainter } from '../worker/picture.worker.ts';
import PictureWorker from '../worker/picture.worker.ts?worker';

export type Drawing = Omit<PictureInput, 'say'>;
const withWords = (drawing: Drawing): PictureInput => ({ ...drawing, say: pictureSay(drawing.design) });

/** What the dialog shows: the picture without fonts, which the page has, and its size in px at 1x. */
export function previewOf(
  drawing: Drawing,
  options: PictureOptions,
): PictureResult<{ readonly svg: string; readonly width: number; readonly height: number }> {
  const input = withWords(drawing);
  const sheet = sheetOf(input, options);
  if (sheet.type === 'failed') return sheet;
  const svg = svgOf(input, { ...options, scale: 1 }, []);
  return svg.type === 'failed' ? svg : { type: 'done', value: { svg: svg.value, width: sheet.value.area.width, height: sheet.value.area.height } };
}

async function embedded(family: string, weight: string, url: string): Promise<EmbeddedFont> {
  let text = '';
  for (const byte of await ownBytes(url)) text += String.fromCharCode(byte);
  return { family, weight, format: 'woff2', base64: btoa(text) };
}

/** The SVG file, with its fonts in it, so that it looks the same everywhere. */
export async function svgFile(drawing: Drawing, options: PictureOptions): Promise<PictureResult<string>> {
  const fonts = await Promise.all([embedded('Inter Variable', '100 900', interFont), embedded('JetBrains Mono Variable', '100 800', monoFont)]);
  return svgOf(withWords(drawing), options, fonts);
}

/** The PNG file, painted by the same painter as the command line's, in a thread of its own. */
export async function pngFile(drawing: Drawing, options: PictureOptions): Promise<PictureResult<PngPicture>> {
  const worker = new PictureWorker();
  const failed = new Promise<never>((_, reject) => worker.addEventListener('error', (event) => reject(new Error(event.message))));
  try {
    const painter = Comlink.wrap<PicturePainter>(worker);
    return await Promise.race([painter.png(drawing, options), failed]);
  } finally {
    worker.terminate();
  }
}
