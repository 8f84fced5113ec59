import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { findingsOf } from '../../core/engine/findings.ts';
import { createView } from '../../core/engine/view.ts';
import { type Design, emptyDesign, type Flow, type Outcome, type Resource } from '../../core/model/design.ts';
import type { PlaceRef } from '../../core/model/reason.ts';
import type { Family } from '../../core/net/address.ts';

const FOLDER = new URL('./verdicts/', import.meta.url);
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as T;

type Resources = Record<string, Resource>;
interface Row {
  readonly id: string;
  /** The design that it starts from, and what is different: fields by resource, `null` takes away. */
  readonly on: string;
  readonly with?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly flow?: Flow;
  readonly family?: Family;
  readonly outcome?: Outcome;
  /** The code of one of the blockers, the place that decided and what nearly matched there. */
  readonly code?: string;
  readonly place?: PlaceRef;
  readonly near?: string;
  /** Resources that the request passes on every path, in this order; those behind the blocker. */
  readonly via?: readonly string[];
  readonly unreached?: readonly string[];
  /** The source address with which the request arrives. */
  readonly leavesAs?: string;
  /** A finding that the design must have; `noError`: it may have no error. */
  readonly finding?: string;
  readonly noError?: boolean;
}

const bases = read<Record<string, Resources>>('bases.json');
const files = readdirSync(FOLDER).filter((name) => name.startsWith('section-'));
const rows = files.flatMap((name) => read<Row[]>(name));

function designOf(row: Row): Design {
  const resources: Record<string, Record<string, unknown>> = structuredClone(bases[row.on] ?? {});
  for (const [id, change] of Object.entries(row.with ?? {})) {
    const changed = { ...resources[id], ...change };
    resources[id] = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null));
  }
  return { ...emptyDesign(row.id), resources: resources as Resources };
}

describe.each(files)('%s', (name) => {
  it.each(read<Row[]>(name).map((row, i) => [`${row.id} (${i + 1})`, row] as const))('%s', (_name, row) => {
    const design = designOf(row);
    const view = createView(design);
    const findings = findingsOf(view, design);
    if (row.finding !== undefined) expect(findings.map((f) => f.code)).toContain(row.finding);
    if (row.noError) expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
    if (row.flow) check(row, answerOf(view, design, row.flow));
  });
});

function check(row: Row, answer: ReturnType<typeof answerOf>): void {
  expect(answer.problem).toBeUndefined();
  const family = answer.families.find((f) => f.family === row.family);
  const codes = family?.blockers.map((b) => b.code);
  expect({ outcome: family?.outcome, codes }).toEqual({
    outcome: row.outcome,
    codes: row.code === undefined ? [] : expect.arrayContaining([row.code]),
  });
  if (!family) return;
  if (row.place) expect(family.blockers.find((b) => b.code === row.code)?.place).toEqual(row.place);
  const hops = family.paths.flatMap((p) => p.request);
  const steps = [...hops, ...family.paths.flatMap((p) => p.reply)].flatMap((h) => h.steps);
  for (const path of row.via ? family.paths : []) expect(path.request.map((h) => h.resource).filter((id) => row.via?.includes(id))).toEqual(row.via);
  if (row.unreached) expect(family.paths.flatMap((p) => p.unreached).map((h) => h.resource)).toEqual(expect.arrayContaining([...row.unreached]));
  if (row.leavesAs) expect(hops.at(-1)?.steps.at(-1)?.packet.source).toBe(row.leavesAs);
  if (row.near) expect(steps.flatMap((s) => s.near ?? []).map((n) => n.code)).toContain(row.near);
}

it('every row of the sections is tested, or listed with the reason why it cannot be yet', () => {
  const all = Object.values(read<Record<string, string[]>>('ids.json')).flat();
  const listed = read<Record<string, string>>('not-yet.json');
  const tested = new Set(rows.map((row) => row.id));
  expect([...tested].filter((id) => id in listed)).toEqual([]);
  expect([...new Set([...tested, ...Object.keys(listed)])].sort()).toEqual([...all].sort());
});
