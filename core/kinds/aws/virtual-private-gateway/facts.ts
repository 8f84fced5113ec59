import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import type { Facts } from '../../facts.ts';
import { linksOf, placesBehind } from '../../mechanisms/gateway-links.ts';
import type { View } from '../../view.ts';

/** The VPN and Direct Connect connections that end here. */
export const joinsOf = linksOf;

const usual = (view: View, id: ResourceId): readonly string[] => placesBehind(view, id).map(formatPrefix);

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
