import { error, found, ref } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  error('TC-DC-101', 'T3.3', (view, id) => {
    const values = view.values(id, fields);
    return (['gateway', 'network'] as const)
      .filter((end) => values[end] === undefined)
      .map((end) => found({ resource: id, field: end }, { resource: ref(id) }));
  }),
];
