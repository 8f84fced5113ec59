import { error, found, ref } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  error('AWS-EPS-101', 'A14.5', (view, id) =>
    view.values(id, fields).loadBalancers.length === 0 ? [found({ resource: id, field: 'loadBalancers' }, { resource: ref(id) })] : [],
  ),
];
