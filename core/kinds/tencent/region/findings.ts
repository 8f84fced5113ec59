import { error, found, ref } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';

export const findings: readonly FindingRule[] = [
  // There is one account behind a drawing.
  error('TC-REG-101', 'T4.10', (view, id) => {
    const type = (one: string) => view.as('region', one)?.accountType?.(view, one);
    const first = view.every('region').find((one) => type(one) !== undefined);
    if (first === undefined || first === id || type(first) === type(id)) return [];
    return [found({ resource: id, field: 'accountType' }, { resource: ref(id), other: ref(first) })];
  }),
];
