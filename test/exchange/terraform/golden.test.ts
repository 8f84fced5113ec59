import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CASE_NAMES, CASES, designOf, exported } from '../../support/terraform/cases.ts';

const update = process.env.UPDATE_GOLDEN === '1';
const NOTES = 'notes.json';

function golden(name: string): Readonly<Record<string, string>> {
  const files = readdirSync(join(CASES, name)).filter((file) => file.endsWith('.tf') || file === NOTES);
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(CASES, name, file), 'utf8')]));
}

describe('Terraform of the golden designs', () => {
  it.each(CASE_NAMES)('%s', (name) => {
    const { files, notes } = exported(designOf(name));
    const all: Readonly<Record<string, string>> = { ...files, [NOTES]: `${JSON.stringify(notes, undefined, 2)}\n` };
    if (update) {
      for (const file of Object.keys(golden(name))) rmSync(join(CASES, name, file));
      mkdirSync(join(CASES, name), { recursive: true });
      for (const [file, text] of Object.entries(all)) writeFileSync(join(CASES, name, file), text);
    }
    expect(all).toEqual(golden(name));
  });
});
