import type { ResourceId } from '../../../model/design.ts';
import type { Facts } from '../../facts.ts';
import type { View } from '../../view.ts';

/** The VPN and Direct Connect connections that end here. */
export const joinsOf = (view: View, id: ResourceId): readonly ResourceId[] =>
  view.referrers(id).filter((other) => view.as('join', other)?.gateway(view, other) === id);

function usual(view: View, id: ResourceId): readonly string[] {
  const networks = joinsOf(view, id).map((join) => view.as('join', join)?.network(view, join));
  return [...new Set(networks.flatMap((network) => (network === undefined ? [] : (view.as('private-network', network)?.blocks(view, network) ?? []))))];
}

export const facts: Facts = {
  'next-hop': {
    network: (view, id) => view.enclosing(id, 'network'),
    zone: () => undefined,
    way: () => 'private',
    usual,
    // A Site-to-Site VPN here carries no IPv6, Direct Connect does (A15.2); without either nothing can be said.
    refuses: (view, id, destination) => {
      const joins = joinsOf(view, id);
      if (destination.family === 'ipv4' || joins.length === 0) return undefined;
      return joins.some((join) => view.as('join', join)?.carries(view, join, 'ipv6')) ? undefined : 'AWS-VGW-001';
    },
  },
};
