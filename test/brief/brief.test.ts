import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { question } from '../../cli/question.ts';
import type { DesignDraft } from '../../core/edit/command.ts';
import { applyPlan } from '../../core/edit/plan.ts';
import type { Answer, FamilyAnswer } from '../../core/engine/answer.ts';
import { kindOf } from '../../core/kinds/index.ts';
import type { Design, Flow, Scenario } from '../../core/model/design.ts';
import type { Edit } from '../../core/model/reason.ts';
import { FAMILIES, type Family } from '../../core/net/address.ts';
import { meets } from '../../core/scenario/judge.ts';
import { designOf, TEMPLATES } from '../../core/templates/index.ts';
import gateway from './internet-gateway.json';
import lambda from './lambda-ipv6.json';

type ByFamily<T> = { readonly [F in Family]?: T };

/** One statement of a brief, and how the product shows it: by a flow, a finding, or the look of a subnet. */
interface Statement {
  readonly statement: string;
  /** The design that it is about. */
  readonly template?: string;
  /** What is changed in it first. */
  readonly edits?: readonly Edit[];
  readonly flow?: Flow;
  readonly expect?: Scenario['expect'];
  /** Codes that must be among the blockers. */
  readonly blockers?: ByFamily<readonly string[]>;
  /** Resources that the request visits, in this order, with others between. */
  readonly hops?: ByFamily<readonly string[]>;
  /** The source that the destination sees. */
  readonly arrivesFrom?: ByFamily<string>;
  readonly findings?: readonly string[];
  /** Pills of frames. */
  readonly pills?: Readonly<Record<string, readonly string[]>>;
  /** A kind that has nothing to set. */
  readonly withoutSettings?: string;
}

function designFor({ template, edits = [] }: Statement): Design {
  const found = TEMPLATES.find(({ id }) => id === template);
  if (!found) throw new Error(`no template ${template}`);
  return produce(designOf(found), (draft: DesignDraft) => {
    applyPlan.run(draft, { plan: { id: 'statement', code: '', values: {}, edits } });
  });
}

const visited = (answer: FamilyAnswer): readonly string[] => answer.paths[0]?.request.map((hop) => hop.resource) ?? [];

function checkFamily(statement: Statement, answer: Answer, family: Family): void {
  const one = answer.families.find((f) => f.family === family);
  const expected = statement.expect?.[family];
  if (expected) expect(meets(expected, one?.outcome), `${family} is ${one?.outcome}, not ${expected}`).toBe(true);
  if (!one) return;
  const codes = one.blockers.flatMap((b) => [b.code, b.detail?.code]);
  for (const code of statement.blockers?.[family] ?? []) expect(codes).toContain(code);
  const hops = statement.hops?.[family];
  if (hops) expect(visited(one).filter((id) => hops.includes(id))).toEqual(hops);
  const from = statement.arrivesFrom?.[family];
  if (from) expect(one.paths[0]?.request.at(-1)?.steps.at(-1)?.packet.source).toBe(from);
}

const briefs = { 'Internet gateways': gateway, 'Lambda and IPv6': lambda } as unknown as Readonly<Record<string, readonly Statement[]>>;

describe.each(Object.entries(briefs))('%s', (_, statements) => {
  it.each(statements.map((s) => [s.statement, s] as const))('%s', (_name, statement) => {
    if (statement.withoutSettings) expect(Object.keys(kindOf(statement.withoutSettings)?.fields ?? { none: 1 })).toEqual([]);
    if (!statement.template) return;
    const asked = question(designFor(statement));
    const found = asked.findings().map((finding) => finding.code);
    for (const code of statement.findings ?? []) expect(found).toContain(code);
    for (const [id, pills] of Object.entries(statement.pills ?? {})) {
      const kind = kindOf(asked.design.resources[id]?.kind);
      const codes = kind?.face(asked.view, id).pills.map((pill) => pill.code);
      for (const pill of pills) expect(codes).toContain(pill);
    }
    if (!statement.flow) return;
    const answer = asked.trace(statement.flow);
    expect(answer.problem).toBeUndefined();
    for (const family of FAMILIES) checkFamily(statement, answer, family);
  });

  it('every statement says something that can fail', () => {
    for (const s of statements) expect(Boolean(s.findings || s.pills || s.withoutSettings || s.expect), s.statement).toBe(true);
  });
});
