import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLONE_CACHE, ROOT } from '../../build/lib/places.mjs';
import { checkStamp } from '../../build/lib/stamps.mjs';
import { mkdirSync } from 'node:fs';

let folder: string;
const file = (name: string) => join(folder, name);
const check = () => checkStamp(file('stamp.json'), [relative(ROOT, file('in'))]);
beforeAll(() => {
  mkdirSync(CLONE_CACHE, { recursive: true });
  folder = mkdtempSync(join(CLONE_CACHE, 'stamps-'));
  mkdirSync(file('in'));
  writeFileSync(file('in/a.ts'), 'a');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('work is done once, and again only when something changed', () => {
  const first = check();
  expect(first.fresh).toBe(false);
  expect(check().fresh).toBe(false);
  first.keep();
  expect(check().fresh).toBe(true);
  utimesSync(file('in/a.ts'), 1, 1);
  expect(check().fresh).toBe(true);
  writeFileSync(file('in/a.ts'), 'b');
  const changed = check();
  expect(changed.fresh).toBe(false);
  changed.keep();
  writeFileSync(file('in/b.ts'), '');
  expect(check().fresh).toBe(false);
  rmSync(file('in/b.ts'));
  expect(check().fresh).toBe(true);
});
