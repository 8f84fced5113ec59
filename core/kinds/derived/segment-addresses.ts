import type { ResourceId } from '../../model/design.ts';
import type { Family } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { Owners, StationId } from '../../network/stations.ts';
import type { Claim } from '../capabilities.ts';
import type { Query } from '../view.ts';
import { sameItems, sameMap } from './same.ts';

/** Names one claim in the answer of `SEGMENT_ADDRESSES`. */
export const claimKey = (id: ResourceId, family: Family, key: string): string => `${family} ${key} ${id}`;

/** Who may own addresses in a segment: what stands there, then what names it (a function with several subnets). */
const RESIDENTS: Query<readonly ResourceId[]> = {
  name: 'derived/residents',
  equal: sameItems,
  compute: (view, segment) => [...new Set([...view.inside(segment), ...view.referrers(segment)])].filter((id) => view.as('interface', id)),
};

/**
 * The addresses of a segment, by claim: written ones as written, the others in the order of the document the first that is free
 * and not reserved (A2.3, A2.4). A claim that finds none is left out.
 */
export const SEGMENT_ADDRESSES: Query<ReadonlyMap<string, bigint>> = {
  name: 'derived/segment-addresses',
  equal: sameMap,
  compute(view, segment) {
    const behaviour = view.as('segment', segment);
    const given = new Map<string, bigint>();
    if (!behaviour) return given;
    const claims: { readonly id: ResourceId; readonly claim: Claim }[] = [];
    for (const id of view.ask(RESIDENTS, segment)) {
      for (const claim of view.as('interface', id)?.claims(view, id) ?? []) if (claim.segment === segment) claims.push({ id, claim });
    }
    const taken: Record<Family, Set<bigint>> = { ipv4: new Set(), ipv6: new Set() };
    for (const { id, claim } of claims) {
      if (claim.address === undefined) continue;
      given.set(claimKey(id, claim.family, claim.key), claim.address);
      taken[claim.family].add(claim.address);
    }
    const free = { ipv4: freeAddresses('ipv4'), ipv6: freeAddresses('ipv6') };
    for (const spare of [false, true]) {
      for (const { id, claim } of claims) {
        if (claim.address !== undefined || (claim.spare ?? false) !== spare) continue;
        const address = free[claim.family]();
        if (address !== undefined) given.set(claimKey(id, claim.family, claim.key), address);
      }
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
