import { FAMILIES } from '../../../net/address.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import type { Facts } from '../../facts.ts';

export const facts: Facts = {
  'next-hop': {
    zone: () => undefined,
    way: () => 'private',
    usual: (view, id) =>
      (view.as('network-join', id)?.networks(view, id) ?? []).flatMap((network) =>
        FAMILIES.flatMap((family) => view.as('network', network)?.blocks(view, network, family) ?? []).map(formatPrefix),
      ),
    // IPv4 and IPv6 alike (L4.7).
    refuses: () => undefined,
  },
};
