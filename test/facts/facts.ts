import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { createView } from '../../core/engine/view.ts';
import { KINDS } from '../../core/kinds/index.ts';
import type { Family } from '../../core/net/address.ts';
import type { Answer } from '../../core/engine/answer.ts';
import { DISTINCTIONS } from '../engine/distinctions/distinction.ts';
import { ask } from '../engine/support/ask.ts';
import { designOf, isTested, SECTIONS as ROWS, TESTED } from '../engine/verdicts/rows.ts';
import { CASE_IDS } from '../kinds/findings/cases.ts';
import { NOT_YET } from '../kinds/findings/constraints.ts';
import constraintsOfFacts from './constraints.json';
import rowsOfFacts from './rows.json';
import sections from './sections.json';

/**
 * The facts about three clouds, and what holds each. A rule (`A4.4`, sections 1 to 3 of the fact base) is held by the verdict rows and the
 * constraints that come from it, by those whose answers name it, by the rows of one difference about it, and by the tests that its line in `rules/CLOUD.json` names besides
 * (`test/engine/filters.test.ts > applies inside a subnet too`). One that nothing holds has a `reason` there.
 */
export interface Rule {
  readonly title: string;
  readonly tests?: readonly string[];
  readonly reason?: string;
}

/** Reasons that begin so are to go away: the rule is modelled as soon as something holds it. */
export const NOT_YET_REASON = 'not yet: ';

const files = import.meta.glob<Readonly<Record<string, Rule>>>('./rules/*.json', { eager: true, import: 'default' });
export const RULES: Readonly<Record<string, Rule>> = Object.assign(
  {},
  ...['aws', 'alibaba', 'tencent'].map((cloud) => files[`./rules/${cloud}.json`]),
);

export interface RuleStatus {
  readonly id: string;
  readonly section: string;
  readonly title: string;
  /** Why it is not modelled; undefined: it is. */
  readonly why?: string;
  /** The tests that would fail without it. */
  readonly tests: readonly string[];
  /** What of it is answered "not modelled", by code: a row or a distinction holds each. */
  readonly open: readonly string[];
}
/** A row or a constraint, and why it is not tested, when it is not. */
export interface FactStatus {
  readonly id: string;
  readonly section: string;
  readonly why?: string;
}

type Held = Map<string, Set<string>>;
const holds = (held: Held, rule: string, test: string): void => {
  const tests = held.get(rule) ?? new Set();
  held.set(rule, tests.add(test));
};
/** Ids of rules in a text: "A3.12, A5.1". */
const rulesIn = (text: string | undefined): readonly string[] => (text?.match(/\b[ALT]\d+\.\d+\b/g) ?? []).filter((id) => id in RULES);

/** Every place of an answer that names a rule, in the family that a row is about. */
function named({ families }: Answer, family: Family | undefined): readonly (string | undefined)[] {
  const asked = families.filter((f) => f.family === family);
  const steps = asked.flatMap((f) => f.paths.flatMap((p) => [...p.request, ...p.reply])).flatMap((hop) => hop.steps);
  const reasons = asked.flatMap((f) => [...f.blockers, ...f.blockers.flatMap((b) => b.detail ?? []), ...f.notModelled]);
  return [...steps, ...reasons].map((one) => one.rule);
}

function heldRules(): Held {
  const held: Held = new Map();
  const cited = (sources: Readonly<Record<string, readonly string[]>>, counts: (id: string) => boolean): void => {
    for (const [id, rules] of Object.entries(sources)) if (counts(id)) for (const rule of rules) holds(held, rule, id);
  };
  const rows = new Set(TESTED.map((row) => row.id));
  for (const ids of Object.values(rowsOfFacts)) cited(ids, (id) => rows.has(id));
  for (const ids of Object.values(constraintsOfFacts)) cited(ids, (id) => CASE_IDS.has(id));
  for (const { id, rule } of KINDS.flatMap((kind) => [...kind.findings, ...(kind.changes ?? [])]))
    if (CASE_IDS.has(id)) for (const one of rulesIn(rule)) holds(held, one, id);
  for (const row of TESTED) {
    if (!row.flow) continue;
    const design = designOf(row);
    const answer = answerOf(createView(design), design, row.flow, { fixes: false });
    for (const text of named(answer, row.family)) for (const one of rulesIn(text)) holds(held, one, row.id);
  }
  for (const { rule, what } of DISTINCTIONS) holds(held, rule, `test/engine/distinctions > ${what}`);
  for (const [id, { tests }] of Object.entries(RULES)) for (const test of tests ?? []) holds(held, id, test);
  return held;
}

/** The codes with which answers say of a rule that something is not modelled. */
function openRules(): Held {
  const open: Held = new Map();
  const note = ({ families }: Answer): void => {
    for (const { code, rule } of families.flatMap((f) => f.notModelled)) for (const one of rulesIn(rule)) holds(open, one, code);
  };
  for (const row of TESTED) {
    const design = row.outcome === 'not-modelled' ? designOf(row) : undefined;
    if (row.flow && design) note(answerOf(createView(design), design, row.flow, { fixes: false }));
  }
  for (const { on, flow, verdict } of DISTINCTIONS) if (verdict.startsWith('not-modelled')) note(ask(on, flow));
  return open;
}

export function ruleStatuses(): readonly RuleStatus[] {
  const [held, open] = [heldRules(), openRules()];
  return Object.entries(RULES).map(([id, { title, reason }]) => {
    const tests = [...(held.get(id) ?? [])];
    const section = sections[id.slice(0, id.indexOf('.')) as keyof typeof sections];
    const modelled = reason === undefined || (reason.startsWith(NOT_YET_REASON) && tests.length > 0);
    return { id, section, title, tests, open: [...(open.get(id) ?? [])].toSorted(), ...(modelled ? {} : { why: reason }) };
  });
}

export const rowStatuses = (): readonly FactStatus[] =>
  ROWS.flatMap(([section, rows]) =>
    [...new Set(rows.map((row) => row.id))].map((id) => {
      const why = rows.find((row) => row.id === id && !isTested(row))?.notYet;
      return { id, section, ...(why === undefined || rows.some((row) => row.id === id && isTested(row)) ? {} : { why }) };
    }),
  );

export const constraintStatuses = (): readonly FactStatus[] =>
  Object.entries(constraintsOfFacts).flatMap(([section, ids]) =>
    Object.keys(ids).map((id) => ({ id, section, ...(NOT_YET.has(id) ? { why: NOT_YET.get(id) as string } : {}) })),
  );
