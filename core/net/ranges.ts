import type { Address } from './address.ts';
import { block, holds, overlaps, type Prefix, within } from './prefix.ts';

/** Address ranges that the clouds name. */
export const RFC1918: readonly Prefix[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map(block);
export const SHARED = block('100.64.0.0/10');
export const LINK_LOCAL = block('169.254.0.0/16');
export const BENCHMARK_19 = block('198.19.0.0/16');
/** Well-known NAT64 prefix (RFC 6052; A6.11). */
export const NAT64 = block('64:ff9b::/96');
/** Unique local addresses: never routed on the Internet (A1.9). */
export const UNIQUE_LOCAL = block('fc00::/7');
export const EVERYWHERE = { ipv4: block('0.0.0.0/0'), ipv6: block('::/0') } as const;

// Documentation ranges stand for ordinary Internet hosts: drawings are full of them.
const DOCUMENTATION: readonly Prefix[] = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32'].map(block);
const NOT_ON_THE_INTERNET: readonly Prefix[] = [
  ...RFC1918,
  SHARED,
  LINK_LOCAL,
  UNIQUE_LOCAL,
  ...['0.0.0.0/8', '127.0.0.0/8', '224.0.0.0/3', '::/128', '::1/128', 'fe80::/10', 'ff00::/8', '64:ff9b::/96'].map(block),
];

/** True when a host with this address can exist on the public Internet. */
export const isPublic = (a: Address): boolean => !NOT_ON_THE_INTERNET.some((p) => holds(p, a));

/** True when it is public and no stand-in: somebody whom the design does not know may have it. */
export const isOrdinary = (a: Address): boolean => isPublic(a) && !DOCUMENTATION.some((p) => holds(p, a));

/** True when the whole block lies outside every private or special range. */
export const isPublicBlock = (p: Prefix): boolean => !NOT_ON_THE_INTERNET.some((q) => overlaps(p, q));

/** True when the block lies in RFC 1918 space. */
export const isRfc1918 = (p: Prefix): boolean => RFC1918.some((q) => within(q, p));
