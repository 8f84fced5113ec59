import { describe, expect, it } from 'vitest';
import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { findingsOf } from '../../core/engine/findings.ts';
import { createView } from '../../core/engine/view.ts';
import rowsOfFacts from '../facts/rows.json';
import { BASE_NAMES, designOf, isTested, type Row, SECTIONS } from './verdicts/rows.ts';

// How a row is written: verdicts/rows.ts.
const CLOUDS = ['aws', 'alibaba', 'tencent'];

const title = (row: Row, i: number): string => [row.id, row.cloud, row.about, `(${i + 1})`].filter((part) => part !== undefined).join(' ');

describe.each(SECTIONS.filter(([, rows]) => rows.some(isTested)))('%s', (_section, rows) => {
  it.each(rows.map((row, i) => [title(row, i), row] as const).filter(([, row]) => isTested(row)))('%s', (_name, row) => {
    const design = designOf(row);
    const view = createView(design);
    const findings = findingsOf(view, design);
    expect(row.finding ?? row.noError ?? row.outcome, 'says what must come out').toBeDefined();
    if (row.finding !== undefined) expect(findings.map((f) => f.code)).toContain(row.finding);
    if (row.noError) expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
    if (row.flow) check(row, answerOf(view, design, row.flow));
  });
});

function check(row: Row, answer: ReturnType<typeof answerOf>): void {
  expect(answer.problem).toBeUndefined();
  const family = answer.families.find((f) => f.family === row.family);
  const reasons = row.outcome === 'not-modelled' ? family?.notModelled : family?.blockers;
  const codes = reasons?.map((b) => b.code);
  expect({ outcome: family?.outcome, codes }).toEqual({
    outcome: row.outcome,
    codes: row.code === undefined ? [] : expect.arrayContaining([row.code]),
  });
  if (!family) return;
  if (row.place) expect(reasons?.find((b) => b.code === row.code)?.place).toEqual(row.place);
  const hops = family.paths.flatMap((p) => p.request);
  const steps = [...hops, ...family.paths.flatMap((p) => p.reply)].flatMap((h) => h.steps);
  for (const path of row.via ? family.paths : []) expect(path.request.map((h) => h.resource).filter((id) => row.via?.includes(id))).toEqual(row.via);
  if (row.unreached) expect(family.paths.flatMap((p) => p.unreached).map((h) => h.resource)).toEqual(expect.arrayContaining([...row.unreached]));
  if (row.leavesAs) expect(hops.at(-1)?.steps.at(-1)?.packet.source).toBe(row.leavesAs);
  if (row.near) expect(steps.flatMap((s) => s.near ?? []).map((n) => n.code)).toContain(row.near);
}

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
