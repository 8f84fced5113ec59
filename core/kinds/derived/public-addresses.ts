import type { ResourceId } from '../../model/design.ts';
import type { PlaceRef } from '../../model/reason.ts';
import { block } from '../../net/prefix.ts';
import type { Interface } from '../../network/stations.ts';
import type { Query, View } from '../view.ts';
import { same, sameMap } from './same.ts';

/** Documentation and benchmarking ranges: stand-ins for addresses that a cloud gives and nobody can know before. */
const STAND_INS = ['198.51.100.0/24', '192.0.2.0/24', '198.18.0.0/15'].map(block);

interface PublicClaim {
  readonly key: string;
  readonly address: bigint | undefined;
  /** What makes the cloud give an address by itself, when it is that. */
  readonly auto?: PlaceRef;
}

const keyOf = (id: ResourceId, key: string): string => `${id} ${key}`;

const PUBLIC_CLAIMS: Query<readonly PublicClaim[]> = {
  name: 'derived/public-claims',
  equal: same,
  compute(view, id) {
    const claims: PublicClaim[] = [];
    const elastic = view.as('elastic-address', id);
    if (elastic) claims.push({ key: keyOf(id, 'elastic'), address: elastic.address(view, id) });
    const held = view.as('interface', id);
    const auto = held?.autoPublic(view, id);
    if (auto) claims.push({ key: keyOf(id, 'auto'), address: held?.lent?.(view, id), auto });
    for (const c of view.as('public-host', id)?.claims(view, id) ?? []) claims.push({ key: keyOf(id, c.key), address: c.address });
    return claims;
  },
};

const CLAIMANTS = ['public-address', 'public-address-holder', 'host', 'public-host'] as const;

/**
 * Every public IPv4 address of the design, by claim, asked with the empty id. What the document leaves out is taken from the
 * documentation ranges in the order of the document; `next` is the one that the next claim would get.
 */
export const PUBLIC_POOL: Query<{ readonly given: ReadonlyMap<string, bigint>; readonly next: bigint }> = {
  name: 'derived/public-pool',
  equal: (a, b) => a.next === b.next && sameMap(a.given, b.given),
  compute(view) {
    const ids = [...new Set(CLAIMANTS.flatMap((role) => view.every(role)))];
    const claims = ids.flatMap((id) => view.ask(PUBLIC_CLAIMS, id));
    const given = new Map<string, bigint>();
    const taken = new Set<bigint>();
    for (const c of claims)
      if (c.address !== undefined) {
        given.set(c.key, c.address);
        taken.add(c.address);
      }
    const free = standIns(taken);
    for (const c of claims) {
      if (c.address !== undefined) continue;
      const address = free.next().value;
      if (address !== undefined) given.set(c.key, address);
    }
    return { given, next: free.next().value ?? (STAND_INS[0] as (typeof STAND_INS)[0]).first };
  },
};

function* standIns(taken: ReadonlySet<bigint>): Generator<bigint, undefined> {
  for (const p of STAND_INS) for (let a = p.first + 1n; a < p.last; a++) if (!taken.has(a)) yield a;
  return undefined;
}

const given = (view: View, id: ResourceId, key: string): bigint | undefined => view.ask(PUBLIC_POOL, '').given.get(keyOf(id, key));

/** The public IPv4 address of an Elastic IP, written or stood in for. */
export const publicAddressOf = (view: View, id: ResourceId): bigint | undefined => given(view, id, 'elastic');
/** An address of a `public-host`. */
export const publicHostAddress = (view: View, id: ResourceId, key: string): bigint | undefined => given(view, id, key);

const NOWHERE: Interface['publicIpv4'] = new Map();

/**
 * Public IPv4 by private IPv4 of one holder: Elastic IPs that are associated with it (or with the private address that they name),
 * else the address that the cloud gave its primary one.
 * @param own private addresses, the primary one first
 */
export function publicIpv4Of(view: View, id: ResourceId, own: readonly bigint[], named: readonly ResourceId[] = []): Interface['publicIpv4'] {
  const primary = own[0];
  if (primary === undefined) return NOWHERE;
  const elastic = [...named.map((e, i) => ({ e, to: own[i] })), ...associated(view, id).map(({ e, to }) => ({ e, to: to ?? primary }))];
  const place = view.ask(PUBLIC_CLAIMS, id).find((claim) => claim.auto)?.auto;
  if (elastic.length === 0 && !place) return NOWHERE;
  const found = new Map<bigint, { address: bigint; place: PlaceRef }>();
  for (const { e, to } of elastic) {
    const address = publicAddressOf(view, e);
    if (to !== undefined && own.includes(to) && address !== undefined && !found.has(to)) found.set(to, { address, place: { resource: e } });
  }
  const address = place && !found.has(primary) ? given(view, id, 'auto') : undefined;
  if (place && address !== undefined) found.set(primary, { address, place });
  return found;
}

/** Elastic IPs associated with a holder, and the private address that they name. */
const associated = (view: View, id: ResourceId): readonly { readonly e: ResourceId; readonly to: bigint | undefined }[] =>
  view.referrers(id).flatMap((e) => {
    const holder = view.as('elastic-address', e)?.holder(view, e);
    return holder?.resource === id ? [{ e, to: holder.privateIpv4 }] : [];
  });

/**
 * True when an Elastic IP stands in for the address that the cloud would give.
 * @param further private addresses besides the primary one: an Elastic IP of theirs leaves that address alone
 */
export const hasElastic = (view: View, id: ResourceId, further: readonly bigint[] = []): boolean =>
  associated(view, id).some(({ to }) => to === undefined || !further.includes(to));
