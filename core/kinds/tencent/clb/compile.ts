import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef, Reason } from '../../../model/reason.ts';
import { parseAddress } from '../../../net/address.ts';
import type { Station } from '../../../network/stations.ts';
import type { Compile } from '../../compile.ts';
import { familyName } from '../../finding.ts';
import { entranceStations, noListener } from '../../mechanisms/balancer.ts';
import { virtualAddress } from '../../mechanisms/balancing/virtual-address.ts';
import { guard } from '../../mechanisms/filters.ts';
import { fields } from './fields.ts';
import { listenersOf } from './listeners.ts';
import { frontFamily, isPublic } from './settings.ts';
import { targetStations } from './targets.ts';

const noPublic = (id: ResourceId, place: PlaceRef): Reason => ({
  code: 'NO_PUBLIC_MAPPING',
  values: { host: { resource: id } },
  place,
  rule: 'T7.1',
});

/** Public addresses are the cloud's, a private one is of its subnet (T7.1, T8.6). */
const { capabilities, vipOf, segmentOf, away, begin } = virtualAddress({
  kind: 'tencent.clb',
  front(view, id) {
    const v = view.values(id, fields);
    const { subnet: segment, vipIpv4, vipIpv6, listeners } = v;
    return { public: isPublic(v), family: frontFamily(v), sold: true, segment, vipIpv4, vipIpv6, listeners };
  },
  ipv6StandIns: parseAddress('2001:db8:c1b::')?.value ?? 0n,
  lacking: (id, family, front) =>
    family === front.family
      ? undefined
      : {
          code: 'LB_FAMILY',
          values: { at: { resource: id }, family: familyName(family), served: familyName(front.family) },
          place: { resource: id, field: 'ipVersion' },
          rule: 'T8.6',
        },
  internal: (id) => noPublic(id, { resource: id, field: 'networkType' }),
  unmapped: (id) => noPublic(id, { resource: id }),
  noOutbound: 'CLB_NO_OUTBOUND',
  takesElastic: false,
  // It wears groups of its own accord; naming itself keeps it out of any default.
  own: { filters: (view, id) => [id, ...view.values(id, fields).securityGroups] },
});

export { capabilities, vipOf };

export const compile: Compile = (view, id): readonly Station[] => {
  const v = view.values(id, fields);
  const subnet = segmentOf(view, id);
  const groups = v.securityGroups.flatMap((group) => view.as('interface-filter', group)?.filter(view, group) ?? []);
  const at = { host: id, id, key: id };
  const filtered = groups.length > 0;
  const how = { order: 'first', rule: 'T5.4' } as const;
  const vip = vipOf(view, id);
  return [
    ...entranceStations(id, {
      key: '',
      front: filtered ? [guard(groups, at, 'in', how)] : [],
      listeners: vip === undefined ? [] : listenersOf(view, id, v, vip),
      noListener: noListener(id),
      out: [...(filtered ? [guard(groups, at, 'out', how)] : []), away(subnet)],
      allUnhealthy: {
        reason: { code: 'LB_ALL_UNHEALTHY', values: { at: { resource: id } }, place: { resource: id, field: 'backends' }, rule: '4.6' },
        then: 'unknown',
      },
      catches: 'always',
      ...(subnet === undefined ? {} : { segment: subnet }),
      rule: 'T7.5',
    }),
    begin(id),
    ...targetStations(view, id, v),
  ];
};
