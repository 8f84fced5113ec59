import type { Facts } from '../../facts.ts';

export const facts: Facts = {
  'next-hop': {
    zone: () => undefined,
    way: () => 'internet',
    usual: () => ['0.0.0.0/0'],
    refuses: (_view, _id, destination) => (destination.family === 'ipv6' ? 'ALI-RT-004' : undefined),
  },
};
