import type { GlyphPart } from './shapes.ts';

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const number = (tag: string, name: string): number => Number(attribute(tag, name) ?? 0);

/** An ellipse as path data. */
const round = (cx: number, cy: number, rx: number, ry: number): string =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;

/** A rectangle with round corners as path data. */
function roundedRect(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const [w, h] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${w}a${r} ${r} 0 0 1 ${r} ${r}v${h}a${r} ${r} 0 0 1 ${-r} ${r}h${-w}a${r} ${r} 0 0 1 ${-r} ${-r}v${-h}a${r} ${r} 0 0 1 ${r} ${-r}Z`;
}

function pathOf(name: string, tag: string): string | undefined {
  if (name === 'path') return attribute(tag, 'd');
  if (name === 'circle') return round(number(tag, 'cx'), number(tag, 'cy'), number(tag, 'r'), number(tag, 'r'));
  if (name === 'ellipse') return round(number(tag, 'cx'), number(tag, 'cy'), number(tag, 'rx'), number(tag, 'ry'));
  if (name === 'rect') return roundedRect(number(tag, 'x'), number(tag, 'y'), number(tag, 'width'), number(tag, 'height'), number(tag, 'rx'));
  return undefined;
}

const known = new Map<string, readonly GlyphPart[]>();

/** The strokes and dots of a glyph, from the inside of its SVG: paths, rectangles, circles and ellipses, no groups. */
export function glyphParts(markup: string): readonly GlyphPart[] {
  let parts = known.get(markup);
  if (!parts) {
    parts = [...markup.matchAll(/<(\w+)((?:\s[^<>]*?)?)\/?>/g)].flatMap(([tag, name]): GlyphPart[] => {
      const d = pathOf(name ?? '', tag);
      if (!d) return [];
      const dash = attribute(tag, 'stroke-dasharray');
      return [
        { d, ...(attribute(tag, 'fill') === 'currentColor' && { fill: true as const }), ...(dash && { dash: dash.split(/[\s,]+/).map(Number) }) },
      ];
    });
    known.set(markup, parts);
  }
  return parts;
}

/** Strokes are heavier in small glyphs so that they look alike: width in units of the 24 grid, by size in px. */
export const strokeAt = (size: number): number => (size <= 16 ? 1.8 : size <= 18 ? 1.65 : size <= 24 ? 1.5 : 1.12);
