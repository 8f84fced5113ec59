import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createView } from '../../core/engine/view.ts';
import { FINDINGS } from '../../core/engine/findings.ts';
import { offered } from '../../core/kinds/connection.ts';
import { KINDS, kindOf } from '../../core/kinds/index.ts';
import type { ReasonValue } from '../../core/model/reason.ts';
import { checkScalar } from '../../core/model/validate.ts';
import type { CellField } from '../../core/model/fields.ts';
import { sentence } from '../../core/words/index.ts';
import { arbitraryDesign } from '../arbitrary/design.ts';
import { applied } from './apply.ts';
import { takersOf } from '../support/containers.ts';

/** Filled in completely: no code left alone, no placeholder left open. */
function isSaid(code: string, values: Readonly<Record<string, ReasonValue>>): void {
  const text = sentence(code, values, (id) => id.replaceAll(/[{}]/g, ''));
  expect(text).not.toBe(code);
  expect(text.replaceAll(/"[^"]*"/g, ''), code).not.toMatch(/\{\w+\}/);
}

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
