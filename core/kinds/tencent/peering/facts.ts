import { formatPrefix } from '../../../net/prefix.ts';
import type { Facts } from '../../facts.ts';

export const facts: Facts = {
  'next-hop': {
    zone: () => undefined,
    way: () => 'private',
    usual: (view, id) =>
      (view.as('network-join', id)?.networks(view, id) ?? []).flatMap((network) =>
        (view.as('network', network)?.blocks(view, network, 'ipv4') ?? []).map(formatPrefix),
      ),
    refuses: () => undefined,
  },
};
