import { MONO_SPACING } from '../../picture/text.ts';
import { COLOURS, type Colour, FONT_STACKS, type ThemeName, type Weight } from '../../picture/tokens.ts';
import type { GlyphShape, Group, Shape, Stroke, TextShape } from '../../picture/shapes.ts';

/** How shapes are written: for programs that choose fonts as browsers do, or for the painter of PNG files with the static fonts of `assets/fonts`. */
export interface SvgStyle {
  readonly theme: ThemeName;
  readonly fonts: 'web' | 'static';
}

/** The painter of PNG files takes one family name and hundreds as weights (`build/fonts.mjs` gives each of ours one). */
const STATIC_FAMILIES = { ui: 'Inter', mono: 'JetBrains Mono' } as const;
const STATIC_WEIGHTS: Readonly<Record<Weight, number>> = { 450: 400, 550: 500, 600: 600, 650: 700 };

// XML 1.0 has no way at all to write these, escaped or not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as XML takes it, in elements and in attributes. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** At most two decimals. */
export const number = (n: number): string => String(Math.round(n * 100) / 100);

const colourOf = (style: SvgStyle, colour: Colour): string => COLOURS[style.theme][colour];
const fillOf = (style: SvgStyle, fill: Colour | undefined): string => ` fill="${fill ? colourOf(style, fill) : 'none'}"`;

function strokeOf(style: SvgStyle, stroke: Stroke | undefined, zoom: number): string {
  if (!stroke) return '';
  const dash = stroke.dash ? ` stroke-dasharray="${stroke.dash.map(number).join(' ')}"` : '';
  const cap = stroke.cap ? ` stroke-linecap="${stroke.cap}"` : '';
  return ` stroke="${colourOf(style, stroke.colour)}" stroke-width="${number(Math.max(stroke.width, (stroke.least ?? 0) / zoom))}" stroke-linejoin="round"${dash}${cap}`;
}

function textOf(style: SvgStyle, s: TextShape): string {
  const anchor = s.anchor ? ` text-anchor="${s.anchor}"` : '';
  const spacing = s.font === 'mono' ? ` letter-spacing="${number(MONO_SPACING * s.size)}"` : '';
  const underline = s.underline ? ' text-decoration="underline"' : '';
  const isStatic = style.fonts === 'static';
  const family = isStatic ? STATIC_FAMILIES[s.font] : escapeXml(FONT_STACKS[s.font].replaceAll('"', "'"));
  const weight = isStatic ? STATIC_WEIGHTS[s.weight] : s.weight;
  return `<text x="${number(s.x)}" y="${number(s.y)}" font-family="${family}" font-size="${number(s.size)}" font-weight="${weight}"${fillOf(style, s.fill)}${anchor}${spacing}${underline} xml:space="preserve">${escapeXml(s.text)}</text>`;
}

function glyphOf(style: SvgStyle, g: GlyphShape): string {
  const scale = Math.round((g.size / g.grid) * 10000) / 10000;
  const parts = g.parts.map((part) => {
    const colour = colourOf(style, part.colour ?? g.colour);
    if (part.fill) return `<path d="${part.d}" fill="${colour}"/>`;
    const dash = part.dash ? ` stroke-dasharray="${part.dash.join(' ')}"` : '';
    return `<path d="${part.d}" fill="none" stroke="${colour}" stroke-width="${part.stroke ?? g.stroke}" stroke-linecap="round" stroke-linejoin="round"${dash}/>`;
  });
  return `<g transform="translate(${number(g.x)} ${number(g.y)}) scale(${scale})">${parts.join('')}</g>`;
}

/** `zoom`: screen px for one unit of the shape, for strokes that must not get too thin. */
function svgShape(style: SvgStyle, s: Shape, zoom: number): string {
  switch (s.type) {
    case 'rect':
      return `<rect x="${number(s.x)}" y="${number(s.y)}" width="${number(s.width)}" height="${number(s.height)}"${s.radius ? ` rx="${number(s.radius)}"` : ''}${fillOf(style, s.fill)}${strokeOf(style, s.stroke, zoom)}/>`;
    case 'circle':
      return `<circle cx="${number(s.cx)}" cy="${number(s.cy)}" r="${number(s.r)}"${fillOf(style, s.fill)}${strokeOf(style, s.stroke, zoom)}/>`;
    case 'path':
      return `<path d="${s.d}"${fillOf(style, s.fill)}${strokeOf(style, s.stroke, zoom)}/>`;
    case 'text':
      return textOf(style, s);
    case 'glyph':
      return glyphOf(style, s);
  }
}

export function svgGroup(style: SvgStyle, g: Group, zoom = 1): string {
  const scale = g.scale === 1 ? '' : ` scale(${Math.round(g.scale * 10000) / 10000})`;
  return `<g transform="translate(${number(g.x)} ${number(g.y)})${scale}">${g.shapes.map((s) => svgShape(style, s, zoom * g.scale)).join('')}</g>`;
}
