import type { Facts } from '../../facts.ts';

export const facts: Facts = {
  'next-hop': {
    zone: () => undefined,
    way: () => 'outbound',
    usual: () => ['::/0'],
    // IPv6 only (A5.1).
    refuses: (_view, _id, destination) => (destination.family === 'ipv4' ? 'AWS-EIGW-001' : undefined),
  },
};
