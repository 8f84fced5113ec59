import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import { type Family, parseAddress } from '../../../net/address.ts';
import type { Station } from '../../../network/stations.ts';
import type { Compile } from '../../compile.ts';
import { familyName } from '../../finding.ts';
import { entranceStations, noListener } from '../../mechanisms/balancer.ts';
import { type Front, virtualAddress } from '../../mechanisms/balancing/virtual-address.ts';
import { doorsOf } from '../balancing/doors.ts';
import { wayStations } from '../balancing/ways.ts';
import { accessControl } from './access.ts';
import { fields } from './fields.ts';
import { familyOf, isPublic, isSold } from './settings.ts';

/** Internal: only who has a private way to its vSwitch reaches it (L10.1). */
const internal = (id: ResourceId): Reason => ({
  code: 'LB_SCHEME',
  values: { host: { resource: id } },
  place: { resource: id, field: 'addressType' },
  rule: 'L10.1',
});

function lacking(id: ResourceId, family: Family, front: Front): Reason {
  const values = { host: { resource: id }, family: familyName(family), type: familyName(front.family) };
  if (family !== front.family) return { code: 'LB_FAMILY', values, place: { resource: id, field: 'ipVersion' }, rule: '4.6' };
  return front.unsold ?? { code: 'ALI_CLB_NO_VSWITCH', values, place: { resource: id, field: 'vswitch' }, rule: 'L10.1' };
}

const notSold = (id: ResourceId): Reason => ({
  code: 'ALI_CLB_NOT_SOLD',
  values: { host: { resource: id } },
  place: { resource: id, field: 'ipVersion' },
  rule: 'L10.2',
});

const { capabilities, vipOf, segmentOf, away, begin } = virtualAddress({
  kind: 'alibaba.clb',
  front(view, id) {
    const v = view.values(id, fields);
    const { vswitch: segment, vipIpv4, vipIpv6, listeners } = v;
    return { public: isPublic(v), family: familyOf(v), unsold: isSold(v) ? undefined : notSold(id), segment, vipIpv4, vipIpv6, listeners };
  },
  ipv6StandIns: parseAddress('2001:db8:51b::')?.value ?? 0n,
  lacking,
  internal,
  unmapped: internal,
  noOutbound: 'ALI_CLB_NO_OUTBOUND',
  // An EIP may stand in front of an internal instance (L6.1).
  takesElastic: true,
  // It wears no groups; naming itself keeps it out of the default one. Network ACLs are not for CLBs (L9.4).
  own: { filters: (_view, id) => [id], unscreened: true },
});

export { capabilities, vipOf };

export const compile: Compile = (view, id): readonly Station[] => {
  const v = view.values(id, fields);
  const vswitch = segmentOf(view, id);
  const vip = vipOf(view, id);
  const network = view.enclosing(id, 'network');
  const values = { at: { resource: id } };
  const place = { resource: id, field: 'backends' };
  const family = familyOf(v);
  return [
    ...entranceStations(id, {
      key: '',
      front: accessControl(id, v),
      listeners: vip === undefined ? [] : doorsOf(view, { id, v, family, probes: true }),
      noListener: noListener(id),
      out: [away(vswitch)],
      allUnhealthy: { reason: { code: 'LB_ALL_UNHEALTHY', values, place, rule: 'L10.6' }, then: 'unknown' },
      catches: 'always',
      ...(vswitch === undefined ? {} : { segment: vswitch }),
      hairpin: { reason: { code: 'ALI_LB_SELF', values, place, rule: '4.6' }, then: 'unknown' },
      rule: 'L10.6',
    }),
    begin(id),
    ...v.backends.flatMap((row, index) => {
      const at = { ...place, index, column: 'target' };
      const host = { at: { resource: id }, host: { resource: row.target ?? id } };
      const elsewhere = view.enclosing(row.target, 'network') !== network;
      return wayStations(view, id, {
        row,
        index,
        sameFamily: family === 'ipv4',
        ...(elsewhere ? { obstacle: { code: 'ALI_LB_OTHER_VPC', values: host, place: at, rule: 'L10.6' } } : {}),
        ...(v.hostFirewalls === 'block'
          ? { firewall: { code: 'ALI_CLB_HOST_FIREWALL', values: host, place: { resource: id, field: 'hostFirewalls' }, rule: 'L10.3' } }
          : {}),
      });
    }),
  ];
};
