import { describe, expect, it } from 'vitest';
import { createView } from '../../../core/engine/view.ts';
import { kindOf } from '../../../core/kinds/index.ts';
import type { Finding } from '../../../core/model/reason.ts';
import { sentence } from '../../../core/words/index.ts';
import { changed, designOf, type Resources } from '../network.ts';
import type { Group } from './cases.ts';

/** Every finding of a design, by the kinds' own rules; those of one rule when it is said which. */
export function findingsOf(resources: Resources, id?: string): readonly Finding[] {
  const view = createView(designOf(resources));
  const rules = (resource: string) => (kindOf(resources[resource]?.kind)?.findings ?? []).filter((rule) => id === undefined || rule.id === id);
  return Object.keys(resources).flatMap((resource) =>
    rules(resource).flatMap((rule) =>
      rule.check(view, resource).map((found) => ({ ...found, code: rule.id, severity: rule.severity, rule: rule.rule })),
    ),
  );
}

const SEVERITY = { E: 'error', W: 'warning', N: 'note' } as const;

export function checkCases({ name, good, cases }: Group): void {
  describe(name, () => {
    it.each(cases)('$id fires at its place and nowhere else', ({ id, severity, fires, at }) => {
      const found = findingsOf(changed(good, fires), id);
      expect(found.map((finding) => finding.place)).toEqual(Array.isArray(at) ? at : [at]);
      for (const finding of found) {
        expect(finding.severity).toBe(SEVERITY[severity]);
        const text = sentence(finding.code, finding.values, (resource) => resource);
        expect(text).not.toBe(finding.code);
        expect(text, 'every placeholder has a value').not.toMatch(/[{}]/);
      }
    });
    it.each(cases)('$id stays silent when it is only near', ({ id, near }) => {
      expect(findingsOf(changed(good, near), id)).toEqual([]);
    });
  });
}
