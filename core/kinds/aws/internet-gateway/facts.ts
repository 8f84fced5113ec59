import type { Facts } from '../../facts.ts';

export const facts: Facts = {
  'next-hop': {
    zone: () => undefined,
    way: () => 'internet',
    usual: () => ['0.0.0.0/0', '::/0'],
    refuses: () => undefined,
  },
};
