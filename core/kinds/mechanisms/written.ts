import type { ResourceId } from '../../model/design.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import { holds, type Prefix } from '../../net/prefix.ts';
import { same } from '../derived/same.ts';
import type { WrittenAddress } from '../facts.ts';
import { type Found, found, ref } from '../finding.ts';
import type { Query, View } from '../view.ts';
import { segmentPrefix } from './addresses.ts';

/** What a person wrote as an address of this interface, for what may be wrong with it. */
export const written = (view: View, id: ResourceId): readonly WrittenAddress[] => view.as('addressed', id)?.written(view, id) ?? [];

/** Addresses that the cloud keeps for itself in a segment. */
export const reserved =
  (isReserved: (prefix: Prefix, address: Address) => boolean) =>
  (view: View, id: ResourceId): readonly Found[] => {
    const segment = view.enclosing(id, 'segment');
    return written(view, id).flatMap((one) => {
      const prefix = segmentPrefix(view, segment, one.address.family);
      return prefix && segment !== undefined && isReserved(prefix, one.address)
        ? [found(one.place, { address: one.text, subnet: ref(segment) })]
        : [];
    });
  };

/** Addresses that do not lie in the segment. */
export function outside(view: View, id: ResourceId): readonly Found[] {
  const segment = view.enclosing(id, 'segment');
  if (segment === undefined) return [];
  return written(view, id).flatMap((one) => {
    const prefix = segmentPrefix(view, segment, one.address.family);
    // No IPv4 block at all is a finding of its own.
    if (!prefix && one.address.family === 'ipv4') return [];
    return prefix && holds(prefix, one.address) ? [] : [found(one.place, { address: one.text, subnet: ref(segment) })];
  });
}

/** Addresses of a segment that somebody wrote down a second time, with whoever wrote them first. */
const TAKEN: Query<readonly { readonly id: ResourceId; readonly found: Found }[]> = {
  name: 'mechanisms/taken-addresses',
  equal: same,
  compute(view, segment) {
    const first = new Map<string, ResourceId>();
    return view.inside(segment).flatMap((id) =>
      written(view, id).flatMap((one) => {
        const key = formatAddress(one.address);
        const other = first.get(key);
        if (other === undefined) first.set(key, id);
        return other === undefined || other === id ? [] : [{ id, found: found(one.place, { address: one.text, other: ref(other) }) }];
      }),
    );
  },
};

/** Addresses that somebody wrote before. */
export function taken(view: View, id: ResourceId): readonly Found[] {
  const segment = view.enclosing(id, 'segment');
  return segment === undefined
    ? []
    : view
        .ask(TAKEN, segment)
        .filter((one) => one.id === id)
        .map((one) => one.found);
}
