import { isDeepStrictEqual } from 'node:util';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { question } from '../../cli/question.ts';
import type { DesignDraft } from '../../core/edit/command.ts';
import { applyPlan } from '../../core/edit/plan.ts';
import { addResource } from '../../core/edit/resources.ts';
import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { readDesign } from '../../core/file/read.ts';
import { writeDesign } from '../../core/file/write.ts';
import { offered } from '../../core/kinds/connection.ts';
import { kindOf, KINDS } from '../../core/kinds/index.ts';
import type { Design, Flow } from '../../core/model/design.ts';
import type { Plan } from '../../core/model/reason.ts';
import { designOf, TEMPLATES } from '../../core/templates/index.ts';
import { takersOf } from '../support/containers.ts';
import { expectSame } from '../support/same.ts';

/** Without their scenarios, which no plan touches. */
const designs = TEMPLATES.map((template) => [template.id, { ...designOf(template), scenarios: [] }] as const);
const made = (design: Design, plan: Plan): Design => produce(design, (draft: DesignDraft) => void applyPlan.run(draft, { plan }));

function mustRead(design: Design, what: string): void {
  const result = readDesign(writeDesign(design), what);
  if ('errors' in result) expect(result.errors, what).toEqual([]);
  // Nothing is in it that a file has no place for.
  else expectSame(result.design, design);
}

/** Everybody asks everybody, on a port that nobody thought of and on one that many did. */
function* flows(design: Design): Generator<Flow> {
  const hosts = Object.keys(design.resources).filter((id) => kindOf(design.resources[id]?.kind)?.roles.includes('host'));
  for (const from of hosts) for (const to of hosts) for (const port of [443, 9999]) if (from !== to) yield { from, to, protocol: 'tcp', port };
}

describe.each(designs)('proposals in %s', { timeout: 60_000 }, (_, design) => {
  const asked = question(design);
  /** The same plan is offered again and again: what it leads to is read once, and asked of each time. */
  const known = new Map<string, ReturnType<typeof question>>();
  function after(plan: Plan, what: string): ReturnType<typeof question> {
    const key = JSON.stringify(plan.edits);
    const before = known.get(key);
    if (before) return before;
    const asks = question(made(design, plan));
    mustRead(asks.design, what);
    known.set(key, asks);
    return asks;
  }

  it('every line that may be drawn leads to a design that can be saved, and says what it does', () => {
    const ids = Object.keys(design.resources);
    let count = 0;
    for (const from of ids) {
      for (const to of ids) {
        const [start, end] = [kindOf(design.resources[from]?.kind), kindOf(design.resources[to]?.kind)];
        const offer = start && end && offered(asked.view, from, to, { from: start, to: end });
        if (!offer) continue;
        const said = 'plans' in offer ? offer.plans : [offer.refused];
        for (const one of said) expect(asked.say(one)).not.toMatch(/[{}]|undefined|^[A-Z_0-9]+$/);
        for (const plan of 'plans' in offer ? offer.plans : []) {
          count++;
          const what = `${from} > ${to}: ${plan.id}`;
          expect(isDeepStrictEqual(after(plan, what).design, design), what).toBe(false);
        }
      }
    }
    expect(count).toBeGreaterThan(0);
  });

  it('every fix leads to a design that can be saved, and takes its blocker away', () => {
    let count = 0;
    for (const flow of flows(design)) {
      for (const family of asked.trace(flow).families) {
        for (const blocker of family.blockers) {
          for (const plan of blocker.fixes) {
            count++;
            const what = `${flow.from} > ${flow.to}:${flow.port} ${family.family} ${blocker.code}: ${plan.id}`;
            const fixed = after(plan, what);
            if (plan.elsewhere) continue;
            const answer = answerOf(fixed.view, fixed.design, flow, { fixes: false }).families.find((f) => f.family === family.family);
            // Another path may be stopped at the same place for a reason of its own.
            const still =
              answer?.blockers.filter(
                (b) => asked.say(b) === asked.say(blocker) && b.half === blocker.half && b.detail?.code === blocker.detail?.code,
              ) ?? [];
            expect(
              still.map((b) => asked.say(b)),
              what,
            ).toEqual([]);
          }
        }
      }
    }
    expect(count).toBeGreaterThan(0);
  });
});

describe('what is dropped from the palette', () => {
  it.each(KINDS.map((kind) => [kind.id, kind] as const))('%s can be saved, wherever it may stand', (_, kind) => {
    for (const [, design] of designs) {
      const view = question(design).view;
      const containers = takersOf(design.resources, kind);
      for (const container of [...containers, ...(kind.within.includes('canvas') ? [undefined] : [])]) {
        const born = kind.born?.(view, container, 0);
        const after = produce(design, (draft: DesignDraft) => {
          const args = { kind: kind.id, ...(container !== undefined && { in: container }), ...(born && { values: born.values }) };
          addResource.run(draft, args);
        });
        mustRead(after, `${kind.id} in ${container}`);
      }
    }
  });
});
