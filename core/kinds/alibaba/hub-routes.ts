import type { ResourceId } from '../../model/design.ts';
import type { RouteEntry } from '../../network/stations.ts';
import type { View } from '../view.ts';

/** What a CEN writes into every table of a VPC that is attached to it: all private ranges lead to its transit router (L4.9). */
export const hubRoutes = (view: View, network: ResourceId): readonly RouteEntry[] =>
  view
    .every('network-join')
    .filter((hub) => view.as('hub', hub)?.writes && view.as('network-join', hub)?.networks(view, hub).includes(network))
    .flatMap((hub) =>
      (view.as('hub', hub)?.writes?.(view, hub) ?? []).flatMap((prefix): readonly RouteEntry[] => {
        const hop = view.as('route-target', hub)?.next(view, hub, 'ipv4', network);
        return hop && 'station' in hop ? [{ prefix, next: hop.station, target: hub, origin: 'propagated', place: { resource: hub } }] : [];
      }),
    );
