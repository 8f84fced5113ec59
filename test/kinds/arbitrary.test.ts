import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesRefused } from '../../core/engine/changes.ts';
import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { createView } from '../../core/engine/view.ts';
import { FINDINGS } from '../../core/engine/findings.ts';
import { offered } from '../../core/kinds/connection.ts';
import { KINDS, kindOf } from '../../core/kinds/index.ts';
import { checkFlow } from '../../core/file/flow-check.ts';
import { readDesign } from '../../core/file/read.ts';
import { writeDesign } from '../../core/file/write.ts';
import type { ReasonValue } from '../../core/model/reason.ts';
import { checkScalar } from '../../core/model/validate.ts';
import type { CellField } from '../../core/model/fields.ts';
import { sentence, sentenceIn } from '../../core/words/index.ts';
import { arbitraryDesign } from '../arbitrary/design.ts';
import { applied } from './apply.ts';
import { takersOf } from '../support/containers.ts';

/** Filled in completely: no code left alone, no placeholder left open. */
function isSaid(code: string, values: Readonly<Record<string, ReasonValue>>): void {
  isWhole(
    code,
    sentence(code, values, (id) => id.replaceAll(/[{}]/g, '')),
  );
}
function isWhole(code: string, text: string): void {
  expect(text).not.toBe(code);
  expect(text.replaceAll(/"[^"]*"/g, ''), code).not.toMatch(/\{\w+\}/);
}

/** What may be at an end of a flow. */
const ENDS: ReadonlySet<string> = new Set(['host', 'public-host', 'private-network', 'endpoint-service']);
const RUNS = { numRuns: 60 };

describe('any design', () => {
  it('is judged and drawn, each finding with a place that exists and a whole sentence', () => {
    fc.assert(
      fc.property(arbitraryDesign, (design) => {
        const view = createView(design);
        for (const [id, resource] of Object.entries(design.resources)) {
          const face = kindOf(resource.kind)?.face(view, id);
          for (const one of [...(face?.badges ?? []), ...(face?.pills ?? [])]) isSaid(one.code, one.values ?? {});
          for (const line of face?.lines ?? []) if (line.code !== undefined) isSaid(line.code, { ...line.values, text: line.text });
          for (const chip of face?.chips ?? []) expect(design.resources[chip.resource]).toBeDefined();
          for (const found of view.ask(FINDINGS, id)) {
            expect(design.resources[found.place.resource], found.code).toBeDefined();
            const field = found.place.field;
            if (field !== undefined)
              expect(Object.keys(kindOf(design.resources[found.place.resource]?.kind)?.fields ?? {}), found.code).toContain(field);
            isSaid(found.code, found.values);
          }
        }
      }),
      RUNS,
    );
  });

  it('answers whatever is asked, in whole sentences, and the same after it was saved and opened again', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(arbitraryDesign, (design) => {
        const again = readDesign(writeDesign(design), 'again');
        if ('errors' in again) throw new Error(JSON.stringify(again.errors));
        const states = [design, again.design].map((one) => ({ design: one, view: createView(one) }));
        const ends = Object.entries(design.resources).flatMap(([id, { kind }]) => (kindOf(kind)?.roles.some((role) => ENDS.has(role)) ? [id] : []));
        // Names that a person may give hold braces, too.
        const plain = { ...design, resources: Object.fromEntries(Object.entries(design.resources).map(([id, { name: _, ...rest }]) => [id, rest])) };
        const asked = [...ends.slice(0, 4), 'internet', '10.0.0.7', '2001:db8::7'];
        for (const from of asked) {
          for (const to of asked) {
            const flow = { from, to, protocol: 'tcp', port: 443 };
            const [answer, other] = states.map((one) => answerOf(one.view, one.design, flow, { fixes: false }));
            if (!answer || checkFlow(design, flow)) continue;
            expect(other).toEqual(answer);
            for (const family of answer.families) {
              met.add(family.outcome);
              const steps = family.paths.flatMap((path) => [...path.request, ...path.reply]).flatMap((hop) => hop.steps);
              for (const one of [...steps, ...family.blockers, ...family.notModelled]) isWhole(one.code, sentenceIn(plain, one));
            }
          }
        }
      }),
      RUNS,
    );
    expect(met.size).toBeGreaterThan(1);
  });

  it('says whole sentences of what a cloud refuses to change, between any two that have resources in common', () => {
    let said = 0;
    fc.assert(
      fc.property(arbitraryDesign, arbitraryDesign, (was, other) => {
        // The values of the other design for the resources of this one, by kind.
        const resources = Object.fromEntries(
          Object.entries(was.resources).map(([id, resource]) => {
            const next = Object.values(other.resources).find(({ kind }) => kind === resource.kind);
            return [id, { ...next, kind: resource.kind, ...(resource.in === undefined ? {} : { in: resource.in }) }];
          }),
        );
        const is = { ...was, resources };
        for (const { code, values, place } of changesRefused({ design: was, view: createView(was) }, { design: is, view: createView(is) })) {
          said += 1;
          expect(is.resources[place.resource], code).toBeDefined();
          isSaid(code, values);
        }
      }),
      { numRuns: 200 },
    );
    expect(said).toBeGreaterThan(0);
  });

  it('gives whatever is dropped into it values that its fields take', () => {
    fc.assert(
      fc.property(arbitraryDesign, (design) => {
        const view = createView(design);
        for (const kind of KINDS) {
          const containers = takersOf(design.resources, kind);
          for (const container of [undefined, ...containers]) {
            for (const [key, value] of Object.entries(kind.born?.(view, container)?.values ?? {})) {
              const field = kind.fields[key];
              if (field && field.type !== 'list' && field.type !== 'rows')
                expect(checkScalar(field as CellField, value as string), `${kind.id}.${key}`).toBeUndefined();
            }
          }
        }
      }),
      RUNS,
    );
  });

  it('offers plans that can be made, and says why when it offers none', () => {
    fc.assert(
      fc.property(arbitraryDesign, (design) => {
        const view = createView(design);
        const ids = Object.keys(design.resources);
        for (const from of ids) {
          for (const to of ids) {
            const kinds = { from: kindOf(design.resources[from]?.kind), to: kindOf(design.resources[to]?.kind) };
            if (!kinds.from || !kinds.to) continue;
            const result = offered(view, from, to, { from: kinds.from, to: kinds.to });
            if ('refused' in result) isSaid(result.refused.code, result.refused.values);
            else {
              for (const plan of result.plans) isSaid(plan.code, plan.values);
              const [first] = result.plans;
              if (first) expect(applied(design.resources, first)).not.toEqual(design.resources);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
