import { error, found, ref } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  error('AWS-DX-101', 'A15.1', (view, id) => {
    const values = view.values(id, fields);
    return (['gateway', 'network'] as const)
      .filter((end) => values[end] === undefined)
      .map((end) => found({ resource: id, field: end }, { resource: ref(id) }));
  }),
];
