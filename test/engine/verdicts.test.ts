import { describe, expect, it } from 'vitest';
import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { createView } from '../../core/engine/view.ts';
import rowsOfFacts from '../facts/rows.json';
import { observed, wanted } from './verdicts/observed.ts';
import { BASE_NAMES, designOf, isTested, type Row, SECTIONS } from './verdicts/rows.ts';

// How a row is written: verdicts/rows.ts.
const CLOUDS = ['aws', 'alibaba', 'tencent'];

const title = (row: Row, i: number): string => [row.id, row.cloud, row.about, `(${i + 1})`].filter((part) => part !== undefined).join(' ');

describe.each(SECTIONS.filter(([, rows]) => rows.some(isTested)))('%s', (_section, rows) => {
  it.each(rows.map((row, i) => [title(row, i), row] as const).filter(([, row]) => isTested(row)))('%s', (_name, row) => {
    const design = designOf(row);
    const view = createView(design);
    expect(row.finding ?? row.noError ?? row.outcome, 'says what must come out').toBeDefined();
    expect(observed(row, view, design, row.flow && answerOf(view, design, row.flow))).toEqual(wanted(row));
  });
});

describe('the rows of the fact base', () => {
  it.each(Object.entries(rowsOfFacts))('are all there in section %s, tested or with the reason why not, and no others', (section, ids) => {
    const rows = SECTIONS.find(([name]) => name === section)?.[1] ?? [];
    expect([...new Set(rows.map((row) => row.id))].sort()).toEqual(Object.keys(ids).sort());
    const tested = new Set(rows.filter(isTested).map((row) => row.id));
    const listed = rows.filter((row) => !isTested(row));
    expect(listed.filter((row) => row.cloud === undefined && tested.has(row.id)).map((row) => row.id)).toEqual([]);
    expect(listed.filter((row) => (row.notYet ?? '').length < 20).map((row) => row.id)).toEqual([]);
  });
  it('that compare clouds answer for each of them', () => {
    const rows = SECTIONS.find(([name]) => name === '5.10')?.[1] ?? [];
    const missing = Object.keys(rowsOfFacts['5.10']).flatMap((id) => {
      const its = rows.filter((row) => row.id === id);
      if (its.every((row) => row.cloud === undefined && !isTested(row))) return [];
      return CLOUDS.filter((cloud) => !its.some((row) => row.cloud === cloud)).map((cloud) => `${id} ${cloud}`);
    });
    expect(missing).toEqual([]);
  });
  it('start from bases with names of their own', () => {
    expect(BASE_NAMES.filter((name, i) => BASE_NAMES.indexOf(name) !== i)).toEqual([]);
  });
});
