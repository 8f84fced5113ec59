import type { ResourceId } from '../../model/design.ts';
import type { Query } from '../view.ts';
import { sameItems } from './same.ts';

/** The other networks to which a peering, a hub or a VPN joins a network: it reaches their hosts by private addresses. */
export const JOINED_NETWORKS: Query<readonly ResourceId[]> = {
  name: 'derived/joined-networks',
  equal: sameItems,
  compute(view, network) {
    const joins = view.every('network-join').map((id) => view.as('network-join', id)?.networks(view, id) ?? []);
    return [...new Set(joins.filter((all) => all.includes(network)).flat())].filter((id) => id !== network);
  },
};
