import { describe, expect, it } from 'vitest';
import { question } from '../../cli/question.ts';
import type { Answer, FamilyAnswer } from '../../core/engine/answer.ts';
import { kindOf } from '../../core/kinds/index.ts';
import { FAMILIES, type Family } from '../../core/net/address.ts';
import { meets } from '../../core/scenario/judge.ts';
import { BRIEFS, designFor, type Statement } from './statements.ts';

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

describe.each(Object.entries(BRIEFS))('%s', (_, statements) => {
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
