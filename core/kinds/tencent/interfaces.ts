import type { ResourceId } from '../../model/design.ts';
import type { PlaceRef } from '../../model/reason.ts';
import { type Address, parseAddress } from '../../net/address.ts';
import { holds, type Prefix } from '../../net/prefix.ts';
import type { Station } from '../../network/stations.ts';
import { addressGiven } from '../derived/segment-addresses.ts';
import type { WrittenAddress } from '../facts.ts';
import type { Badge } from '../face.ts';
import { error, found, ref, warning } from '../finding.ts';
import type { FindingRule } from '../kind.ts';
import { type Attachment, attachmentStations as stationsOf } from '../mechanisms/interfaces/attachment.ts';
import { writtenAddresses } from '../mechanisms/addresses.ts';
import { guard } from '../mechanisms/filters.ts';
import { defaultRow, leads } from '../mechanisms/routing.ts';
import { outside, reserved, taken } from '../mechanisms/written.ts';
import type { View } from '../view.ts';
import { linkLocal } from './link-local.ts';

/** What a CVM and a network interface of its own have in common. */
export interface Addressed {
  readonly privateIpv4: string | undefined;
  readonly secondaryPrivateIpv4s: readonly string[];
  readonly ipv6Addresses: readonly Ipv6Row[];
}
/** An IPv6 address; without one the first free of the subnet. Bandwidth in Mbps: 0 is private (T2.4). */
export interface Ipv6Row {
  readonly address: string | undefined;
  readonly bandwidth: number;
}

/** Its IPv6 addresses with their bandwidth. */
export function ipv6Internet(view: View, id: ResourceId, values: Addressed) {
  const segment = view.enclosing(id, 'segment');
  if (segment === undefined) return [];
  return values.ipv6Addresses.flatMap(({ bandwidth }, index) => {
    const address = addressGiven(view, segment, id, 'ipv6', String(index));
    const place: PlaceRef = { resource: id, field: 'ipv6Addresses', index, column: 'bandwidth' };
    return address === undefined ? [] : [{ address, bandwidth, place }];
  });
}

/** The stations of an interface: its groups in their order, the first rule that matches decides (T5.1, T5.4). */
export function attachmentStations(view: View, a: Attachment): readonly Station[] {
  const filters = a.groups.flatMap((id) => view.as('interface-filter', id)?.filter(view, id) ?? []);
  const at = { host: a.host, id: a.id, key: a.id };
  return stationsOf(a, {
    guard: (direction) => guard(filters, at, direction, { order: 'first', rule: filters.length === 0 ? 'T5.6' : 'T5.1' }),
    first: [linkLocal],
    rules: { check: 'T3.3', forwards: 'T3.3' },
    balanced: true,
  });
}

/** What a person wrote as an address. */
export const addressesWritten = (id: ResourceId, values: Addressed): readonly WrittenAddress[] => [
  ...writtenAddresses(id, { privateIpv4: values.privateIpv4, secondaryPrivateIpv4s: values.secondaryPrivateIpv4s }),
  ...values.ipv6Addresses.flatMap(({ address: text }, index) => {
    const address = parseAddress(text ?? '');
    return address && text !== undefined ? [{ place: { resource: id, field: 'ipv6Addresses', index, column: 'address' }, text, address }] : [];
  }),
];

/** Tencent Cloud keeps the first two addresses of a block and the last one (T1.4). */
const isReserved = (prefix: Prefix, address: Address): boolean =>
  address.family === 'ipv4' && holds(prefix, address) && (address.value - prefix.first < 2n || address.value === prefix.last);

/** Public or private: what a card says of its IPv6. */
export function ipv6Badge(view: View, id: ResourceId): readonly Badge[] {
  const all = view.as('interface', id)?.ipv6Internet?.(view, id) ?? [];
  const first = all.find((one) => one.bandwidth > 0) ?? all[0];
  return first ? [{ code: first.bandwidth > 0 ? 'BADGE_IPV6_PUBLIC' : 'BADGE_IPV6_PRIVATE', place: first.place }] : [];
}

/** A public address of its own that the subnet's default route beats (T3.5). */
const beatenAddress: FindingRule['check'] = (view, id) => {
  const segment = view.enclosing(id, 'segment');
  const [address] = [...(view.as('interface', id)?.publicIpv4(view, id).values() ?? [])];
  const row = segment === undefined ? undefined : defaultRow(view, segment, 'ipv4');
  if (!address || segment === undefined || row?.target === undefined || !leads(view, row, 'translated')) return [];
  return [found({ resource: id }, { resource: ref(id), subnet: ref(segment), gateway: ref(row.target) })];
};

/** What every interface must keep to. */
export const interfaceFindings: readonly FindingRule[] = [
  error('TC-SUB-002', 'T1.4', reserved(isReserved)),
  error('TC-ENI-101', 'T1.3', outside),
  error('TC-ENI-102', 'T1.3', taken),
  warning('TC-V6-003', 'T2.4', (view, id) =>
    (view.as('interface', id)?.ipv6Internet?.(view, id) ?? [])
      .filter((one) => one.bandwidth === 0)
      .map((one) => found(one.place, { resource: ref(id) })),
  ),
  warning('TC-RT-003', 'T3.5', beatenAddress),
  warning('TC-SG-101', 'T5.6', (view, id) =>
    (view.as('guarded', id)?.groups(view, id).length ?? 0) === 0 ? [found({ resource: id, field: 'securityGroups' }, { resource: ref(id) })] : [],
  ),
];
