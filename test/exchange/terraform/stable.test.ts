import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDesign } from '../../arbitrary/design.ts';
import { design as connected, designOfClouds } from '../../generate/design.ts';
import type { Design, Resource } from '../../../core/model/design.ts';
import { slug } from '../../../core/exchange/terraform/labels.ts';
import { expectSame } from '../../support/same.ts';
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
        expectSame(exported(reordered(design, order)).files, files);
      }),
      { numRuns: 5 },
    );
  });
});

const spellings = (name: string): readonly string[] => [name.replaceAll(' ', '_'), slug(name), slug(name).replaceAll('_', '-')];

/** Lines in which the name and its Terraform forms are blotted out, sorted: a renamed resource may move, but nothing else may change. */
const lines = (files: Readonly<Record<string, string>>, name: string): readonly string[] =>
  Object.entries(files)
    .flatMap(([file, text]) =>
      text
        .split('\n')
        .map((line) => `${file}: ${spellings(name).reduce((left, one) => left.replaceAll(one, 'NAME'), line.replaceAll(name, 'NAME'))}`),
    )
    .sort();

describe('a renamed resource changes only lines that name it', () => {
  // As long as each other, so that nothing is broken into lines differently, and far apart in the alphabet, so that the resource moves.
  const named = (word: 'Alpha' | 'Zulus', number: number) => `${word} ${String(number).padStart(3, '0')}`;

  it.each(CASE_NAMES)('%s', (caseName) => {
    const { resources, ...rest } = designOf(caseName);
    const all = Object.fromEntries(Object.entries(resources).map(([id, resource], n) => [id, { ...resource, name: named('Alpha', n) }]));
    const before = exported({ ...rest, resources: all }).files;
    for (const [n, [id, resource]] of Object.entries(all).entries()) {
      const renamed = { ...resource, name: named('Zulus', n) };
      const after = exported({ ...rest, resources: { ...all, [id]: renamed } }).files;
      expectSame(lines(after, renamed.name), lines(before, resource.name));
    }
  });
});

/** The networks of a design spread over two accounts, and over two regions of one. */
function inAccounts(design: Design): Design {
  const region = (code: string, account: string): Resource => ({ kind: 'aws.region', region: code, account });
  const frames = {
    'frame-a': region('us-east-1', '111111111111'),
    'frame-b': region('us-east-1', '222222222222'),
    'frame-c': region('eu-west-1', '222222222222'),
  };
  let n = 0;
  const resources = Object.entries(design.resources).map(([id, resource]): [string, Resource] => {
    const isSpread = resource.kind === 'aws.vpc' || resource.kind === 'aws.transit-gateway';
    return [id, isSpread ? { ...resource, in: Object.keys(frames)[n++ % 3] as string } : resource];
  });
  return { ...design, resources: { ...Object.fromEntries(resources), ...frames } };
}

describe('any design', () => {
  it.each([
    ['drawn at random', arbitraryDesign],
    ['in which much is connected', connected],
    ['of several clouds', designOfClouds],
    ['of several accounts', connected.map(inAccounts)],
  ])('%s becomes files that the provider reads, and says what it left out', async (_, designs) => {
    await fc.assert(
      fc.asyncProperty(designs, async (design) => {
        const { files, notes } = exported(design);
        const configuration = await readConfiguration(files);
        expect(schemaProblems(configuration)).toEqual([]);
        expect(meaningProblems(configuration)).toEqual([]);
        for (const note of notes) expect(Object.keys(design.resources)).toContain(note.place.resource);
        for (const text of Object.values(files)) expect(text).toMatch(/\n$/);
        for (const text of Object.values(files)) expect(text).not.toMatch(/[ \t]\n|\n\n\n/);
      }),
      { numRuns: 40 },
    );
  });
});
