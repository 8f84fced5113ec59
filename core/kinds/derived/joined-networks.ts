import type { ResourceId } from '../../model/design.ts';
import { farEnd, linksOf, networksBehind } from '../mechanisms/gateway-links.ts';
import type { Query, View } from '../view.ts';
import { sameItems } from './same.ts';

/** The other networks to which a peering, a hub or a VPN joins a network: it reaches their hosts by private addresses. */
export const JOINED_NETWORKS: Query<readonly ResourceId[]> = {
  name: 'derived/joined-networks',
  equal: sameItems,
  compute(view, network) {
    const joins = view.every('network-join').filter((id) => view.as('network-join', id)?.networks(view, id).includes(network));
    const direct = joins.flatMap((id) => view.as('network-join', id)?.networks(view, id) ?? []);
    const gateways = [...view.inside(network), ...joins.flatMap((id) => view.as('network-join', id)?.gateways?.(view, id) ?? [])];
    const linked = gateways.filter((id) => view.as('private-gateway', id)).flatMap((id) => networksOverLinks(view, id));
    return [...new Set([...direct, ...linked])].filter((id) => id !== network);
  },
};

/** Networks at the far ends of the links of a gateway, where another gateway stands there. */
const networksOverLinks = (view: View, gateway: ResourceId): readonly ResourceId[] =>
  linksOf(view, gateway).flatMap((link) => {
    const far = farEnd(view, link, gateway);
    return far !== undefined && view.as('private-gateway', far) ? networksBehind(view, far) : [];
  });
