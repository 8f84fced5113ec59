import type { ResourceId } from '../../../model/design.ts';
import { error, found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import type { View } from '../../view.ts';
import { tableFindings } from './findings.ts';
import type { ZonalValues } from './zonal.ts';

/** What load balancers with nodes in zones must keep to. */
export const zonalFindings = (read: (view: View, id: ResourceId) => ZonalValues): readonly FindingRule[] => [
  error('ALI-LB-105', 'L10.7', (view, id) => {
    const zones = read(view, id).zones.map(({ vswitch }) => (vswitch === undefined ? undefined : view.as('segment', vswitch)?.zone(view, vswitch)));
    return new Set(zones.filter((zone) => zone !== undefined)).size < 2 ? [found({ resource: id, field: 'zones' }, { resource: ref(id) })] : [];
  }),
  warning('ALI-LB-106', 'L10.7', (view, id) => {
    const v = read(view, id);
    if (v.ipVersion !== 'dual-stack') return [];
    return v.zones.flatMap(({ vswitch }, index) =>
      vswitch === undefined || view.as('segment', vswitch)?.prefix(view, vswitch, 'ipv6')
        ? []
        : [found({ resource: id, field: 'zones', index, column: 'vswitch' }, { resource: ref(id), vswitch: ref(vswitch) })],
    );
  }),
  ...tableFindings(read),
];

export const ZONAL_WORDS = {
  'ALI-LB-105': '{resource} needs vSwitches in two zones or more. Add one.',
  'ALI-LB-106': '{vswitch} has no IPv6 block, so {resource} has no IPv6 address there. Give it one, or choose IPv4.',
  ALI_LB_NO_OUTBOUND: '{host} opens no connections but health checks.',
  ALI_LB_IPV6_ABROAD: 'What {at} needs to take IPv6 clients from outside its VPC is not documented, so it is not modelled.',
} as const;
