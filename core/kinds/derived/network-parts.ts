import type { ResourceId } from '../../model/design.ts';
import type { Query, View } from '../view.ts';
import { sameItems } from './same.ts';

/** Segments of a network, in the network itself or in a zone drawn inside it. */
export const NETWORK_SEGMENTS: Query<readonly ResourceId[]> = {
  name: 'derived/network-segments',
  equal: sameItems,
  compute: (view, network) => segmentsIn(view, network),
};

const segmentsIn = (view: View, container: ResourceId): readonly ResourceId[] =>
  view.inside(container).flatMap((id) => (view.as('segment', id) ? [id] : view.as('zone', id) ? segmentsIn(view, id) : []));

/** Everything that owns addresses in a network, each once. */
export const NETWORK_INTERFACES: Query<readonly ResourceId[]> = {
  name: 'derived/network-interfaces',
  equal: sameItems,
  compute(view, network) {
    const all = view.ask(NETWORK_SEGMENTS, network).flatMap((segment) => [...view.inside(segment), ...view.referrers(segment)]);
    return [...new Set(all)].filter((id) => view.as('interface', id));
  },
};

const first = (name: string, is: (view: View, id: ResourceId) => boolean | undefined): Query<ResourceId | undefined> => ({
  name,
  compute: (view, network) => view.inside(network).find((id) => is(view, id)),
});

/** The table that segments use which name none; undefined: the one that nobody drew, with local routes only. */
export const MAIN_TABLE = first('derived/main-table', (view, id) => view.as('route-table', id)?.isMain(view, id));
/** The network ACL that segments use which name none; undefined: the one that nobody drew, which allows all. */
export const DEFAULT_FILTER = first('derived/default-filter', (view, id) => view.as('network-filter', id)?.isDefault(view, id));
/** The drawn default security group. */
export const DEFAULT_GROUP = first('derived/default-group', (view, id) => view.as('interface-filter', id)?.isDefault(view, id));

/** The table that steers what enters a network through a gateway. */
export const EDGE_TABLE: Query<ResourceId | undefined> = {
  name: 'derived/edge-table',
  compute: (view, gateway) => view.referrers(gateway).find((id) => view.as('route-table', id)?.gateway(view, id) === gateway),
};
