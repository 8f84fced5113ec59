import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES } from '../../../net/address.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import type { Facts } from '../../facts.ts';
import type { View } from '../../view.ts';

/** The VPN and Direct Connect connections that end here. */
export const joinsOf = (view: View, id: ResourceId): readonly ResourceId[] =>
  view.referrers(id).filter((other) => view.as('private-link', other)?.gateway(view, other) === id);

function usual(view: View, id: ResourceId): readonly string[] {
  const networks = new Set(joinsOf(view, id).flatMap((join) => view.as('private-link', join)?.network(view, join) ?? []));
  return FAMILIES.flatMap((family) =>
    [...networks].flatMap((network) => view.as('private-site', network)?.blocks(view, network, family) ?? []).map(formatPrefix),
  );
}

export const facts: Facts = {
  'next-hop': {
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
