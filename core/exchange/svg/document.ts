import { COLOURS } from '../../picture/tokens.ts';
import type { Rect } from '../../picture/rect.ts';
import type { Scene } from '../../picture/shapes.ts';
import { escapeXml, number, type SvgStyle, svgGroup } from './shapes.ts';

/** A font that is written into the file: CSS family, weight range and the file itself as base64. */
export interface EmbeddedFont {
  readonly family: string;
  /** "450" or "100 900". */
  readonly weight: string;
  readonly format: 'woff2' | 'truetype';
  readonly base64: string;
}

export interface SvgDocument {
  readonly scene: Scene;
  /** What of the drawing the file shows, in px at 100 %. */
  readonly area: Rect;
  /** Size of the picture in px for one px of the drawing. */
  readonly scale: number;
  readonly style: SvgStyle;
  /** The colour of the paper; undefined: transparent. */
  readonly paper?: 'panel' | 'canvas';
  readonly fonts: readonly EmbeddedFont[];
  readonly title: string;
  readonly description: string;
}

const fontFace = ({ family, weight, format, base64 }: EmbeddedFont): string =>
  `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/${format === 'woff2' ? 'woff2' : 'ttf'};base64,${base64}) format("${format}")}`;

/** The scene as an SVG file. Always well-formed, whatever people name their resources. */
export function svgDocument({ scene, area, scale, style, paper, fonts, title, description }: SvgDocument): string {
  const [width, height] = [number(area.width * scale), number(area.height * scale)];
  const box = [area.x, area.y, area.width, area.height].map(number).join(' ');
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    ...(description ? [`<desc>${escapeXml(description)}</desc>`] : []),
    ...(fonts.length > 0 ? [`<style>${fonts.map(fontFace).join('')}</style>`] : []),
    ...(paper
      ? [
          `<rect x="${number(area.x)}" y="${number(area.y)}" width="${number(area.width)}" height="${number(area.height)}" fill="${COLOURS[style.theme][paper]}"/>`,
        ]
      : []),
    ...scene.layers.flatMap((layer) =>
      layer.groups.length === 0 ? [] : [`<g id="${layer.name}">`, ...layer.groups.map((g) => svgGroup(style, g, scene.zoom)), '</g>'],
    ),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}
