// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Terraform's templates are what is tested.
import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, type Hcl, quote } from '../../../core/exchange/terraform/hcl.ts';
import { slug } from '../../../core/exchange/terraform/labels.ts';

const text = (value: string): Hcl => ({ type: 'literal', value });
const block = (entries: readonly (readonly [string, Hcl])[]) => fileOf([{ type: 'b', labels: [], arguments: entries, blocks: [] }]);

describe('quoted text', () => {
  it.each([
    ['a "quote"', '"a \\"quote\\""'],
    ['back\\slash', '"back\\\\slash"'],
    ['two\nlines\tand\r', '"two\\nlines\\tand\\r"'],
    ['${template}', '"$${template}"'],
    ['%{ if x }', '"%%{ if x }"'],
    ['$ and % alone, $$ too', '"$ and % alone, $$ too"'],
    ['$${x}', '"$$${x}"'],
    ['\u0007 bell', '"\\u0007 bell"'],
    ['half \ud800 pair', '"half \ufffd pair"'],
    ['网络 🚀', '"网络 🚀"'],
  ])('%j', (value, quoted) => {
    expect(quote(value)).toBe(quoted);
  });

  it('comes back as it was, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (value) => {
        const read = (await parse('a.tf', block([['x', text(value)]]))) as { readonly b: readonly { readonly x: string }[] };
        // The reader leaves escaped templates as they stand, and HCL composes characters (NFC).
        expect(read.b[0]?.x).toBe(value.replace(/([$%])\{/g, '$1$1{').normalize('NFC'));
      }),
      { numRuns: 300 },
    );
  });
});

describe('layout', () => {
  it.each<readonly [string, readonly (readonly [string, Hcl])[], string]>([
    [
      'equals signs of neighbours stand below each other',
      [
        ['a', text('1')],
        ['long', text('2')],
      ],
      'b {\n  a    = "1"\n  long = "2"\n}\n',
    ],
    ['nothing in it', [], 'b {}\n'],
    [
      'a value of several lines stands alone',
      [
        ['a', text('1')],
        ['tags', { type: 'object', entries: [['Name', text('x')]] }],
        ['longer', text('2')],
      ],
      'b {\n  a = "1"\n\n  tags = {\n    Name = "x"\n  }\n\n  longer = "2"\n}\n',
    ],
    ['keys that are no names are quoted', [['t', { type: 'object', entries: [['a b', text('x')]] }]], 'b {\n  t = {\n    "a b" = "x"\n  }\n}\n'],
    [
      'a long list has one item a line',
      [['l', { type: 'list', items: [text('x'.repeat(60)), text('y'.repeat(60))] }]],
      `b {\n  l = [\n    "${'x'.repeat(60)}",\n    "${'y'.repeat(60)}",\n  ]\n}\n`,
    ],
  ])('%s', (_name, entries, expected) => {
    expect(block(entries)).toBe(expected);
  });

  it('keeps a comment on one line', () => {
    expect(fileOf([{ type: 'b', labels: ['x'], arguments: [], blocks: [], comment: 'one\n} two' }])).toBe('# one } two\nb "x" {}\n');
  });
});

describe('names', () => {
  it.each([
    ['Web server 1', 'web_server_1'],
    ['  --x--  ', 'x'],
    ['Größe', 'gro_e'],
    ['naïve', 'naive'],
    ['网络', ''],
    ['ﬁne', 'fine'],
    ['10.0.0.0/16', '10_0_0_0_16'],
  ])('%j', (name, expected) => {
    expect(slug(name)).toBe(expected);
  });
});
