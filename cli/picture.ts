import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Answer } from '../core/engine/answer.ts';
import { FACE } from '../core/engine/findings.ts';
import { type PngPicture, pngOf, type Rasterizer } from '../core/exchange/png/index.ts';
import { resvgRasterizer } from '../core/exchange/png/resvg.ts';
import type { EmbeddedFont } from '../core/exchange/svg/document.ts';
import { type PictureInput, type PictureOptions, type PictureResult, svgOf } from '../core/exchange/svg/index.ts';
import { pictureSay } from '../core/picture/say.ts';
import type { Question } from './question.ts';

const require = createRequire(import.meta.url);
const find = require.resolve;
/** Seen from this file, or from the bundle that is made of it. */
const FONTS = new URL(import.meta.url.endsWith('.ts') ? '../assets/fonts/' : '../../assets/fonts/', import.meta.url);

/** The same two as those that the window writes into its SVG files. */
const EMBEDDED = [
  { family: 'Inter Variable', weight: '100 900', file: '@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2' },
  { family: 'JetBrains Mono Variable', weight: '100 800', file: '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2' },
] as const;

function inputOf({ design, view }: Question, answer: Answer | undefined): PictureInput {
  const faces = Object.fromEntries(Object.keys(design.resources).map((id) => [id, view.ask(FACE, id)]));
  return { design, faces, say: pictureSay(design), ...(answer && { answer }) };
}

/** The design as an SVG file with its fonts. */
export function svgPicture(asked: Question, answer: Answer | undefined, options: PictureOptions): PictureResult<string> {
  const fonts = EMBEDDED.map(
    ({ family, weight, file }): EmbeddedFont => ({ family, weight, format: 'woff2', base64: readFileSync(find(file)).toString('base64') }),
  );
  return svgOf(inputOf(asked, answer), options, fonts);
}

/** The design as a PNG file, without a display. */
export const pngPicture = (asked: Question, answer: Answer | undefined, options: PictureOptions): Promise<PictureResult<PngPicture>> =>
  pngOf(inputOf(asked, answer), options, rasterizer, { names: readdirSync(FONTS), read: (name) => readFileSync(new URL(name, FONTS)) });

async function rasterizer(): Promise<Rasterizer> {
  // Not `import()`: code that was kept from an earlier run (netdraft.ts) has lost where it came from.
  const resvg = require('@resvg/resvg-wasm') as typeof import('@resvg/resvg-wasm');
  return resvgRasterizer(resvg, async () => readFileSync(find('@resvg/resvg-wasm/index_bg.wasm')));
}
