import { formatPrefix } from '../../../net/prefix.ts';
import type { Facts } from '../../facts.ts';
import { placesBehind } from '../../mechanisms/gateway-links.ts';

export const facts: Facts = {
  'next-hop': {
    zone: () => undefined,
    way: () => 'private',
    usual: (view, id) =>
      placesBehind(view, id)
        .filter((prefix) => prefix.family === 'ipv4')
        .map(formatPrefix),
    refuses: (_view, _id, destination) => (destination.family === 'ipv6' ? 'ALI-RT-004' : undefined),
  },
};
