import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDesign } from '../../arbitrary/design.ts';
import type { Design, Resource } from '../../../core/model/design.ts';
import { slug } from '../../../core/exchange/terraform/labels.ts';
import { CASE_NAMES, designOf, exported } from '../../support/terraform/cases.ts';
import { meaningProblems } from '../../support/terraform/check-meaning.ts';
import { schemaProblems } from '../../support/terraform/check-schema.ts';
import { readConfiguration } from '../../support/terraform/configuration.ts';

/** Who stands first gets the first free address: where addresses are written out, the order of the document is part of the drawing. */
const ORDER_MATTERS = ['addresses', 'edge-route-table', 'ipv6-only-nat64'];

const reordered = (design: Design, order: readonly string[]): Design => ({
  ...design,
  resources: Object.fromEntries(order.map((id) => [id, reversedKeys(design.resources[id] as Resource)])),
});
const reversedKeys = (resource: Resource): Resource => Object.fromEntries(Object.entries(resource).reverse()) as Resource;

describe('no change gives no diff', () => {
  it.each(CASE_NAMES.filter((name) => !ORDER_MATTERS.includes(name)))('%s in any order', (name) => {
    const design = designOf(name);
    const { files } = exported(design);
    const ids = Object.keys(design.resources);
    const anyOrder = fc.shuffledSubarray(ids, { minLength: ids.length });
    fc.assert(
      fc.property(anyOrder, (order) => {
        expect(exported(reordered(design, order)).files).toEqual(files);
      }),
      { numRuns: 8 },
    );
  });
});

/** Lines in which the name and its Terraform form are blotted out, sorted: a renamed resource may move, but nothing else may change. */
const lines = (files: Readonly<Record<string, string>>, name: string): readonly string[] =>
  Object.entries(files)
    .flatMap(([file, text]) =>
      text
        .split('\n')
        .map((line) => `${file}: ${line.replaceAll(name, 'NAME').replaceAll(name.replaceAll(' ', '_'), 'NAME').replaceAll(slug(name), 'LABEL')}`),
    )
    .sort();

describe('a renamed resource changes only lines that name it', () => {
  // As long as each other, so that nothing is broken into lines differently.
  const names = ['Renamed alpha', 'Renamed bravo'] as const;

  it.each(CASE_NAMES)('%s', (caseName) => {
    const design = designOf(caseName);
    for (const [id, resource] of Object.entries(design.resources)) {
      const [before, after] = names.map((name) =>
        lines(exported({ ...design, resources: { ...design.resources, [id]: { ...resource, name } } }).files, name),
      );
      expect(after).toEqual(before);
    }
  });
});

describe('any design', () => {
  it('becomes files that the provider reads, and says what it left out', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDesign, async (design) => {
        const { files, notes } = exported(design);
        const configuration = await readConfiguration(files);
        expect(schemaProblems(configuration)).toEqual([]);
        expect(meaningProblems(configuration)).toEqual([]);
        for (const note of notes) expect(Object.keys(design.resources)).toContain(note.place.resource);
        for (const text of Object.values(files)) expect(text).toMatch(/\n$/);
        for (const text of Object.values(files)) expect(text).not.toMatch(/[ \t]\n|\n\n\n/);
      }),
      { numRuns: 100 },
    );
  });
});
