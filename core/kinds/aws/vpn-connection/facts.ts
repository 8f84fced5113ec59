import type { Facts } from '../../facts.ts';

export const facts: Facts = {
  join: {
    // On a virtual private gateway a VPN carries IPv4 only (A15.2).
    carries: (_view, _id, family) => family === 'ipv4',
  },
};
