import type { Value } from '../../model/fields.ts';
import type { View } from '../view.ts';

/** Where there is exactly one gateway and one network that could be meant, a new connection joins them. */
export function onlyEnds(view: View): Readonly<Record<string, Value>> {
  const [gateways, networks] = [view.every('private-gateway'), view.every('private-network')];
  const [gateway, network] = [gateways[0], networks[0]];
  return {
    ...(gateway !== undefined && gateways.length === 1 ? { gateway } : {}),
    ...(network !== undefined && networks.length === 1 ? { network } : {}),
  };
}
