import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef } from '../../../model/reason.ts';
import { samePrefix } from '../../../net/prefix.ts';
import { EVERYWHERE } from '../../../net/ranges.ts';
import type { View } from '../../view.ts';
import { IPV4_ACCESS } from '../internet.ts';
import { ABILITIES } from '../ipv6.ts';

/**
 * Where hosts of a vSwitch are on the Internet over IPv4, and why: by the route to an active IPv4 gateway (L5.3), else by what public
 * addresses they have (L5.1). Undefined: they are not.
 */
export function publicIpv4(view: View, id: ResourceId): PlaceRef | undefined {
  const network = view.as('segment', id)?.network(view, id);
  if (network === undefined) return undefined;
  const access = view.ask(IPV4_ACCESS, network);
  if (access.mode === 'private') return undefined;
  if (access.mode === 'gateway') {
    const entry = view
      .as('segment', id)
      ?.table(view, id)
      .entries.find((one) => samePrefix(one.prefix, EVERYWHERE.ipv4));
    return entry?.target === access.gateway ? entry.place : undefined;
  }
  for (const host of view.inside(id)) {
    for (const { place } of view.as('interface', host)?.publicIpv4(view, host).values() ?? []) return place;
  }
  return undefined;
}

/** The same over IPv6: an address with bandwidth and a route to the gateway (L3.3, L3.10). */
export function publicIpv6(view: View, id: ResourceId): PlaceRef | undefined {
  for (const host of view.inside(id)) {
    const open = view.ask(ABILITIES, host).find((one) => one.out === 'works');
    if (open) return open.metered.place;
  }
  return undefined;
}
