import type { ResourceId } from '../../../model/design.ts';
import { error, type Found, found, ref, type Values as Said, warning, whole } from '../../finding.ts';
import { nameFinding } from '../../form-findings.ts';
import type { FindingRule } from '../../kind.ts';
import { segmentPrefix } from '../../mechanisms/addresses.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';
import { listenerFindings } from './listener-findings.ts';
import { accountOf, isIpv6, isPublic, LCU, MOST_GROUPS, MOST_MBPS, unsoldIn, type Values } from './settings.ts';

type Ask = (v: Values, view: View, id: ResourceId) => Said | false | undefined;

/** A finding about one field of the purchase form. */
const about =
  (field: keyof typeof fields, broken: Ask) =>
  (view: View, id: ResourceId): readonly Found[] => {
    const values = broken(view.values(id, fields), view, id);
    return values ? [found({ resource: id, field }, { resource: ref(id), ...values })] : [];
  };
const whenIpv6 =
  (broken: Ask): Ask =>
  (v, view, id) =>
    isIpv6(v) && broken(v, view, id);

/** Letters, digits, hyphen, underscore and dot, 60 at most (T8.9). */
export const NAMING = { maxLength: 60, pattern: '[A-Za-z0-9._-]+' } as const;

export const findings: readonly FindingRule[] = [
  error(
    'TC-CLB-001',
    'T7.1',
    about('subnet', (v, view) => !isPublic(v) && (v.subnet === undefined || !view.as('segment', v.subnet)) && {}),
  ),
  error(
    'TC-CLB-002',
    'T7.2',
    about('ipVersion', (v) => !isPublic(v) && v.ipVersion !== 'ipv4' && {}),
  ),
  ...listenerFindings,
  error(
    'TC-CLB6-001',
    'T8.2',
    about(
      'ipVersion',
      whenIpv6((_v, view, id) => {
        const region = unsoldIn(view, id);
        return region !== undefined && { region };
      }),
    ),
  ),
  error(
    'TC-CLB6-002',
    'T8.3',
    about('instanceType', (v) => v.instanceType === 'classic' && {}),
  ),
  error(
    'TC-CLB6-003',
    'T8.9',
    about('billingMode', (v, view, id) => v.billingMode === 'prepaid' && (isIpv6(v) || accountOf(view, id) === 'bill-by-cvm') && {}),
  ),
  error(
    'TC-CLB6-004',
    'T8.9',
    about(
      'networkType',
      whenIpv6((v, view, id) => !isPublic(v) && accountOf(view, id) === 'bill-by-ip' && {}),
    ),
  ),
  error(
    'TC-CLB6-005',
    'T8.9',
    about(
      'elasticIp',
      whenIpv6((v) => v.elasticIp !== undefined && { address: ref(v.elasticIp) }),
    ),
  ),
  error(
    'TC-CLB6-006',
    'T8.9',
    about('bandwidthCap', (v, view, id) => {
      const most = MOST_MBPS[accountOf(view, id)];
      return isPublic(v) && (v.bandwidthCap < 1 || v.bandwidthCap > most) && { mbps: v.bandwidthCap, most };
    }),
  ),
  error(
    'TC-CLB6-007',
    'T8.10',
    about('networkBilling', (v, view, id) => isPublic(v) && v.networkBilling === 'traffic' && accountOf(view, id) === 'bill-by-cvm' && {}),
  ),
  nameFinding('TC-CLB6-008', 'T8.9', NAMING),
  warning(
    'TC-CLB6-011',
    'T8.10',
    about(
      'dualStackBinding',
      whenIpv6((v, view, id) => v.dualStackBinding && accountOf(view, id) === 'bill-by-cvm' && {}),
    ),
  ),
  warning('TC-CLB6-013', 'T8.5', sameNetworkClients),
  warning(
    'TC-CLB6-014',
    'T8.1',
    about(
      'ipVersion',
      whenIpv6(() => ({})),
    ),
  ),
  warning(
    'TC-CLB6-015',
    'T8.8',
    whole((view, id) => {
      const network = view.enclosing(id, 'network');
      const { subnet, ...v } = view.values(id, fields);
      if (!isIpv6({ subnet, ...v }) || network === undefined) return undefined;
      if ((view.as('network', network)?.blocks(view, network, 'ipv6').length ?? 0) === 0) return { resource: ref(id), place: ref(network) };
      return subnet !== undefined && !segmentPrefix(view, subnet, 'ipv6') && { resource: ref(id), place: ref(subnet) };
    }),
  ),
  error(
    'TC-CLB6-016',
    'T8.9',
    about(
      'carrier',
      whenIpv6((v) => v.carrier !== 'bgp' && {}),
    ),
  ),
  warning(
    'TC-CLB6-017',
    'T8.9',
    about('specification', (v) => v.specification === 'lcu' && isPublic(v) && LCU),
  ),
  error(
    'TC-CLB6-018',
    'T8.10',
    about('network', (v) => v.network === 'classic-network' && {}),
  ),
  error('TC-SG-005', 'T5.7', (view, id) => {
    const { securityGroups } = view.values(id, fields);
    return securityGroups.length > MOST_GROUPS
      ? [found({ resource: id, field: 'securityGroups', index: MOST_GROUPS }, { resource: ref(id), count: securityGroups.length })]
      : [];
  }),
  warning('TC-CLB6-101', 'T8.9', overloaded),
];

/** More than one instance of the LCU-supported specification sustains. */
function overloaded(view: View, id: ResourceId): readonly Found[] {
  const v = view.values(id, fields);
  if (v.specification !== 'lcu') return [];
  const loads = [
    ['expectedConnections', LCU.connections],
    ['expectedNewConnections', LCU.newConnections],
    ['expectedQueries', LCU.queries],
  ] as const;
  return loads.flatMap(([field, most]) => {
    const expected = v[field] ?? 0;
    return expected > most ? [found({ resource: id, field }, { resource: ref(id), expected, most })] : [];
  });
}

/** A scenario-free hint: hosts of the VPC that are no backends would have to go round by the Internet. */
function sameNetworkClients(view: View, id: ResourceId): readonly Found[] {
  const v = view.values(id, fields);
  const network = view.enclosing(id, 'network');
  if (!isIpv6(v) || network === undefined) return [];
  const backends = new Set(v.backends.map((row) => row.target));
  const client = view
    .every('backend')
    .find((host) => view.enclosing(host, 'network') === network && !backends.has(host) && view.as('host', host)?.behaviour(view, host).running);
  return client === undefined ? [] : [found({ resource: id, field: 'ipVersion' }, { resource: ref(id), client: ref(client), network: ref(network) })];
}
