import type { ResourceId } from '../../model/design.ts';
import type { Family } from '../../net/address.ts';
import { firstFree, type Prefix, sizeOf } from '../../net/prefix.ts';
import type { View } from '../view.ts';
import { segmentPrefix } from './addresses.ts';
import { segmentsIn } from './routing.ts';

/**
 * The first block in a network that no subnet has, of the wished length or, where that does not fit, the next smaller one.
 * @param longest the smallest block that is still of use
 */
export function freeBlock(view: View, network: ResourceId, family: Family, wished: number, longest: number): Prefix | undefined {
  const spaces = view.as('network', network)?.blocks(view, network, family) ?? [];
  if (spaces.length === 0) return undefined;
  const used = segmentsIn(view, network).flatMap((segment) => segmentPrefix(view, segment, family) ?? []);
  for (let length = wished; length <= longest; length++) {
    for (const space of spaces) {
      const free = space.length <= length ? firstFree(space, used, length) : undefined;
      if (free) return free;
    }
  }
  return undefined;
}

/** Addresses of a subnet that hosts can have; `reserved`: how many the cloud keeps (A2.3, L1.7, T1.4). */
export const usableAddresses = (prefix: Prefix, reserved: number): number => Math.max(0, Number(sizeOf(prefix)) - reserved);

/** "65,536": numbers that people read are grouped. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
