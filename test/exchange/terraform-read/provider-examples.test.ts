import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@cdktn/hcl2json';
import { describe, expect, it } from 'vitest';
import { createView } from '../../../core/engine/view.ts';
import type { ImportNote } from '../../../core/exchange/records/report.ts';
import { exportTerraform } from '../../../core/exchange/terraform/index.ts';
import type { HclParser } from '../../../core/exchange/terraform-read/hcl.ts';
import { importTerraform, parseFiles } from '../../../core/exchange/terraform-read/index.ts';

/** A folder for each form that the documentation of a provider shows and that was not read right at first: see the README beside them. */
const FOLDER = join(import.meta.dirname, '../../fixtures/provider-examples/cases');

interface Expected {
  readonly resources: Readonly<Record<string, object>>;
  /** Code and place of each, in their order. */
  readonly problems: readonly string[];
  readonly assumptions?: readonly string[];
  readonly notDrawn?: readonly string[];
}

const read = async (text: string) => {
  const parsed = await parseFiles([{ path: 'main.tf', text }], async () => parse as HclParser);
  return importTerraform('example', parsed.files, parsed.notes);
};
const said = (notes: readonly ImportNote[]): readonly string[] => notes.map(({ code, places }) => `${code} ${places[0]?.path}`);

describe('forms of the documentation of providers', () => {
  it.each(readdirSync(FOLDER))('%s', async (name) => {
    const text = readFileSync(join(FOLDER, name, 'main.tf'), 'utf8');
    const expected = JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8')) as Expected;
    const { design, report } = await read(text);
    expect(design.resources).toMatchObject(expected.resources);
    expect(said(report.problems)).toEqual(expected.problems);
    if (expected.assumptions) expect(said(report.assumptions)).toEqual(expected.assumptions);
    if (expected.notDrawn) expect(report.notDrawn.map(({ what, place }) => `${what} ${place?.path}`)).toEqual(expected.notDrawn);
    // What is written of it is read again as the same.
    const files = Object.entries(exportTerraform(createView(design), design).files).map(([path, written]) => ({ path, text: written }));
    const again = await parseFiles(files, async () => parse as HclParser);
    expect(again.notes).toEqual([]);
    expect(kindsOf(importTerraform('again', again.files, again.notes).design.resources)).toEqual(kindsOf(design.resources));
  });
});

const kindsOf = (resources: Readonly<Record<string, { readonly kind: string }>>): readonly string[] =>
  Object.values(resources)
    .map(({ kind }) => kind)
    .filter((kind) => !kind.endsWith('.region'))
    .toSorted();
