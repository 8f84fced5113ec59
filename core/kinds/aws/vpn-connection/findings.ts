import { parsePrefix } from '../../../net/prefix.ts';
import { error, found, ref, warning } from '../../finding.ts';
import { formFindings } from '../../form-findings.ts';
import type { FindingRule } from '../../kind.ts';
import { hubOf } from './compile.ts';
import { fields } from './fields.ts';
import { form } from './form.ts';

export const findings: readonly FindingRule[] = [
  error('AWS-VGW-001', 'A15.2', (view, id) =>
    (hubOf(view, id) === undefined ? view.values(id, fields) : { staticRoutes: [] }).staticRoutes.flatMap((destination, index) =>
      parsePrefix(destination)?.family === 'ipv6' ? [found({ resource: id, field: 'staticRoutes', index }, { destination, target: ref(id) })] : [],
    ),
  ),
  error('AWS-VPN-101', 'A15.1', (view, id) => {
    const values = view.values(id, fields);
    return (['gateway', 'network'] as const)
      .filter((end) => values[end] === undefined)
      .map((end) => found({ resource: id, field: end }, { resource: ref(id) }));
  }),
  warning('AWS-VPN-102', 'A15.1', (view, id) => {
    const { routing, staticRoutes, network } = view.values(id, fields);
    // On a transit gateway they stand in its tables.
    if (hubOf(view, id) !== undefined || routing !== 'static' || staticRoutes.length > 0 || network === undefined) return [];
    return [found({ resource: id, field: 'staticRoutes' }, { resource: ref(id), network: ref(network) })];
  }),
  ...formFindings('A15.1', fields, form),
];
