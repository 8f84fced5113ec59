import type { ResourceId } from '../../model/design.ts';
import type { PlaceRef, Reason } from '../../model/reason.ts';
import type { AddressMap } from '../../network/stations.ts';
import { NETWORK_INTERFACES } from '../derived/network-parts.ts';
import type { View } from '../view.ts';

/** The public address of every private one in a network, both ways (A4.3, L6.1). */
export function addressMaps(view: View, network: ResourceId): { readonly out: AddressMap; readonly in: AddressMap } {
  const out = new Map<bigint, { to: bigint; place: PlaceRef }>();
  const into = new Map<bigint, { to: bigint; place: PlaceRef }>();
  const absent = new Map<bigint, Reason>();
  for (const i of view.ask(NETWORK_INTERFACES, network)) {
    const behaviour = view.as('interface', i);
    if (!behaviour) continue;
    const mapped = behaviour.publicIpv4(view, i);
    const bare = behaviour.owned(view, i).filter(({ family, address }) => family === 'ipv4' && !mapped.has(address));
    const reason = bare.length > 0 ? behaviour.unmapped(view, i) : undefined;
    if (reason) for (const { address } of bare) absent.set(address, reason);
    for (const [inside, { address, place }] of mapped) {
      out.set(inside, { to: address, place });
      into.set(address, { to: inside, place });
      absent.delete(inside);
    }
  }
  return { out: { family: 'ipv4', entries: out, absent }, in: { family: 'ipv4', entries: into, absent: new Map() } };
}
