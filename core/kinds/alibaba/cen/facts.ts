import { formatPrefix } from '../../../net/prefix.ts';
import type { Facts } from '../../facts.ts';
import { routesOf } from './compile.ts';

export const facts: Facts = {
  'next-hop': {
    zone: () => undefined,
    way: () => 'private',
    usual: (view, id) => routesOf(view, id).map((one) => formatPrefix(one.prefix)),
    // IPv4 and IPv6 alike (L4.7).
    refuses: () => undefined,
  },
};
