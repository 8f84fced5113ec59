import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../core/kinds/index.ts';
import { fill } from '../../core/words/catalogue.ts';

const WORDS = new URL('../../core/words/', import.meta.url);
const modules = readdirSync(WORDS, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => import(new URL(path, WORDS).href) as Promise<Readonly<Record<string, unknown>>>);
const tables = [...(await Promise.all(modules)).flatMap((module) => Object.values(module)), ...KINDS.map((kind) => kind.words.sentences)];
/** Every sentence that is filled in, with its code: a code that several kinds say has several. */
const SENTENCES = tables
  .flatMap((table) => (typeof table === 'object' && table !== null ? Object.entries(table as Readonly<Record<string, unknown>>) : []))
  .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].includes('{'));

/** A value, and a word with an s behind it or behind one or two others. */
const PLURAL = /\{(\w+)(?:, number)?\}(?: (?!(?:and|of|in|is|has|to|with|from|not)\b)[a-z-]+){0,2}? ([a-z]{2,}s)\b/g;
/** What ends in an s and is no plural: what somebody does, and a few words more. Add to it what a new sentence needs. */
const NO_PLURAL = new Set(
  (
    'is has was as its this does address stands becomes leads lies carries overlaps belongs translates takes hands gets opens forwards sends ' +
    'needs holds drops denies allows stops sits sees replies reaches puts looks listens lets knows joins fails ends answers binds mixes wears ' +
    'lacks announces means pass fits stays changes counts calls names keeps uses passes steers accepts says replaces'
  ).split(' '),
);

/** Values that are figures of a cloud or of Netdraft itself, never one; and values that are no numbers. */
const NO_COUNTS = new Set([
  'limit',
  'most',
  'max',
  'connections',
  'newConnections',
  'queries',
  'scale',
  'height',
  'all',
  'served',
  'gateway',
  'network',
  'host',
  'other',
]);
/** Said of several: of what is too much, and of what is one thing has a sentence of its own. */
const OF_SEVERAL = new Set(
  (
    'ALI-6GW-008 ALI-ACL-101 ALI-PEER-102 ALI-RT-006 ALI-SG-004 ALI-VPC-003 AWS-ELB-003 AWS-ENI-103 AWS-NAT-010 AWS-PCX-103 AWS-PL-101 AWS-RT-010 ' +
    'AWS-SG-004 AWS-VPC-010 TC-ACL-103 TC-CCN-101 TC-CLB-103 TC-CLB6-008 TC-SG-005 BORN_VPC DELETE_MANY_TITLE IMPORT_TIMES NEAR_COUNT REPLACE_TITLE ' +
    'STEP_SEVERAL_ROWS TOO_MANY TOO_MANY_PATHS'
  ).split(' '),
);

describe('a sentence with a count', () => {
  it('is right of one', () => {
    const wrong = SENTENCES.flatMap(([code, text]) =>
      [...text.matchAll(PLURAL)]
        .filter(([, value = '', word = '']) => !NO_PLURAL.has(word) && !NO_COUNTS.has(value) && !OF_SEVERAL.has(code))
        .map(([part]) => `${code}: ${part}`),
    );
    expect([...new Set(wrong)].sort()).toEqual([]);
  });

  it.each([
    [0, 'files'],
    [1, 'file'],
    [2, 'files'],
    ['1', 'file'],
    ['1,001', 'files'],
  ])('of %s has "%s"', (count, word) => {
    expect(fill('{count} {count|file|files} {other|is|are}', { count }, (id) => id)).toBe(`${count} ${word} {other|is|are}`);
  });
});
