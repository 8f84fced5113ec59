import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import { type Family, parseAddress } from '../../../net/address.ts';
import { type Instruction, INTERNET, type Interface, type Refusal, type Station } from '../../../network/stations.ts';
import type { Capabilities, Claim, Owned } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { readAddress } from '../../derived/parsed.ts';
import { publicHostAddress } from '../../derived/public-addresses.ts';
import { same } from '../../derived/same.ts';
import { ownedAddresses } from '../../mechanisms/attachment.ts';
import { entranceStation, entranceStations, noListener } from '../../mechanisms/balancer.ts';
import { guard } from '../../mechanisms/filters.ts';
import type { Query, View } from '../../view.ts';
import { fields } from './fields.ts';
import { listenersOf, protocolsOf } from './listeners.ts';
import { frontFamily, isPublic } from './settings.ts';
import { targetStations } from './targets.ts';

/** Tencent Cloud gives the VIP: a drawing that does not know it yet gets the one with its number from here. */
const IPV6_STAND_INS = parseAddress('2001:db8:c1b::')?.value ?? 0n;

const subnetOf = (view: View, id: ResourceId): ResourceId | undefined => {
  const v = view.values(id, fields);
  return !isPublic(v) && view.as('segment', v.subnet) ? v.subnet : undefined;
};

const CLAIMS: Query<readonly Claim[]> = {
  name: 'tencent.clb/claims',
  equal: same,
  compute(view, id) {
    const segment = subnetOf(view, id);
    const address = readAddress(view.values(id, fields).vipIpv4, 'ipv4');
    return segment === undefined ? [] : [{ segment, family: 'ipv4', key: 'vip', ...(address === undefined ? {} : { address }) }];
  },
};

const OWNED: Query<readonly Owned[]> = {
  name: 'tencent.clb/owned',
  equal: same,
  compute: (view, id) => ownedAddresses(view, id, view.ask(CLAIMS, id), () => entranceStation(id)),
};

/** Its virtual address: public ones are the cloud's, a private one is of its subnet (T7.1, T8.6). */
export function vipOf(view: View, id: ResourceId): bigint | undefined {
  const v = view.values(id, fields);
  if (!isPublic(v)) return view.ask(OWNED, id)[0]?.address;
  if (frontFamily(v) === 'ipv4') return publicHostAddress(view, id, 'vip');
  return readAddress(v.vipIpv6, 'ipv6') ?? IPV6_STAND_INS + (BigInt(view.every('public-host').indexOf(id) + 1) << 16n) + 1n;
}

function door(view: View, id: ResourceId): Interface {
  const v = view.values(id, fields);
  const family = frontFamily(v);
  const vip = vipOf(view, id);
  const other: Family = family === 'ipv4' ? 'ipv6' : 'ipv4';
  const label = (f: Family) => (f === 'ipv4' ? 'IPv4' : 'IPv6');
  const lacks: Reason = {
    code: 'LB_FAMILY',
    values: { at: { resource: id }, family: label(other), served: label(family) },
    place: { resource: id, field: 'ipVersion' },
    rule: 'T8.6',
  };
  return {
    host: id,
    id,
    segment: subnetOf(view, id),
    addresses: { ipv4: family === 'ipv4' && vip !== undefined ? [vip] : [], ipv6: family === 'ipv6' && vip !== undefined ? [vip] : [] },
    missing: { [other]: { reason: lacks, asDestination: lacks } },
    publicIpv4: new Map(),
    noPublic: { code: 'NO_PUBLIC_MAPPING', values: { host: { resource: id } }, place: { resource: id, field: 'networkType' }, rule: 'T7.1' },
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
    // It wears groups of its own accord; naming itself keeps it out of any default.
    filters: (view, id) => [id, ...view.values(id, fields).securityGroups],
    autoPublic: () => undefined,
    publicIpv4: () => new Map(),
    unmapped: (_view, id) => ({ code: 'NO_PUBLIC_MAPPING', values: { host: { resource: id } }, place: { resource: id }, rule: 'T7.1' }),
    host: (_view, id) => id,
  },
  'public-host': {
    claims(view, id) {
      const v = view.values(id, fields);
      if (!isPublic(v) || frontFamily(v) !== 'ipv4') return [];
      const address = readAddress(v.vipIpv4, 'ipv4');
      return [{ key: 'vip', ...(address === undefined ? {} : { address }) }];
    },
    owned(view, id) {
      const v = view.values(id, fields);
      const address = isPublic(v) ? vipOf(view, id) : undefined;
      return address === undefined ? [] : [{ family: frontFamily(v), address, station: entranceStation(id) }];
    },
  },
};

export const compile: Compile = (view, id): readonly Station[] => {
  const v = view.values(id, fields);
  const subnet = subnetOf(view, id);
  const groups = v.securityGroups.flatMap((group) => view.as('interface-filter', group)?.filter(view, group) ?? []);
  const at = { host: id, id, key: id };
  const filtered = groups.length > 0;
  const how = { order: 'first', rule: 'T5.4' } as const;
  const unheard: Refusal = { reason: { code: 'CLB_NO_OUTBOUND', values: { host: { resource: id } }, place: { resource: id } }, then: 'stop' };
  const away: Instruction = subnet === undefined ? { op: 'jump', to: INTERNET } : { op: 'jump', to: `${subnet}/leave` };
  const vip = vipOf(view, id);
  return [
    ...entranceStations(id, {
      key: '',
      front: filtered ? [guard(groups, at, 'in', how)] : [],
      listeners: vip === undefined ? [] : listenersOf(view, id, v, vip),
      noListener: noListener(id),
      out: filtered ? [guard(groups, at, 'out', how), away] : [away],
      allUnhealthy: {
        code: 'LB_ALL_UNHEALTHY',
        values: { at: { resource: id } },
        place: { resource: id, field: 'backends' },
        rule: '4.6',
      },
      catches: 'always',
      ...(subnet === undefined ? {} : { segment: subnet }),
      rule: 'T7.5',
    }),
    { id: `${id}/begin`, resource: id, program: [{ op: 'refuse', refusal: unheard }] },
    ...targetStations(view, id, v),
  ];
};
