import { type Address, bitsOf, type Family, formatAddress, parseAddress } from './address.ts';

/** A CIDR block as an interval: `first` and `last` are inclusive. */
export interface Prefix {
  readonly family: Family;
  /** 0 to 32 (IPv4), 0 to 128 (IPv6). */
  readonly length: number;
  readonly first: bigint;
  readonly last: bigint;
}

/** The block of `length` bits that holds `address`. */
export function prefixOf(address: Address, length: number): Prefix {
  const size = 1n << BigInt(bitsOf(address.family) - length);
  const first = address.value - (address.value % size);
  return { family: address.family, length, first, last: first + size - 1n };
}

/** The block of one address. */
export const single = (family: Family, value: bigint): Prefix => ({ family, length: bitsOf(family), first: value, last: value });

/** A block as written: where its address has bits behind the length, `hostBits` says so (A1.2: clouds zero them silently). */
export interface WrittenPrefix extends Prefix {
  readonly hostBits: boolean;
}

/** The CIDR block that a person wrote, or undefined when it is none. A bare address is not a block; `/08` is refused. */
export function parsePrefix(text: string): WrittenPrefix | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return undefined;
  const address = parseAddress(text.slice(0, slash));
  const digits = text.slice(slash + 1);
  if (!address || !/^(0|[1-9]\d{0,2})$/.test(digits)) return undefined;
  const length = Number(digits);
  if (length > bitsOf(address.family)) return undefined;
  const prefix = prefixOf(address, length);
  return { ...prefix, hostBits: prefix.first !== address.value };
}

/** The canonical spelling, host bits zeroed. */
export const formatPrefix = (p: Prefix): string => `${formatAddress({ family: p.family, value: p.first })}/${p.length}`;

/** Number of addresses in the block. */
export const sizeOf = (p: Prefix): bigint => p.last - p.first + 1n;

export const holds = (p: Prefix, a: Address): boolean => p.family === a.family && p.first <= a.value && a.value <= p.last;

/** True when `inner` lies wholly in `outer` (or is the same). */
export const within = (outer: Prefix, inner: Prefix): boolean =>
  outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;

export const overlaps = (a: Prefix, b: Prefix): boolean => a.family === b.family && a.first <= b.last && b.first <= a.last;

export const samePrefix = (a: Prefix, b: Prefix): boolean => a.family === b.family && a.first === b.first && a.last === b.last;

/**
 * The lowest block of `length` bits inside `space` that overlaps none of `used`, or undefined when there is none.
 * @param length at least the length of `space`
 */
export function firstFree(space: Prefix, used: readonly Prefix[], length: number): Prefix | undefined {
  const size = 1n << BigInt(bitsOf(space.family) - length);
  let at = space.first;
  const taken = used.filter((u) => overlaps(space, u)).sort((a, b) => (a.first < b.first ? -1 : 1));
  for (const u of taken) {
    if (at + size - 1n < u.first) break;
    // The next candidate starts on the first boundary behind this block.
    if (u.last >= at) at = ((u.last + size) / size) * size;
  }
  return at + size - 1n <= space.last ? { family: space.family, length, first: at, last: at + size - 1n } : undefined;
}

/** A constant block: throws on a spelling error, because that is a bug. */
export function block(text: string): Prefix {
  const p = parsePrefix(text);
  if (!p) throw new Error(`not a block: ${text}`);
  return { family: p.family, length: p.length, first: p.first, last: p.last };
}
