import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { HELP_PAGES } from '../../core/words/help.ts';

it.each(Object.entries(HELP_PAGES))('docs/help/%s is what the kinds say (else run node build/help.mjs)', (file, page) => {
  expect(readFileSync(new URL(`../../docs/help/${file}`, import.meta.url), 'utf8')).toBe(page());
});
