import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import { type Family, parseAddress } from '../../../net/address.ts';
import { type Instruction, INTERNET, type Interface, type Refusal, type Station } from '../../../network/stations.ts';
import type { Capabilities, Claim, Owned } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { readAddress } from '../../derived/parsed.ts';
import { publicHostAddress, publicIpv4Of } from '../../derived/public-addresses.ts';
import { same } from '../../derived/same.ts';
import { familyName } from '../../finding.ts';
import { ownedAddresses } from '../../mechanisms/attachment.ts';
import { entranceStation, entranceStations, noListener } from '../../mechanisms/balancer.ts';
import type { Query, View } from '../../view.ts';
import { protocolsOf } from '../balancing/columns.ts';
import { doorsOf } from '../balancing/doors.ts';
import { wayStations } from '../balancing/ways.ts';
import { accessControl } from './access.ts';
import { fields } from './fields.ts';
import { familyOf, isPublic, isSold } from './settings.ts';

/** Alibaba Cloud gives the VIP: a drawing that does not know it yet gets the one with its number from here. */
const IPV6_STAND_INS = parseAddress('2001:db8:51b::')?.value ?? 0n;

const vswitchOf = (view: View, id: ResourceId): ResourceId | undefined => {
  const v = view.values(id, fields);
  return !isPublic(v) && view.as('segment', v.vswitch) ? v.vswitch : undefined;
};

const CLAIMS: Query<readonly Claim[]> = {
  name: 'alibaba.clb/claims',
  equal: same,
  compute(view, id) {
    const segment = vswitchOf(view, id);
    const address = readAddress(view.values(id, fields).vipIpv4, 'ipv4');
    return segment === undefined ? [] : [{ segment, family: 'ipv4', key: 'vip', ...(address === undefined ? {} : { address }) }];
  },
};

const OWNED: Query<readonly Owned[]> = {
  name: 'alibaba.clb/owned',
  equal: same,
  compute: (view, id) => ownedAddresses(view, id, view.ask(CLAIMS, id), () => entranceStation(id)),
};

/** An EIP may stand in front of an internal instance (L6.1). */
const PUBLIC: Query<Interface['publicIpv4']> = {
  name: 'alibaba.clb/public',
  equal: same,
  compute: (view, id) =>
    publicIpv4Of(
      view,
      id,
      view.ask(OWNED, id).map((one) => one.address),
    ),
};

/** Its virtual address: a public one is the cloud's, an internal one is of its vSwitch (L10.1). */
export function vipOf(view: View, id: ResourceId): bigint | undefined {
  const v = view.values(id, fields);
  // An instance that is not sold has no address that anybody could write to.
  if (!isSold(v)) return undefined;
  if (!isPublic(v)) return view.ask(OWNED, id)[0]?.address;
  if (familyOf(v) === 'ipv4') return publicHostAddress(view, id, 'vip');
  return readAddress(v.vipIpv6, 'ipv6') ?? IPV6_STAND_INS + (BigInt(view.every('public-host').indexOf(id) + 1) << 16n) + 1n;
}

/** Internal: only who has a private way to its vSwitch reaches it (L10.1). */
const internal = (id: ResourceId): Reason => ({
  code: 'LB_SCHEME',
  values: { host: { resource: id } },
  place: { resource: id, field: 'addressType' },
  rule: 'L10.1',
});

function lacking(view: View, id: ResourceId, family: Family): Reason {
  const v = view.values(id, fields);
  const own = familyOf(v);
  const values = { host: { resource: id }, family: familyName(family), type: familyName(own) };
  if (family !== own) return { code: 'LB_FAMILY', values, place: { resource: id, field: 'ipVersion' }, rule: '4.6' };
  return isSold(v)
    ? { code: 'ALI_CLB_NO_VSWITCH', values, place: { resource: id, field: 'vswitch' }, rule: 'L10.1' }
    : { code: 'ALI_CLB_NOT_SOLD', values, place: { resource: id, field: 'ipVersion' }, rule: 'L10.2' };
}

