import type { ResourceId } from '../../model/design.ts';
import { type Family, formatAddress, parseAddress } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { WrittenAddress } from '../facts.ts';
import type { View } from '../view.ts';

/** The zone of the segment in which it stands. */
export function zoneOf(view: View, id: ResourceId): string | undefined {
  const segment = view.enclosing(id, 'segment');
  return segment === undefined ? undefined : view.as('segment', segment)?.zone(view, segment);
}

/** The addresses of all interfaces of a host, as people write them. */
export const addressesOf = (view: View, host: ResourceId, family: Family): readonly string[] =>
  (view.as('host', host)?.interfaces(view, host) ?? []).flatMap((i) => i.addresses[family].map((value) => formatAddress({ family, value })));

export const segmentPrefix = (view: View, segment: ResourceId | undefined, family: Family): Prefix | undefined =>
  segment === undefined ? undefined : view.as('segment', segment)?.prefix(view, segment, family);

type Written = Readonly<{ privateIpv4?: string | undefined; secondaryPrivateIpv4s: readonly string[]; ipv6Addresses?: readonly string[] }>;

/** The addresses that a person wrote into the fields that all interfaces have in common. */
export function writtenAddresses(id: ResourceId, values: Written): readonly WrittenAddress[] {
  const one = (text: string | undefined, field: string, index?: number): readonly WrittenAddress[] => {
    const address = parseAddress(text ?? '');
    return address && text !== undefined
      ? [{ place: index === undefined ? { resource: id, field } : { resource: id, field, index }, text, address }]
      : [];
  };
  return [
    ...one(values.privateIpv4, 'privateIpv4'),
    ...values.secondaryPrivateIpv4s.flatMap((text, index) => one(text, 'secondaryPrivateIpv4s', index)),
    ...(values.ipv6Addresses ?? []).flatMap((text, index) => one(text, 'ipv6Addresses', index)),
  ];
}
