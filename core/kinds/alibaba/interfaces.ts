import type { ResourceId } from '../../model/design.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import { holds, type Prefix, samePrefix } from '../../net/prefix.ts';
import { EVERYWHERE } from '../../net/ranges.ts';
import type { WrittenAddress } from '../facts.ts';
import { error, type Found, found, ref, warning } from '../finding.ts';
import type { FindingRule } from '../kind.ts';
import { segmentPrefix } from '../mechanisms/addresses.ts';
import type { View } from '../view.ts';
import { shownIpv6 } from './addresses.ts';
import { IPV4_ACCESS } from './internet.ts';
import { ABILITIES } from './ipv6.ts';

/** The first address and the last three of IPv4, the first and the last nine of IPv6 (L1.7). */
export function isReserved(view: View, segment: ResourceId, prefix: Prefix, address: Address): boolean {
  const reserved = view.as('segment', segment)?.reserved(address.family) ?? { first: 0, last: 0 };
  if (!holds(prefix, address)) return false;
  return address.value - prefix.first < BigInt(reserved.first) || prefix.last - address.value < BigInt(reserved.last);
}

const written = (view: View, id: ResourceId): readonly WrittenAddress[] => view.as('addressed', id)?.written(view, id) ?? [];

/** The written addresses of what stands in a vSwitch, as far as something is wrong with them. */
const eachAddress =
  (broken: (view: View, segment: ResourceId, one: WrittenAddress, id: ResourceId) => Found | undefined | false) =>
  (view: View, id: ResourceId): readonly Found[] => {
    const segment = view.enclosing(id, 'segment');
    return segment === undefined ? [] : written(view, id).flatMap((one) => broken(view, segment, one, id) || []);
  };

/** Who wrote the same address before. */
function taken(view: View, segment: ResourceId, one: WrittenAddress, id: ResourceId): Found | undefined {
  const text = formatAddress(one.address);
  for (const other of view.inside(segment)) {
    if (other === id) return undefined;
    if (written(view, other).some((its) => formatAddress(its.address) === text)) return found(one.place, { address: one.text, other: ref(other) });
  }
  return undefined;
}

/** What every interface in a vSwitch must keep to. */
export const addressFindings: readonly FindingRule[] = [
  error(
    'ALI-VSW-004',
    'L1.7',
    eachAddress((view, segment, one) => {
      const prefix = segmentPrefix(view, segment, one.address.family);
      return prefix && isReserved(view, segment, prefix, one.address) && found(one.place, { address: one.text, vswitch: ref(segment) });
    }),
  ),
  error(
    'ALI-ENI-101',
    'L1.6',
    eachAddress((view, segment, one) => {
      const prefix = segmentPrefix(view, segment, one.address.family);
      return !(prefix && holds(prefix, one.address)) && found(one.place, { address: one.text, vswitch: ref(segment) });
    }),
  ),
  error('ALI-ENI-102', 'L1.6', eachAddress(taken)),
];

/** Groups of two types, of another VPC, or more of them than an interface takes. */
export const groupFindings: readonly FindingRule[] = [
  error('ALI-SG-001', 'L8.1', (view, id) => {
    const groups = view.as('guarded', id)?.groups(view, id) ?? [];
    const types = groups.map((group) => view.as('interface-filter', group)?.type?.(view, group));
    const index = types.findIndex((type) => type !== undefined && types[0] !== undefined && type !== types[0]);
    const [first, other] = [groups[0], groups[index]];
    if (index < 0 || first === undefined || other === undefined) return [];
    return [found({ resource: id, field: 'securityGroups', index }, { resource: ref(id), first: ref(first), other: ref(other) })];
  }),
  error('ALI-SG-101', 'L8.1', (view, id) => {
    const network = view.enclosing(id, 'network');
    return (view.as('guarded', id)?.groups(view, id) ?? []).flatMap((group, index) => {
      const its = view.enclosing(group, 'network');
      const place = { resource: id, field: 'securityGroups', index };
      return its !== undefined && network !== undefined && its !== network ? [found(place, { group: ref(group), network: ref(network) })] : [];
    });
  }),
];

