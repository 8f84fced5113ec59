import { internetAddress } from '../../kinds/derived/internet-table.ts';
import type { View } from '../../kinds/view.ts';
import type { ResourceId } from '../../model/design.ts';
import type { PlaceRef, Reason } from '../../model/reason.ts';
import type { Family } from '../../net/address.ts';
import { NAT64 } from '../../net/ranges.ts';
import type { Interface } from '../../network/stations.ts';
import type { End } from '../ends.ts';
import { joined } from './viewpoint.ts';

/** From where a destination is asked. */
export interface Viewpoint {
  readonly network: ResourceId | undefined;
  readonly site: ResourceId | undefined;
  /** On the Internet, where only public addresses mean anything. */
  readonly outside: boolean;
}
/** The address to send to; with `publish` it is only thought to be public. Or why there is none. */
export type Target =
  | {
      readonly address: bigint;
      readonly shown: bigint;
      readonly publish?: { readonly inside: bigint; readonly network: ResourceId; readonly reason: Reason };
    }
  | { readonly reason: Reason; readonly shown: bigint | undefined };

/** The address by which the destination is asked from here: a private one where there is a private path, else the public one (A9.5). */
export function destinationOf(view: View, from: Viewpoint, to: End, family: Family): Target {
  if (to.type === 'address') return { address: to.address.value, shown: to.address.value };
  if (to.type === 'internet') {
    const address = to.address?.value ?? internetAddress(view, family);
    return { address, shown: address };
  }
  if (to.address) return { address: to.address.value, shown: to.address.value };
  const i = to.interfaces[0];
  const address = i?.addresses[family][0];
  if (!i || address === undefined) return { reason: noDestination(to.resource, i, family), shown: undefined };
  if (family === 'ipv6' || i.segment === undefined) return { address, shown: address };
  const network = view.as('segment', i.segment)?.network(view, i.segment);
  if (network === undefined || joined(view, from, network)) return { address, shown: address };
  const published = i.publicIpv4.get(address)?.address;
  if (published !== undefined) return { address: published, shown: published };
  if (!from.outside) return { address, shown: address };
  return { address, shown: address, publish: { inside: address, network, reason: i.noPublic } };
}

function noDestination(id: ResourceId, i: Interface | undefined, family: Family): Reason {
  const better = i?.missing[family]?.asDestination;
  if (better) return better;
  const why = i?.missing[family]?.reason;
  const values = { ...why?.values, host: { resource: id }, family: family === 'ipv4' ? 'IPv4' : 'IPv6' };
  return { code: 'NO_DESTINATION_ADDRESS', values, place: why?.place ?? { resource: id }, rule: why?.rule ?? '4.2' };
}

/** What DNS64 makes of the name of a destination that has only IPv4, for a host that has only IPv6 or asks over it (A6.12). */
export function synthesize(view: View, i: Interface, from: Viewpoint, to: End, family: Family, own: bigint | undefined, ipv4: bigint | undefined) {
  if (i.segment === undefined || to.address || to.type === 'address' || !view.as('segment', i.segment)?.dns64(view, i.segment)) return undefined;
  const source = i.addresses.ipv6[0];
  if (source === undefined) return undefined;
  const wanted = family === 'ipv4' ? (own === undefined ? ipv4 : undefined) : onlyIpv4(view, from, to);
  if (wanted === undefined) return undefined;
  const place: PlaceRef = { resource: i.segment, field: 'dns64' };
  return { source, destination: NAT64.first + wanted, place };
}

function onlyIpv4(view: View, from: Viewpoint, to: End): bigint | undefined {
  if (to.type !== 'host' || (to.interfaces[0]?.addresses.ipv6.length ?? 0) > 0) return undefined;
  const target = destinationOf(view, from, to, 'ipv4');
  return 'reason' in target ? undefined : target.address;
}

/** A host without IPv4 that asks by name could be helped by DNS64 where it is off. */
export function dns64Off(view: View, i: Interface, to: End, family: Family): Reason | undefined {
  if (family !== 'ipv4' || i.segment === undefined || to.type === 'address' || to.address || i.addresses.ipv6.length === 0) return undefined;
  if (view.as('segment', i.segment)?.dns64(view, i.segment)) return undefined;
  const place = { resource: i.segment, field: 'dns64' };
  return { code: 'DNS64_OFF', values: { host: { resource: i.host }, segment: { resource: i.segment } }, place, rule: 'A6.12' };
}
