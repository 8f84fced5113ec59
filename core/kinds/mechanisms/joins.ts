import type { Value } from '../../model/fields.ts';
import type { View } from '../view.ts';

/** Where there is exactly one gateway and one network that could be meant, a new connection joins them. */
export function onlyEnds(view: View): Readonly<Record<string, Value>> {
  const gateways = view.every('private-gateway');
  // A gateway of another cloud may stand there too, but nobody means that without saying so.
  const networks = view.every('private-network').filter((id) => !gateways.includes(id));
  const [gateway, network] = [gateways[0], networks[0]];
  return {
    ...(gateway !== undefined && gateways.length === 1 ? { gateway } : {}),
    ...(network !== undefined && networks.length === 1 ? { network } : {}),
  };
}