/** What the Internet costs and needs, by family. */
export const internetFindings: readonly FindingRule[] = [
  warning('ALI-6GW-003', 'L3.2', (view, id) =>
    view
      .ask(ABILITIES, id)
      .filter((one) => one.type === 'internal')
      .map(({ metered }) => found({ ...metered.place, column: 'bandwidth' }, { resource: ref(id), address: shownIpv6(metered.address) })),
  ),
  warning('ALI-6GW-007', 'L3.13', (view, id) => {
    const rows = view.resource(id)?.ipv6Addresses;
    return view.ask(ABILITIES, id).flatMap(({ metered }) => {
      const row = Array.isArray(rows) ? (rows[metered.place.index ?? 0] as Readonly<Record<string, unknown>> | undefined) : undefined;
      const most = row?.chargeType === 'PayByTraffic' ? 1000 : 2000;
      return metered.bandwidth > most ? [found({ ...metered.place, column: 'bandwidth' }, { bandwidth: metered.bandwidth, most })] : [];
    });
  }),
  warning('ALI-4GW-006', 'L5.1', (view, id) => {
    const segment = view.enclosing(id, 'segment');
    const network = view.enclosing(id, 'network');
    const bound = [...(view.as('interface', id)?.publicIpv4(view, id).values() ?? [])][0];
    if (segment === undefined || network === undefined || !bound || view.ask(IPV4_ACCESS, network).mode !== 'direct') return [];
    const entries = view.as('segment', segment)?.table(view, segment).entries ?? [];
    if (entries.some((one) => samePrefix(one.prefix, EVERYWHERE.ipv4))) return [];
    return [found(bound.place, { resource: ref(id), vswitch: ref(segment) })];
  }),
];

/** A route leads here, but the check drops what is not for this interface. */
export const forwardingFindings: readonly FindingRule[] = [
  warning('ALI-ENI-103', '4.2', (view, id) => {
    if (view.resource(id)?.sourceDestCheck !== true) return [];
    const table = view.referrers(id).find((other) =>
      view
        .as('routes', other)
        ?.rows(view, other)
        .some((row) => row.target === id),
    );
    return table === undefined ? [] : [found({ resource: id, field: 'sourceDestCheck' }, { resource: ref(id), table: ref(table) })];
  }),
];

/** Sentences of the findings above, said of more than one kind. */
export const INTERFACE_WORDS = {
  'ALI-VSW-004':
    '{address} is kept by Alibaba Cloud: of {vswitch} nobody can have the first IPv4 address and the last three, of IPv6 the first and the last nine. Choose another.',
  'ALI-ENI-101': '{address} does not lie in {vswitch}. Choose an address of its block, or leave the field empty.',
  'ALI-ENI-102': '{other} has {address} already. Choose another address, or leave the field empty.',
  'ALI-ENI-103': '{table} sends traffic to {resource}, which drops what is not its own: its source/destination check is on. Turn it off.',
  'ALI-SG-001': '{resource} wears {first} and {other}, one basic and one enterprise group. An interface takes groups of one type only; remove one.',
  'ALI-SG-101': '{group} belongs to another VPC than {network}. A security group works only in its own VPC; choose one of {network}.',
  'ALI-6GW-003': '{address} of {resource} has 0 Mbit/s, so it is of use inside the VPC only. Buy bandwidth for it if it shall reach the Internet.',
  'ALI-6GW-007': '{bandwidth} Mbit/s is more than an address takes when it is billed so: {most} Mbit/s. Lower it.',
  'ALI-4GW-006':
    '{resource} has a public address, so it is on the Internet although {vswitch} has no default route: without an IPv4 gateway no route is needed.',
} as const;
