// Makes what depends on the fonts and is committed: `assets/fonts/*.ttf` (one static font for each weight, for pictures) and
// `core/picture/widths.ts` (how wide each letter is, so that text is measured without a screen). Run it when a font package changes:
//   node build/fonts.mjs
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { inProject } from './lib/places.mjs';
import { NPM } from './lib/processes.mjs';

/** The painter of PNG files knows only hundreds as weights: each of ours takes the place of one. */
const FACES = [
  { family: 'inter', weights: { 450: 400, 550: 500, 600: 600, 650: 700 } },
  // The painter cannot be told to join no letters: without what joins them, `::` of an address stays two colons, as on the screen.
  { family: 'jetbrains-mono', weights: { 450: 400, 600: 600 }, keepFeatures: ['ccmp', 'locl', 'kern', 'mark', 'mkmk'] },
];
/** Latin is whole; of the others what people's names are likely to need. */
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic'];
const everything = Array.from({ length: 0x2fff }, (_, i) => String.fromCodePoint(i + 1)).join('');

/** @param {string} family @param {string} script */
const source = (family, script) => inProject(`node_modules/@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`);

/** Where a table of a font begins. @param {Buffer} font @param {string} name */
function tableAt(font, name) {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  throw new Error(`the font has no table ${name}`);
}

/** Glyph numbers by code point (cmap format 4, which holds all of the basic plane). @param {Buffer} font */
function glyphsOf(font) {
  const offset = tableAt(font, 'cmap');
  /** @type {Map<number, number>} */
  const glyphs = new Map();
  for (let i = 0; i < font.readUInt16BE(offset + 2); i++) {
    const at = offset + font.readUInt32BE(offset + 8 + 8 * i);
    if (font.readUInt16BE(at) !== 4) continue;
    const segments = font.readUInt16BE(at + 6) / 2;
    for (let s = 0; s < segments; s++) {
      const end = font.readUInt16BE(at + 14 + 2 * s);
      const start = font.readUInt16BE(at + 16 + 2 * (segments + s));
      const delta = font.readUInt16BE(at + 16 + 2 * (2 * segments + s));
      const rangeAt = at + 16 + 2 * (3 * segments + s);
      const range = font.readUInt16BE(rangeAt);
      for (let code = start; code <= end && code !== 0xffff; code++) {
        const glyph = range === 0 ? code : font.readUInt16BE(rangeAt + range + 2 * (code - start));
        if (glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff);
      }
    }
  }
  return glyphs;
}

/** Advance widths by code point, in thousandths of an em. @param {Buffer} font */
function widthsOf(font) {
  const unit = font.readUInt16BE(tableAt(font, 'head') + 18);
  const long = font.readUInt16BE(tableAt(font, 'hhea') + 34);
  const metrics = tableAt(font, 'hmtx');
  /** @type {Map<number, number>} */
  const widths = new Map();
  for (const [code, glyph] of glyphsOf(font)) {
    widths.set(code, Math.round((font.readUInt16BE(metrics + 4 * Math.min(glyph, long - 1)) * 1000) / unit));
  }
  return widths;
}

/** Runs of neighbouring code points: [first, widths]. @param {Map<number, number>} widths */
function runsOf(widths) {
  /** @type {[number, number[]][]} */
  const runs = [];
  for (const [code, width] of [...widths].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last[0] + last[1].length === code) last[1].push(width);
    else runs.push([code, [width]]);
  }
  return runs.map(([first, list]) => `[${first}, '${list.join(' ')}']`).join(', ');
}

/**
 * Chinese and Japanese letters, in one weight for all: a whole font of ten megabytes in a package of fifty, of which only this script makes use.
 * So it is no dependency, but taken from the registry when the font is made.
 */
