import type { ResourceId } from '../../model/design.ts';
import type { Family } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { Owners, StationId } from '../../network/stations.ts';
import type { Claim } from '../capabilities.ts';
import type { Query, View } from '../view.ts';
import { sameItems, sameMap } from './same.ts';

/** Who may own addresses in a segment: what stands there, then what names it (a function with several subnets). */
const RESIDENTS: Query<readonly ResourceId[]> = {
  name: 'derived/residents',
  equal: sameItems,
  compute: (view, segment) => [...new Set([...view.inside(segment), ...view.referrers(segment)])].filter((id) => view.as('interface', id)),
};

/** What a claim got; undefined: nothing was free. */
interface Given {
  readonly claim: Claim;
  address: bigint | undefined;
}
type Addresses = ReadonlyMap<ResourceId, readonly Readonly<Given>[]>;

const sameGiven = (a: Addresses, b: Addresses): boolean => a.size === b.size && [...a].every(([id, own]) => sameOwn(own, b.get(id)));
const sameOwn = (a: readonly Given[], b: readonly Given[] | undefined): boolean =>
  a.length === b?.length &&
  a.every(({ claim, address }, i) => address === b[i]?.address && claim.key === b[i]?.claim.key && claim.family === b[i]?.claim.family);

/**
 * The addresses of a segment, by who claims them: written ones as written, the others in the order of the document the first that is free
 * and not reserved (A2.3, A2.4).
 */
const SEGMENT_ADDRESSES: Query<Addresses> = {
  name: 'derived/segment-addresses',
  equal: sameGiven,
  compute(view, segment) {
    const behaviour = view.as('segment', segment);
    const given = new Map<ResourceId, readonly Given[]>();
    if (!behaviour) return given;
    for (const id of view.ask(RESIDENTS, segment)) {
      const claims =
        view
          .as('interface', id)
          ?.claims(view, id)
          .filter((claim) => claim.segment === segment) ?? [];
      given.set(
        id,
        claims.map((claim) => ({ claim, address: claim.address })),
      );
    }
    const all = [...given.values()].flat();
    const taken: Record<Family, Set<bigint>> = { ipv4: new Set(), ipv6: new Set() };
    for (const { claim, address } of all) if (address !== undefined) taken[claim.family].add(address);
    const free = { ipv4: freeAddresses('ipv4'), ipv6: freeAddresses('ipv6') };
    for (const spare of [false, true]) {
      for (const one of all) if ((one.claim.spare ?? false) === spare) one.address ??= free[one.claim.family]();
    }
    return given;

    function freeAddresses(family: Family): () => bigint | undefined {
      const prefix: Prefix | undefined = behaviour?.prefix(view, segment, family);
      if (!prefix || !behaviour) return () => undefined;
      const reserved = behaviour.reserved(family);
      const last = prefix.last - BigInt(reserved.last);
      let next = prefix.first + BigInt(reserved.first);
      return () => {
        while (taken[family].has(next)) next++;
        return next <= last ? next++ : undefined;
      };
    }
  },
};

/** The address that a claim of a resource got in a segment; undefined: it made no such claim, or nothing was free. */
export const addressGiven = (view: View, segment: ResourceId, id: ResourceId, family: Family, key: string): bigint | undefined =>
  view
    .ask(SEGMENT_ADDRESSES, segment)
    .get(id)
    ?.find(({ claim }) => claim.key === key && claim.family === family)?.address;

/** Who takes packets for which address of a segment. Of two owners of one address the first in the document has it. */
export const SEGMENT_OWNERS: Query<Owners> = {
  name: 'derived/segment-owners',
  equal: (a, b) => sameMap(a.ipv4, b.ipv4) && sameMap(a.ipv6, b.ipv6),
  compute(view, segment) {
    const owners = { ipv4: new Map<bigint, StationId>(), ipv6: new Map<bigint, StationId>() };
    for (const id of view.ask(RESIDENTS, segment)) {
      for (const o of view.as('interface', id)?.owned(view, id) ?? []) {
        if (o.segment === segment && !owners[o.family].has(o.address)) owners[o.family].set(o.address, o.station);
      }
    }
    return owners;
  },
};
