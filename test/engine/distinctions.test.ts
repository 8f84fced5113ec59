import { describe, expect, it } from 'vitest';
import { DISTINCTIONS, observed, wanted } from './distinctions/distinction.ts';
import { askFamily } from './support/ask.ts';

describe('one thing decides', () => {
  it.each(DISTINCTIONS.map((row) => [`${row.rule} ${row.what}`, row] as const))('%s', (_name, row) => {
    expect(observed(row, askFamily(row.on, row.flow, row.family))).toEqual(wanted(row));
  });
});
