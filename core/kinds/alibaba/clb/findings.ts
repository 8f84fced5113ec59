import type { ResourceId } from '../../../model/design.ts';
import { error, type Found, found, ref, type Values as Said, warning } from '../../finding.ts';
import { formFindings } from '../../form-findings.ts';
import type { FindingRule } from '../../kind.ts';
import { type Bad, inRows } from '../../mechanisms/balancing/rows.ts';
import { listenerOf } from '../../mechanisms/balancing/tables.ts';
import { protocolsOf } from '../../mechanisms/listeners.ts';
import type { View } from '../../view.ts';
import { CHECK, type Listener } from '../balancing/columns.ts';
import { tableFindings } from '../balancing/findings.ts';
import { fields } from './fields.ts';
import { form } from './form.ts';
import { isPublic, isSold, type Values } from './settings.ts';

const about =
  (field: keyof typeof fields, broken: (v: Values, view: View, id: ResourceId) => Said | false | undefined) =>
  (view: View, id: ResourceId): readonly Found[] => {
    const values = broken(view.values(id, fields), view, id);
    return values ? [found({ resource: id, field }, { resource: ref(id), ...values })] : [];
  };

const listeners = (check: (row: Listener, v: Values) => Bad | false | undefined) =>
  inRows(
    'listeners',
    (view, id) => view.values(id, fields).listeners,
    (row, view, id) => check(row, view.values(id, fields)),
  );

/** The first of a listener's check settings that is out of range (L10.4). */
function badCheck(row: Listener): Bad | undefined {
  if (!row.healthCheck) return undefined;
  const limits = [
    ['timeout', CHECK.timeout],
    ['interval', CHECK.interval],
    ['healthy', CHECK.threshold],
    ['unhealthy', CHECK.threshold],
  ] as const;
  for (const [column, { least, most }] of limits) {
    const value = row[column];
    if (value !== undefined && (value < least || value > most)) return { column, value, least, most };
  }
  return undefined;
}

/** True when some backend is probed. */
const probes = (v: Values): boolean =>
  v.backends.some((row) => {
    const listener = listenerOf(v, row.listener);
    return listener?.healthCheck === true && protocolsOf(listener.protocol)[0] === 6;
  });

/** Egress-only rules of the VPC are for addresses of hosts, not for what a CLB sends and gets (L3.17). */
function egressRules(view: View, id: ResourceId): Said | undefined {
  const network = view.enclosing(id, 'network');
  const gateway =
    network === undefined ? undefined : view.inside(network).find((one) => (view.as('egress-rules', one)?.rules(view, one) ?? []).length > 0);
  return gateway === undefined ? undefined : { gateway: ref(gateway) };
}

export const findings: readonly FindingRule[] = [
  error(
    'ALI-CLB-001',
    'L10.2',
    about('ipVersion', (v) => !isSold(v) && {}),
  ),
  warning(
    'ALI-CLB-002',
    'L10.2',
    listeners((row, v) => v.ipVersion === 'ipv6' && row.protocol === 'UDP' && { column: 'protocol' }),
  ),
  error('ALI-CLB-003', 'L10.4', listeners(badCheck)),
  warning(
    'ALI-CLB-004',
    'L10.1',
    about('vswitch', (v, view) => !isPublic(v) && (v.vswitch === undefined || !view.as('segment', v.vswitch)) && {}),
  ),
  warning(
    'ALI-CLB-005',
    'L10.3',
    about('hostFirewalls', (v) => v.hostFirewalls !== 'admit' && probes(v) && {}),
  ),
  warning(
    'ALI-6GW-009',
    'L3.17',
    about('ipVersion', (v, view, id) => v.ipVersion === 'ipv6' && egressRules(view, id)),
  ),
  error(
    'ALI-CLB-101',
    '4.6',
    inRows(
      'accessLists',
      (view, id) => view.values(id, fields).accessLists,
      (row, view, id) => {
        if (!listenerOf(view.values(id, fields), row.listener)) return { column: 'listener' };
        return row.cidr === undefined && { column: 'cidr' };
      },
    ),
  ),
  error(
    'ALI-CLB-102',
    '4.6',
    inRows(
      'accessLists',
      (view, id) => view.values(id, fields).accessLists,
      (row, view, id) => {
        const v = view.values(id, fields);
        const first = v.accessLists.find((one) => listenerOf(v, one.listener) === listenerOf(v, row.listener));
        return first?.action !== row.action && { column: 'action' };
      },
    ),
  ),
  ...tableFindings((view, id) => view.values(id, fields)),
  // Of these the findings above say more.
  ...formFindings('L10.1', fields, form, ['addressType', 'ipVersion', 'performance', 'listeners', 'backends']),
];
