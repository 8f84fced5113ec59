import type { ResourceId } from '../../model/design.ts';
import { block, type Prefix, prefixOf } from '../../net/prefix.ts';
import { NETWORK_SEGMENTS } from '../derived/network-parts.ts';
import type { View } from '../view.ts';

/** A cloud chooses the /56 itself: a drawing that does not know it yet gets the one with its number from here. */
const STAND_INS = block('2001:db8:1000::/36');

/** The /56 that stands for the one that the cloud will choose for a network. */
export const chosenIpv6 = (view: View, network: ResourceId): Prefix =>
  aroundSegments(view, network) ?? standIn(view.every('network').indexOf(network));

/** Where subnets have blocks already, theirs lie in it: they stay right when other networks come and go. */
function aroundSegments(view: View, network: ResourceId): Prefix | undefined {
  const blocks = view.ask(NETWORK_SEGMENTS, network).flatMap((segment) => view.as('segment', segment)?.prefix(view, segment, 'ipv6') ?? []);
  const first = blocks.find((one) => one.length >= 56);
  return first && prefixOf({ family: 'ipv6', value: first.first }, 56);
}

function standIn(index: number): Prefix {
  const first = STAND_INS.first + (BigInt(Math.max(index, 0)) << 72n);
  return { family: 'ipv6', length: 56, first, last: first + (1n << 72n) - 1n };
}