const WIDE = { package: '@expo-google-fonts/noto-sans-sc@0.4.3', file: '500Medium/NotoSansSC_500Medium.ttf', licence: 'LICENSE_FONT' };
/** The letters that people type: simplified (GB 2312), traditional (the first plane of Big5) and Japanese (JIS level 1), as encodings list them: first bytes, then second. */
const LISTS = /** @type {const} */ ([
  ['gbk', [0xa1, 0xf7], [0xa1, 0xfe]],
  ['big5', [0xa4, 0xc6], [0x40, 0xfe]],
  ['shift_jis', [0x81, 0x98], [0x40, 0xfc]],
]);

function typedLetters() {
  const letters = LISTS.flatMap(([encoding, [first, last], [low, high]]) => {
    const decoder = new TextDecoder(encoding);
    const bytes = Array.from({ length: last - first + 1 }, (_, i) => Array.from({ length: high - low + 1 }, (_, j) => [first + i, low + j]));
    return bytes.flat().map((pair) => decoder.decode(Uint8Array.from(pair)));
  });
  return [...new Set(letters)].filter((text) => [...text].length === 1 && (text.codePointAt(0) ?? 0) >= 0x2e80 && text !== '\ufffd').join('');
}

async function wideFont() {
  const folder = mkdtempSync(join(tmpdir(), 'netdraft-font-'));
  execFileSync(NPM, ['pack', '--silent', '--pack-destination', folder, WIDE.package], { stdio: 'ignore' });
  execFileSync('tar', ['-xzf', join(folder, readdirSync(folder)[0] ?? ''), '-C', folder, `package/${WIDE.file}`, `package/${WIDE.licence}`]);
  const font = await subsetFont(readFileSync(join(folder, 'package', WIDE.file)), typedLetters(), { targetFormat: 'truetype' });
  writeFileSync(inProject('assets/fonts/noto-sans-sc.ttf'), font);
  copyFileSync(join(folder, 'package', WIDE.licence), inProject('assets/fonts/noto-sans-sc-LICENSE.txt'));
  rmSync(folder, { recursive: true });
}

mkdirSync(inProject('assets/fonts'), { recursive: true });
await wideFont();
const tables = [];
for (const { family, weights, keepFeatures } of FACES) {
  copyFileSync(inProject(`node_modules/@fontsource-variable/${family}/LICENSE`), inProject(`assets/fonts/${family}-LICENSE.txt`));
  for (const [weight, standsFor] of Object.entries(weights)) {
    /** @type {Map<number, number>} */
    const widths = new Map();
    for (const script of SCRIPTS) {
      const font = await subsetFont(readFileSync(source(family, script)), everything, {
        targetFormat: 'truetype',
        variationAxes: { wght: Number(weight) },
        ...(keepFeatures && { keepFeatures }),
      });
      font.writeUInt16BE(standsFor, tableAt(font, 'OS/2') + 4);
      for (const [code, width] of widthsOf(font)) if (!widths.has(code) && code < 0x2200) widths.set(code, width);
      if (script === 'latin') writeFileSync(inProject(`assets/fonts/${family}-${weight}.ttf`), font);
      else if (weight === '450') writeFileSync(inProject(`assets/fonts/${family}-${script}.ttf`), font);
    }
    if (family === 'inter') tables.push(`  ${weight}: [${runsOf(widths)}],`);
    else if (new Set(widths.values()).size > 2) console.log(`${family} ${weight} is not of one width: ${[...new Set(widths.values())]}`);
  }
}
writeFileSync(
  inProject('core/picture/widths.ts'),
  `// Made by build/fonts.mjs from @fontsource-variable/inter: do not edit.
/** Advance widths of Inter by weight, in thousandths of an em: runs of code points, as [first, widths]. */
export const INTER_WIDTHS: Readonly<Record<450 | 550 | 600 | 650, readonly (readonly [number, string])[]>> = {
${tables.join('\n')}
};
/** Every letter of JetBrains Mono, in thousandths of an em. */
export const MONO_WIDTH = 600;
`,
);
