import { error, found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  error('ALI-VPN-101', 'L4.7', (view, id) => {
    const values = view.values(id, fields);
    return (['gateway', 'network'] as const)
      .filter((end) => values[end] === undefined)
      .map((end) => found({ resource: id, field: end }, { resource: ref(id) }));
  }),
  warning('ALI-VPN-102', 'L4.7', (view, id) => {
    const { routing, staticRoutes, network } = view.values(id, fields);
    if (routing !== 'static' || staticRoutes.length > 0 || network === undefined) return [];
    return [found({ resource: id, field: 'staticRoutes' }, { resource: ref(id), network: ref(network) })];
  }),
];