function door(view: View, id: ResourceId): Interface {
  const v = view.values(id, fields);
  const vip = vipOf(view, id);
  const own = (family: Family) => (familyOf(v) === family && vip !== undefined ? [vip] : []);
  const missing = (family: Family) => {
    const reason = lacking(view, id, family);
    return { [family]: { reason, asDestination: reason } };
  };
  return {
    host: id,
    id,
    segment: vswitchOf(view, id),
    addresses: { ipv4: own('ipv4'), ipv6: own('ipv6') },
    missing: { ...(own('ipv4').length > 0 ? {} : missing('ipv4')), ...(own('ipv6').length > 0 ? {} : missing('ipv6')) },
    publicIpv4: view.ask(PUBLIC, id),
    noPublic: internal(id),
    out: `${id}/begin`,
    in: entranceStation(id),
  };
}

export const capabilities: Capabilities = {
  host: {
    interfaces: (view, id) => [door(view, id)],
    behaviour: (view, id) => ({
      running: true,
      services: view
        .values(id, fields)
        .listeners.flatMap(({ protocol, port }) =>
          port === undefined ? [] : protocolsOf(protocol).map((number) => ({ protocol: number, ports: { from: port, to: port } })),
        ),
      forwards: 'no',
    }),
  },
  interface: {
    claims: (view, id) => view.ask(CLAIMS, id),
    owned: (view, id) => view.ask(OWNED, id),
    // It wears no groups; naming itself keeps it out of the default one.
    filters: (_view, id) => [id],
    autoPublic: () => undefined,
    publicIpv4: (view, id) => view.ask(PUBLIC, id),
    unmapped: (_view, id) => internal(id),
    host: (_view, id) => id,
    // Network ACLs are not for CLBs (L9.4).
    unscreened: true,
  },
  'public-host': {
    claims(view, id) {
      const v = view.values(id, fields);
      if (!isPublic(v) || familyOf(v) !== 'ipv4') return [];
      const address = readAddress(v.vipIpv4, 'ipv4');
      return [{ key: 'vip', ...(address === undefined ? {} : { address }) }];
    },
    owned(view, id) {
      const v = view.values(id, fields);
      const address = isPublic(v) ? vipOf(view, id) : undefined;
      return address === undefined ? [] : [{ family: familyOf(v), address, station: entranceStation(id) }];
    },
  },
};

export const compile: Compile = (view, id): readonly Station[] => {
  const v = view.values(id, fields);
  const vswitch = vswitchOf(view, id);
  const vip = vipOf(view, id);
  const network = view.enclosing(id, 'network');
  const values = { at: { resource: id } };
  const place = { resource: id, field: 'backends' };
  const unheard: Refusal = { reason: { code: 'ALI_CLB_NO_OUTBOUND', values: { host: { resource: id } }, place: { resource: id } }, then: 'stop' };
  const away: Instruction = vswitch === undefined ? { op: 'jump', to: INTERNET } : { op: 'jump', to: `${vswitch}/leave` };
  const family = familyOf(v);
  return [
    ...entranceStations(id, {
      key: '',
      front: accessControl(id, v),
      listeners: vip === undefined ? [] : doorsOf(view, { id, v, family, probes: true }),
      noListener: noListener(id),
      out: [away],
      allUnhealthy: { code: 'LB_ALL_UNHEALTHY', values, place, rule: 'L10.6' },
      catches: 'always',
      ...(vswitch === undefined ? {} : { segment: vswitch }),
      hairpin: { reason: { code: 'ALI_LB_SELF', values, place, rule: '4.6' }, then: 'unknown' },
      rule: 'L10.6',
    }),
    { id: `${id}/begin`, resource: id, program: [{ op: 'refuse', refusal: unheard }] },
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
