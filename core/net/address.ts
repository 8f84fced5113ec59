/** The two address families are separate worlds: nothing of one ever matches the other (A3.3). */
export type Family = 'ipv4' | 'ipv6';
export const FAMILIES: readonly Family[] = ['ipv4', 'ipv6'];

/** One address, parsed. `value` is 0 to 2^32-1 for IPv4, 0 to 2^128-1 for IPv6. */
export interface Address {
  readonly family: Family;
  readonly value: bigint;
}

/** Number of bits of an address of the family: 32 or 128. */
export const bitsOf = (family: Family): number => (family === 'ipv4' ? 32 : 128);

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
/** Groups with one `::` at most; how many there are is counted. */
const IPV6 = /^(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?(?:::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?)?$/i;

/** The address that a person wrote, or undefined when it is none. No zone ids, no leading zeros in IPv4. */
export function parseAddress(text: string): Address | undefined {
  if (IPV4.test(text)) return { family: 'ipv4', value: BigInt(ipv4Number(text)) };
  const groups = text.includes(':') ? embeddedIpv4(text) : undefined;
  return groups !== undefined && IPV6.test(groups) ? ipv6Of(groups) : undefined;
}

/** @param text groups, checked: eight of them, or fewer and `::` for at least one of zeros */
function ipv6Of(text: string): Address | undefined {
  const [before, behind] = text.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const missing = 8 - (before?.length ?? 0) - (behind?.length ?? 0);
  if (!before || (behind ? missing < 1 : missing !== 0)) return undefined;
  const groups = [...before, ...Array<string>(missing).fill('0'), ...(behind ?? [])];
  return { family: 'ipv6', value: BigInt(`0x${groups.map((group) => group.padStart(4, '0')).join('')}`) };
}

/** @param text four numbers, checked */
const ipv4Number = (text: string): number => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/** `64:ff9b::192.0.2.1` with its last 32 bits as two hexadecimal groups; undefined when the IPv4 part is wrong. */
function embeddedIpv4(text: string): string | undefined {
  const at = text.lastIndexOf(':') + 1;
  const tail = text.slice(at);
  if (!tail.includes('.')) return text;
  if (!IPV4.test(tail)) return undefined;
  const value = ipv4Number(tail);
  return `${text.slice(0, at)}${(value >>> 16).toString(16)}:${(value & 0xffff).toString(16)}`;
}

/** Dotted decimal, or the canonical IPv6 spelling of RFC 5952. */
export function formatAddress({ family, value }: Address): string {
  return family === 'ipv4' ? formatIpv4(value) : formatIpv6(value);
}

function formatIpv4(value: bigint): string {
  const n = Number(value);
  return `${n >>> 24}.${(n >>> 16) & 255}.${(n >>> 8) & 255}.${n & 255}`;
}

function formatIpv6(value: bigint): string {
  const digits = value.toString(16).padStart(32, '0');
  const groups = Array.from({ length: 8 }, (_, i) => Number.parseInt(digits.slice(4 * i, 4 * i + 4), 16));
  const run = longestZeroRun(groups);
  const hex = (part: readonly number[]) => part.map((g) => g.toString(16)).join(':');
  if (run.length < 2) return hex(groups);
  return `${hex(groups.slice(0, run.start))}::${hex(groups.slice(run.start + run.length))}`;
}

/** The first of the longest runs of zero groups (RFC 5952, 4.2.3). */
function longestZeroRun(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; ) {
    let end = start;
    while (groups[end] === 0) end++;
    if (end - start > best.length) best = { start, length: end - start };
    start = end + 1;
  }
  return best;
}

/** True when both are the same address of the same family. */
export const sameAddress = (a: Address, b: Address): boolean => a.family === b.family && a.value === b.value;
