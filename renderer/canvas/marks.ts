import type { Family } from '../../core/net/address.ts';

const HOP = /^hop (ipv4|ipv6) .* (\d+)$/;
const END = /^end (ipv4|ipv6) (\d+) (\d*) \d+$/;

/** Something that can be clicked on a drawn path, told by the key of its group. */
export type Mark =
  | { readonly type: 'hop'; readonly family: Family; readonly hop: number }
  | { readonly type: 'end'; readonly family: Family; readonly path: number; readonly blocker: number | undefined };

/** What a group of the scene stands for on a path; undefined when it is no hop and no verdict. */
export function markOf(key: string): Mark | undefined {
  const hop = HOP.exec(key);
  if (hop) return { type: 'hop', family: hop[1] as Family, hop: Number(hop[2]) };
  const end = END.exec(key);
  return end ? { type: 'end', family: end[1] as Family, path: Number(end[2]), blocker: end[3] ? Number(end[3]) : undefined } : undefined;
}
