import { found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  warning('AWS-CGW-101', 'A15.1', (view, id) =>
    view.as('private-site', id)?.site?.(view, id) === undefined ? [found({ resource: id, field: 'network' }, { resource: ref(id) })] : [],
  ),
  warning('AWS-CGW-102', 'A15.1', (view, id) =>
    view.values(id, fields).ipv4 !== undefined && view.referrers(id).every((one) => view.as('private-link', one) === undefined)
      ? [found({ resource: id }, { resource: ref(id) })]
      : [],
  ),
];
