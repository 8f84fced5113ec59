import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REQUIRED } from '../kinds/findings/constraints.ts';

const project = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, project), 'utf8');

/** Sections of the rules of AWS networks, with how many rules each has: A1.1 to A1.11, and so on. */
const SECTIONS: readonly (readonly [section: number, rules: number])[] = [
  [1, 11],
  [2, 9],
  [3, 14],
  [4, 8],
  [5, 7],
  [6, 15],
  [7, 3],
  [8, 3],
  [9, 5],
  [10, 11],
  [11, 9],
  [15, 3],
  [16, 14],
];
const RULES = SECTIONS.flatMap(([section, rules]) => Array.from({ length: rules }, (_, n) => `A${section}.${n + 1}`));

/**
 * What holds each rule: tests, or the reason why there is nothing to hold. A test is a row of the verdict tables (`V-A01`), a constraint
 * of the findings (`AWS-VPC-001`) or a title in a file (`test/engine/filters.test.ts > applies inside a subnet too`).
 */
type Held = { readonly tests: readonly string[] } | { readonly reason: string };
const held = JSON.parse(read('test/facts/aws-rules.json')) as Readonly<Record<string, Held>>;

const texts = (folder: string, name: RegExp): string =>
  readdirSync(new URL(folder, project))
    .filter((file) => name.test(file))
    .map((file) => read(`${folder}${file}`))
    .join('\n');
const verdicts = texts('test/engine/verdicts/', /^section-.*\.json$/);
const findings = texts('test/kinds/findings/', /\.cases\.ts$/);

function isTest(name: string): boolean {
  if (/^V-A\d+$/.test(name)) return verdicts.includes(`"id": "${name}"`);
  if (name.startsWith('AWS-')) return REQUIRED.includes(name) && findings.includes(`id: '${name}'`);
  const [path = '', title = ''] = name.split(' > ');
  return title !== '' && existsSync(new URL(path, project)) && read(path).includes(title);
}

describe('the rules of AWS networks', () => {
  it('are all held by tests or left out with a reason, and no others are named', () => {
    expect(Object.keys(held)).toEqual(RULES);
  });

  it.each(Object.entries(held))('%s', (_rule, one) => {
    if ('reason' in one) expect(one.reason.length).toBeGreaterThan(20);
    else {
      expect(one.tests).not.toEqual([]);
      expect(one.tests.filter((name) => !isTest(name))).toEqual([]);
    }
  });
});
