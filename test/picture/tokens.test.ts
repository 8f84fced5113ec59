import { describe, expect, it } from 'vitest';
import { GLYPHS, MARKS } from '../../core/picture/glyphs.ts';
import { glyphParts } from '../../core/picture/glyph-parts.ts';
import { KINDS } from '../../core/kinds/index.ts';
import { COLOURS, cssTokens, type Colour, type ThemeName } from '../../core/picture/tokens.ts';
import { OUTCOMES } from '../../core/model/design.ts';

/** Contrast by WCAG 2, from 1 to 21. */
function contrast(a: string, b: string): number {
  const light = (hex: string): number => {
    const [r = 0, g = 0, bl = 0] = [1, 3, 5].map((i) => {
      const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [p, q] = [light(a), light(b)].sort((x, y) => y - x) as [number, number];
  return (p + 0.05) / (q + 0.05);
}

describe('tokens', () => {
  const text: readonly Colour[] = ['ink-1', 'ink-2', 'ink-3', 'v4', 'v6', 'works', 'request', 'reply', 'intermittent', 'unmodelled'];
  it.each(['light', 'dark'] as const)('text can be read on every ground: %s', (theme: ThemeName) => {
    for (const ink of text)
      for (const ground of ['canvas', 'panel', 'raised', 'sunken'] as const)
        expect(contrast(COLOURS[theme][ink], COLOURS[theme][ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });
  it.each(['light', 'dark'] as const)('borders that mean something can be seen, and verdicts on their soft fills: %s', (theme: ThemeName) => {
    for (const ground of ['canvas', 'panel'] as const) expect(contrast(COLOURS[theme]['line-3'], COLOURS[theme][ground])).toBeGreaterThanOrEqual(3);
    // Nothing else says that a field without a value can be written into.
    for (const ground of ['panel', 'raised'] as const) expect(contrast(COLOURS[theme].field, COLOURS[theme][ground])).toBeGreaterThanOrEqual(3);
    for (const hue of ['v4', 'v6', 'works', 'request', 'reply', 'intermittent', 'unmodelled'] as const)
      expect(contrast(COLOURS[theme][hue], COLOURS[theme][`${hue}-soft`])).toBeGreaterThanOrEqual(4.5);
  });
  it('are a style sheet too', () => {
    const css = cssTokens();
    for (const name of Object.keys(COLOURS.light)) expect(css.split(`--nd-${name}:`).length, name).toBe(3);
    expect(css).toContain('[data-theme="dark"]{color-scheme:dark');
  });
});

describe('glyphs', () => {
  it.each([...Object.entries(GLYPHS), ...KINDS.map((k) => [k.id, k.glyph] as const)])('%s is made of parts that both painters know', (_, markup) => {
    const tags = markup.match(/<\w/g)?.length ?? 0;
    expect(glyphParts(markup).length).toBe(tags);
    expect(tags).toBeGreaterThan(0);
  });
  it('draw circles and rectangles as paths', () => {
    expect(glyphParts('<circle cx="12" cy="12" r="9"/>')[0]?.d).toBe('M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0Z');
    expect(glyphParts('<rect x="3" y="3" width="18" height="18" rx="4"/>')[0]?.d).toMatch(/^M7 3h10a4 4/);
  });
  it('have a mark of its own silhouette for each verdict', () => {
    expect(new Set(OUTCOMES.map((o) => MARKS[o][0]?.d)).size).toBe(OUTCOMES.length);
  });
});
