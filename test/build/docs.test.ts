import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../build/lib/places.mjs';

const pages = [
  'README.md',
  'ARCHITECTURE.md',
  ...readdirSync(inProject('docs'), { recursive: true }).map((name) => join('docs', String(name))),
].filter((name) => name.endsWith('.md'));

describe('the pages about the project', () => {
  it.each(pages)('%s leads only to files that are there', (page) => {
    const targets = [...readFileSync(inProject(page), 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    const here = targets.filter((target) => !/^[a-z]+:/.test(target));
    expect(here.filter((target) => !existsSync(inProject(dirname(page), target)))).toEqual([]);
  });
});
