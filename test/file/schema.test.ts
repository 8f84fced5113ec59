import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeDesign } from '../../core/file/write.ts';
import { designSchema } from '../../core/file/schema.ts';
import { TEMPLATES } from '../../core/templates/index.ts';
import { arbitraryDesign } from '../arbitrary/design.ts';
import { valid } from '../support/json-schema.ts';

const schema = designSchema();

/** Wrong in a way that a schema cannot see: what refers to what, and what JSON itself forbids. */
const BEYOND = ['circles', 'duplicate-keys', 'references'];

describe('the JSON Schema', () => {
  it.each(TEMPLATES.map(({ id, text }) => [id, text] as const))('takes the template %s', (_, text) => {
    expect(valid(JSON.parse(text), schema)).toBe(true);
  });

  it('takes whatever a file may hold', () => {
    fc.assert(
      fc.property(arbitraryDesign, (design) => valid(JSON.parse(writeDesign(design)), schema)),
      { numRuns: 100 },
    );
  }, 60_000);

  const bad = readdirSync(new URL('./bad/', import.meta.url)).filter((name) => name.endsWith('.netdraft'));
  it.each(bad.map((name) => name.replace('.netdraft', '')))('%s is refused, where it is JSON', (name) => {
    let value: unknown;
    try {
      value = JSON.parse(readFileSync(new URL(`./bad/${name}.netdraft`, import.meta.url), 'utf8'));
    } catch {
      return;
    }
    expect(valid(value, schema)).toBe(BEYOND.includes(name));
  });
});
