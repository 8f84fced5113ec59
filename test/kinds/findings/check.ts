import { describe, expect, it } from 'vitest';
import { createView } from '../../../core/engine/view.ts';
import { kindOf } from '../../../core/kinds/index.ts';
import type { Finding, PlaceRef } from '../../../core/model/reason.ts';
import { sentence } from '../../../core/words/index.ts';
import { type Change, changed, designOf, NETWORK, type Resources } from '../network.ts';

/** Every finding of a design, by the kinds' own rules. */
export function findingsOf(resources: Resources): readonly Finding[] {
  const view = createView(designOf(resources));
  return Object.keys(resources).flatMap((id) =>
    (kindOf(resources[id]?.kind)?.findings ?? []).flatMap((rule) =>
      rule.check(view, id).map((found) => ({ ...found, code: rule.id, severity: rule.severity, rule: rule.rule })),
    ),
  );
}

export interface Case {
  readonly id: string;
  readonly severity: 'E' | 'W' | 'N';
  /** What is done to the good network, and where the finding then stands: exactly there. */
  readonly fires: Change;
  readonly at: PlaceRef | readonly PlaceRef[];
  /** As close as one gets without breaking the rule. */
  readonly near: Change;
}

const SEVERITY = { E: 'error', W: 'warning', N: 'note' } as const;

export function checkCases(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases)('$id fires at its place and nowhere else', ({ id, severity, fires, at }) => {
      const found = findingsOf(changed(NETWORK, fires)).filter((finding) => finding.code === id);
      expect(found.map((finding) => finding.place)).toEqual(Array.isArray(at) ? at : [at]);
      for (const finding of found) {
        expect(finding.severity).toBe(SEVERITY[severity]);
        const text = sentence(finding.code, finding.values, (resource) => resource);
        expect(text).not.toBe(finding.code);
        expect(text, 'every placeholder has a value').not.toMatch(/[{}]/);
      }
    });
    it.each(cases)('$id stays silent when it is only near', ({ id, near }) => {
      expect(findingsOf(changed(NETWORK, near)).filter((finding) => finding.code === id)).toEqual([]);
    });
  });
}
