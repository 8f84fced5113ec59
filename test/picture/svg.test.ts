import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import * as resvg from '@resvg/resvg-wasm';
import { resvgRasterizer } from '../../core/exchange/png/resvg.ts';
import { svgOf, type PictureInput, type PictureOptions } from '../../core/exchange/svg/index.ts';
import type { Design } from '../../core/model/design.ts';
import { pictureSay } from '../../core/picture/say.ts';
import { answers, sample, sampleFaces, sampleSay } from './sample.ts';
import { expectGolden } from './golden.ts';

const words = pictureSay(sample);
const say: PictureInput['say'] = (code, values) =>
  code.startsWith('PICTURE_') || code.startsWith('VERDICT_') || /^(REQUEST|REPLY|FAMILY_|NO_ADDRESS)/.test(code)
    ? words(code, values)
    : sampleSay(code, values);
const input = (answer?: string): PictureInput => ({
  design: sample,
  faces: sampleFaces,
  say,
  ...(answer && { answer: answers[answer] as (typeof answers)[string] }),
});
const title = { date: '20 November 2026', revision: '12' };
function draw(picture: PictureInput, options: PictureOptions = {}): string {
  const result = svgOf(picture, options, []);
  if (result.type === 'failed') throw new Error(result.code);
  return result.value;
}

// The parser of the PNG painter is strict about XML.
beforeAll(() => resvgRasterizer(resvg, async () => readFileSync(new URL('../../node_modules/@resvg/resvg-wasm/index_bg.wasm', import.meta.url))));
const parse = (svg: string): { readonly width: number; readonly height: number } => {
  const image = new resvg.Resvg(svg, { font: { loadSystemFonts: false } });
  const size = { width: image.width, height: image.height };
  image.free();
  return size;
};

/** `unit: 'binary'` of fast-check first makes a table of all of them, which takes longer than the test. */
const anyCharacter = fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code));

describe('SVG', { timeout: 60_000 }, () => {
  const cases: readonly (readonly [string, string | undefined, PictureOptions])[] = [
    ['plain', undefined, { title: false, legend: false }],
    ['mockup', 'mockup', { title }],
    ['mockup-dark', 'mockup', { title, theme: 'dark' }],
    ['both-work', 'bothWork', { title }],
    ['reply-blocked', 'replyBlocked', { title }],
    ['several-blockers', 'severalBlockers', { title }],
    ['intermittent', 'intermittent', { title }],
    ['not-modelled', 'notModelled', { title }],
    ['no-route', 'noRoute', { title }],
    ['selection', 'mockup', { title: false, only: ['zone-a'], transparent: true }],
  ];
  it.each(cases)('looks as it did: %s', (name, answer, options) => {
    const svg = draw(input(answer), options);
    parse(svg);
    expectGolden(`svg/${name}.svg`, svg);
  });

  it('is the same file each time', () => {
    expect(draw(input('mockup'), { title })).toBe(draw(input('mockup'), { title }));
  });

  it('keeps text as text and embeds the fonts that it is given', () => {
    const result = svgOf(input(), {}, [{ family: 'Inter Variable', weight: '100 900', format: 'woff2', base64: 'd09GMg==' }]);
    const svg = result.type === 'done' ? result.value : '';
    expect(svg).toContain('>orders-fn</text>');
    expect(svg).toContain('src:url(data:font/woff2;base64,d09GMg==) format("woff2")');
    parse(svg);
  });

  it('is cropped to its content and 32 px around it', () => {
    const { width, height } = parse(draw(input(), { title: false, legend: false }));
    const once = parse(draw(input(), { title: false, legend: false, scale: 2 }));
    expect([once.width, once.height]).toEqual([2 * width, 2 * height]);
    const only = parse(draw(input(), { title: false, legend: false, only: ['nat-a'] }));
    expect(only).toEqual({ width: 180 + 2 + 64, height: 68 + 2 + 64 });
  });

  it('has no paper when it is transparent, and explains only what occurs', () => {
    expect(draw(input(), { transparent: true, title: false })).not.toContain('fill="#FFFFFF"/>\n<g id="frames">');
    const svg = draw(input('replyBlocked'), { title: false });
    expect(svg).toContain('Reply blocked');
    expect(svg).not.toContain('>IPv6<');
    expect(svg).not.toContain('>Works<');
  });

  it('says of a family that an end has no address for that there is none, and nothing else', () => {
    const { bothWork } = answers;
    if (!bothWork) throw new Error('no such answer');
    const none = { code: 'NO_SOURCE_ADDRESS', values: {}, half: 'request', path: 0, resource: 'orders-fn', fixes: [] } as const;
    const families = bothWork.families.map((one) =>
      one.family === 'ipv6' ? { ...one, outcome: 'request-blocked' as const, paths: [], blockers: [none] } : one,
    );
    const svg = draw({ ...input(), answer: { ...bothWork, families } });
    expect(svg).toContain('>no address</text>');
    for (const word of ['Request blocked', '>IPv6<']) expect(svg).not.toContain(word);
  });

  it('is well-formed whatever people write', () => {
    const named = (name: string): Design => ({
      ...sample,
      name,
      resources: { ...sample.resources, 'web-1': { kind: 'aws.instance', in: 'public-b', name }, vpc: { kind: 'aws.vpc', in: 'region', name } },
    });
    const odd = ['<script>alert("x")</script>', '&amp;', '\'"><', ']]>', '\u0000\u0007\ufffe', '\ud800', '互联网 🙂', '  ', '--', '%{}$`'];
    for (const name of odd) parse(draw({ ...input('mockup'), design: named(name) }));
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (name) => {
        parse(draw({ ...input(), design: named(name) }, { title: false }));
      }),
      { numRuns: 40 },
    );
  });

  it('says that there is nothing to draw', () => {
    expect(svgOf({ ...input(), design: { ...sample, resources: {} } }, {}, [])).toMatchObject({ type: 'failed', code: 'PICTURE_EMPTY' });
    expect(svgOf(input(), { only: [] }, [])).toMatchObject({ type: 'failed', code: 'PICTURE_EMPTY' });
  });
});
