import { formatPrefix } from '../../../net/prefix.ts';
import type { Facts } from '../../facts.ts';

export const facts: Facts = {
  'next-hop': {
    zone: () => undefined,
    way: () => 'private',
    // Everything that it knows is in the tables already (T9.2), but for the way out that a NAT gateway shares (T4.3).
    usual: (view, id) => (view.as('hub', id)?.routes(view, id) ?? []).filter((one) => one.prefix.length === 0).map((one) => formatPrefix(one.prefix)),
    refuses: () => undefined,
    // Before Direct Connect and VPN (T3.7).
    rank: () => 0,
  },
};
