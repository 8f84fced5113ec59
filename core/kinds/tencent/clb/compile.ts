import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import { parseAddress } from '../../../net/address.ts';
import type { Station } from '../../../network/stations.ts';
import type { Compile } from '../../compile.ts';
import { familyName } from '../../finding.ts';
import { entranceStations, noListener } from '../../mechanisms/balancer.ts';
import { virtualAddress } from '../../mechanisms/balancing/virtual-address.ts';
import { guard } from '../../mechanisms/filters.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';
import { listenersOf } from './listeners.ts';
import { frontFamily, isIpv6, isPublic, unsoldIn, type Values } from './settings.ts';
import { targetStations } from './targets.ts';

/** Private: only who has a private way to its subnet reaches it (T7.1). */
const internal = (id: ResourceId): Reason => ({
  code: 'LB_SCHEME',
  values: { host: { resource: id } },
  place: { resource: id, field: 'networkType' },
  rule: 'T7.1',
});

/** What Tencent Cloud does not make of these settings: IPv6 of a private or a classic instance, or where it is not sold (T7.2, T8.2, T8.3). */
function unsold(view: View, id: ResourceId, v: Values): Reason | undefined {
  const about = (code: string, field: string, rule: string, more: Reason['values'] = {}): Reason => ({
    code,
    values: { host: { resource: id }, ...more },
    place: { resource: id, field },
    rule,
  });
  if (!isPublic(v) && v.ipVersion !== 'ipv4') return about('TC_CLB_PRIVATE_IPV6', 'networkType', 'T7.2');
  if (!isIpv6(v)) return undefined;
  const region = unsoldIn(view, id);
  if (region !== undefined) return about('TC_CLB6_REGION', 'ipVersion', 'T8.2', { region });
  return v.instanceType === 'classic' ? about('TC_CLB6_CLASSIC', 'instanceType', 'T8.3') : undefined;
}

/** Public addresses are the cloud's, a private one is of its subnet (T7.1, T8.6). */
const { capabilities, vipOf, segmentOf, away, begin } = virtualAddress({
  kind: 'tencent.clb',
  front(view, id) {
    const v = view.values(id, fields);
    const { subnet: segment, vipIpv4, vipIpv6, listeners } = v;
    return { public: isPublic(v), family: frontFamily(v), unsold: unsold(view, id, v), segment, vipIpv4, vipIpv6, listeners };
  },
  ipv6StandIns: parseAddress('2001:db8:c1b::')?.value ?? 0n,
  lacking: (id, family, front) =>
    family === front.family
      ? front.unsold
      : {
          code: 'LB_FAMILY',
          values: { at: { resource: id }, family: familyName(family), served: familyName(front.family) },
          place: { resource: id, field: 'ipVersion' },
          rule: 'T8.6',
        },
  internal,
  unmapped: internal,
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
