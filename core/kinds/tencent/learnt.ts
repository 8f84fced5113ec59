import type { ResourceId } from '../../model/design.ts';
import { hubStation, learntEntry } from '../mechanisms/hub.ts';
import type { View } from '../view.ts';
import type { Ranked } from './routes.ts';

/** A CCN goes before every other next hop of the same destination (T3.7). */
const RANK = 0;

/** The routes that hubs write into the tables of a VPC: what they learnt from the others (T9.2). A default route is never among them (T9.4). */
export const learntRoutes = (view: View, network: ResourceId): readonly Ranked[] =>
  view
    .every('network-join')
    .filter((hub) => view.as('hub', hub) && view.as('network-join', hub)?.networks(view, hub).includes(network))
    .flatMap((hub) => {
      const routes = view.as('hub', hub)?.routes(view, hub) ?? [];
      return routes
        .filter((one) => one.from !== network && one.prefix.length > 0)
        .map((one): Ranked => ({ rank: RANK, entry: { ...learntEntry(routes, one, { station: hubStation(hub) }, hub, 'T9.3'), target: hub } }));
    });
