import type { ResourceId } from '../model/design.ts';
import { type Family, formatAddress } from '../net/address.ts';
import type { Interface } from '../network/stations.ts';
import { type Badge, type FaceLine, firstLine } from './face.ts';
import type { View } from './view.ts';

/**
 * An IPv6 address without what its subnet says already: `…c01::15` in `2001:db8:1a2b:c01::/64`.
 * An address that is short by itself stays whole.
 */
export function shortIpv6(address: string, prefixLength: number): string {
  const groups = Math.floor(prefixLength / 16);
  const head = address.split('::')[0]?.split(':') ?? [];
  return groups > 1 && head.length >= groups
    ? `…${address
        .split(':')
        .slice(groups - 1)
        .join(':')}`
    : address;
}

/** The address lines of a card: one for each family, with the number of further addresses. */
export function addressLines(view: View, interfaces: readonly Interface[]): readonly FaceLine[] {
  return (['ipv4', 'ipv6'] as const).flatMap((family) => addressLine(view, interfaces, family) ?? []);
}

export function addressLine(view: View, interfaces: readonly Interface[], family: Family): FaceLine | undefined {
  const all = interfaces.flatMap((one) => one.addresses[family].map((value) => ({ segment: one.segment, full: formatAddress({ family, value }) })));
  const first = all[0];
  if (!first) return undefined;
  const prefix =
    family === 'ipv6' && first.segment !== undefined ? view.as('segment', first.segment)?.prefix(view, first.segment, family) : undefined;
  const text = prefix ? shortIpv6(first.full, prefix.length) : first.full;
  const [line] = firstLine(
    all.map((one) => one.full),
    { family, ...(text === first.full ? {} : { full: first.full }) },
  );
  return line && { ...line, text };
}

/** Its Elastic IP, or the public address that it was given by itself. */
export function publicBadge(view: View, id: ResourceId, interfaces: readonly Interface[]): readonly Badge[] {
  const address = view.as('public-address-holder', id)?.addresses(view, id)[0];
  if (address !== undefined) return [{ code: 'BADGE_EIP', place: { resource: address } }];
  const mapped = interfaces.flatMap((one) => [...one.publicIpv4.values()])[0];
  return mapped ? [{ code: 'BADGE_PUBLIC', place: mapped.place }] : [];
}

/** How many security groups it names. */
export function groupsBadge(view: View, id: ResourceId): readonly Badge[] {
  const count = view.as('guarded', id)?.groups(view, id).length ?? 0;
  return count === 0 ? [] : [{ code: 'BADGE_GROUPS', values: { count }, glyph: 'shield', place: { resource: id, field: 'securityGroups' } }];
}
