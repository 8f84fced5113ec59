import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TESTED } from '../engine/verdicts/rows.ts';
import { CASE_IDS } from '../kinds/findings/cases.ts';
import { ELSEWHERE, REQUIRED } from '../kinds/findings/constraints.ts';
import { RULES, ruleStatuses } from './facts.ts';
import constraintsOfFacts from './constraints.json';
import rowsOfFacts from './rows.json';
import sections from './sections.json';

const project = new URL('../../', import.meta.url);

/** How many rules each section has, in its order: A1.1 to A1.11, and so on. */
const NUMBERS = [
  [11, 9, 14, 8, 7, 15, 3, 3, 5, 11, 9, 6, 8, 7, 3, 14, 18],
  [9, 6, 19, 9, 6, 3, 10, 10, 5, 7, 5],
  [5, 7, 8, 10, 7, 3, 13, 20, 5],
];
const IDS = NUMBERS.flatMap((counts, cloud) =>
  counts.flatMap((count, section) => Array.from({ length: count }, (_, n) => `${'ALT'[cloud]}${section + 1}.${n + 1}`)),
);
const sources = [rowsOfFacts, constraintsOfFacts].flatMap((of) => Object.values<Record<string, string[]>>(of)).flatMap((ids) => Object.entries(ids));
const tested = new Set([...TESTED.map((row) => row.id), ...CASE_IDS]);

const STATUSES = ruleStatuses();

const texts = new Map<string, string>();
/** The text of a file of tests, read once; of one that does not exist, none. */
function textOf(path: string): string {
  const url = new URL(path, project);
  const text = texts.get(path) ?? (existsSync(url) ? readFileSync(url, 'utf8') : '');
  texts.set(path, text);
  return text;
}

/** A row, a constraint or a title in a file. */
function isTest(name: string): boolean {
  if (!name.includes(' > ')) return tested.has(name);
  const [path = '', title = ''] = name.split(' > ');
  return title !== '' && textOf(path).includes(title);
}

describe('the facts', () => {
  it('are 318 rules, 173 rows and 217 constraints', () => {
    expect(Object.keys(RULES)).toEqual(IDS);
    expect(IDS.length).toBe(318);
    expect(Object.values(rowsOfFacts).flatMap((ids) => Object.keys(ids)).length).toBe(173);
    expect(REQUIRED.length).toBe(217);
  });
  it('come from rules that exist', () => {
    expect(sources.flatMap(([id, rules]) => rules.filter((rule) => !(rule in RULES)).map((rule) => `${id}: ${rule}`))).toEqual([]);
  });
  it('have titles of a few words, and sections', () => {
    expect(Object.values(RULES).filter(({ title }) => title === '' || title.split(' ').length > 9)).toEqual([]);
    expect(STATUSES.filter(({ section }) => section === undefined)).toEqual([]);
    expect(Object.keys(sections).length).toBe(NUMBERS.flat().length);
  });
});

it('constraints that no design can break are held where they are read', () => {
  expect([...ELSEWHERE.values()].filter((name) => !isTest(name))).toEqual([]);
});

describe('every rule is held by a test, or says why there is nothing to hold', () => {
  it.each(STATUSES.map((status) => [status.id, status] as const))('%s', (id, { tests, why }) => {
    expect((RULES[id]?.tests ?? []).filter((name) => !isTest(name))).toEqual([]);
    if (why === undefined) expect(tests).not.toEqual([]);
    else expect(why.length).toBeGreaterThan(20);
  });
});
