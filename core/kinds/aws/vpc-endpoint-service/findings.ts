import { error, found, ref } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  error('AWS-EPS-101', 'A14.5', (view, id) =>
    view.values(id, fields).loadBalancers.length === 0 ? [found({ resource: id, field: 'loadBalancers' }, { resource: ref(id) })] : [],
  ),
  error('AWS-EPS-102', 'A14.5', (view, id) => {
    const behind = view.as('endpoint-service', id)?.backends?.(view, id) ?? [];
    return view
      .values(id, fields)
      .loadBalancers.flatMap((one, index) =>
        behind.includes(one) ? [] : [found({ resource: id, field: 'loadBalancers', index }, { balancer: ref(one), resource: ref(id) })],
      );
  }),
];
