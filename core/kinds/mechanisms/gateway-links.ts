import type { ResourceId } from '../../model/design.ts';
import type { PlaceRef } from '../../model/reason.ts';
import { FAMILIES } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { RouteEntry, StationId } from '../../network/stations.ts';
import type { CapabilityTable } from '../capabilities.ts';
import type { View } from '../view.ts';

/** A private gateway is also what stands at the far end of a link that another gateway began: it stands for its networks. */
export const gatewaySite = (entry: (id: ResourceId) => StationId): CapabilityTable['private-site'] => ({
  blocks: (view, id, family) => networksBehind(view, id).flatMap((network) => view.as('network', network)?.blocks(view, network, family) ?? []),
  entry,
});

/** The networks that a private gateway serves: the one on which it stands, or those of the hubs that it is attached to. */
export function networksBehind(view: View, gateway: ResourceId): readonly ResourceId[] {
  const own = view.as('private-gateway', gateway)?.network(view, gateway);
  if (own !== undefined) return [own];
  const known = view.as('private-gateway', gateway)?.networks?.(view, gateway);
  if (known) return known;
  return hubsOf(view, gateway).flatMap((hub) => view.as('network-join', hub)?.networks(view, hub) ?? []);
}

/** What lies behind a gateway, for whoever stands at the far end of a link: what it announces there. */
export const blocksBehind = (view: View, gateway: ResourceId, link: ResourceId): readonly Prefix[] =>
  view.as('private-gateway', gateway)?.behind?.(view, gateway, link) ??
  networksBehind(view, gateway).flatMap((network) => FAMILIES.flatMap((family) => view.as('network', network)?.blocks(view, network, family) ?? []));

/** The hubs to which a gateway is attached. */
export const hubsOf = (view: View, gateway: ResourceId): readonly ResourceId[] =>
  view.referrers(gateway).filter((one) => view.as('network-join', one)?.gateways?.(view, one).includes(gateway));

/** The links that end at a gateway, from whichever side they were drawn. */
export const linksOf = (view: View, gateway: ResourceId): readonly ResourceId[] =>
  view.referrers(gateway).filter((one) => {
    const link = view.as('private-link', one);
    return link !== undefined && [link.gateway(view, one), link.network(view, one)].includes(gateway);
  });

/** What lies at the other end of a link, seen from `gateway`. */
export function farEnd(view: View, link: ResourceId, gateway: ResourceId): ResourceId | undefined {
  const behaviour = view.as('private-link', link);
  const [near, far] = [behaviour?.gateway(view, link), behaviour?.network(view, link)];
  return near === gateway ? far : far === gateway ? near : undefined;
}

export interface LinkRoute {
  readonly rank: number;
  readonly entry: RouteEntry;
}

/** Where the links of a gateway lead, with the cloud's preference; seen from the far end too. */
export const linkRoutes = (view: View, gateway: ResourceId): readonly LinkRoute[] =>
  linksOf(view, gateway).flatMap((link) => {
    const behaviour = view.as('private-link', link);
    if (!behaviour) return [];
    const route = (prefix: Prefix, rank: number, next: StationId, place: PlaceRef): LinkRoute => ({
      rank,
      entry: { prefix, next, target: link, origin: 'propagated', place },
    });
    if (behaviour.gateway(view, link) === gateway) {
      return behaviour.routes(view, link).map(({ prefix, rank, place }) => route(prefix, rank, behaviour.toNetwork(link), place));
    }
    const near = behaviour.gateway(view, link);
    const blocks = near === undefined ? [] : blocksBehind(view, near, link);
    return blocks.map((prefix) => route(prefix, 0, behaviour.toGateway(link), { resource: link }));
  });

/** Longest prefix first, then the cloud's preference. */
export const byPreference = (a: LinkRoute, b: LinkRoute): number => b.entry.prefix.length - a.entry.prefix.length || a.rank - b.rank;

/** The blocks behind the far ends of the links of a gateway, IPv4 first, each once. */
export function placesBehind(view: View, gateway: ResourceId): readonly Prefix[] {
  const ends = [...new Set(linksOf(view, gateway).flatMap((link) => farEnd(view, link, gateway) ?? []))];
  return FAMILIES.flatMap((family) =>
    ends.flatMap((end) =>
      view.as('private-site', end)
        ? (view.as('private-site', end)?.blocks(view, end, family) ?? [])
        : networksBehind(view, end).flatMap((network) => view.as('network', network)?.blocks(view, network, family) ?? []),
    ),
  );
}
