import { type FontFiles, fontsFor, lettersWithoutFont } from './fonts.ts';
import { type PictureInput, type PictureOptions, type PictureResult, sheetOf, svgOfSheet } from '../svg/index.ts';

/** What turns an SVG file into a PNG file. The host has it ready: `@resvg/resvg-wasm` finds its code differently in Node and in a window. */
export interface Rasterizer {
  readonly render: (svg: string, fonts: readonly Uint8Array[]) => Uint8Array;
}

/** No side of a picture may be longer, in px: beyond it programs refuse pictures or run out of memory. */
export const LARGEST_SIDE = 16_384;
/** Twice as fine as the drawing unless asked otherwise. */
const USUAL_SCALE = 2;

export interface PngPicture {
  readonly png: Uint8Array;
  /** Letters of names that no font of ours has: their places are empty. */
  readonly leftOut: readonly string[];
}

/** The picture as a PNG file, the same drawing as the SVG. */
export async function pngOf(
  input: PictureInput,
  options: PictureOptions,
  load: () => Promise<Rasterizer>,
  fonts: FontFiles,
): Promise<PictureResult<PngPicture>> {
  const sheet = sheetOf(input, options);
  if (sheet.type === 'failed') return sheet;
  const scale = options.scale ?? USUAL_SCALE;
  const { area } = sheet.value;
  const [width, height] = [Math.ceil(area.width * scale), Math.ceil(area.height * scale)];
  if (Math.max(width, height) > LARGEST_SIDE) {
    const fits = Math.floor((LARGEST_SIDE / Math.max(area.width, area.height)) * 100) / 100;
    return { type: 'failed', code: 'PICTURE_TOO_LARGE', values: { width, height, limit: LARGEST_SIDE, scale: fits } };
  }
  const { render } = await load();
  const svg = svgOfSheet(input, { ...options, scale }, sheet.value, [], 'static');
  return { type: 'done', value: { png: render(svg, await fontsFor(svg, fonts)), leftOut: lettersWithoutFont(svg) } };
}
