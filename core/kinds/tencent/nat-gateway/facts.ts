import type { Facts } from '../../facts.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  'next-hop': {
    zone: () => undefined,
    way: () => 'translated',
    usual: () => ['0.0.0.0/0'],
    // It carries no IPv6 and translates none (T4.8).
    refuses: (_view, _id, destination) => (destination.family === 'ipv6' ? 'TC-RT-103' : undefined),
  },
  'public-address-holder': {
    refuses: (view, id) => view.values(id, fields).product === 'private',
    addresses: (view, id) => view.values(id, fields).elasticIps,
    associate: (view, id, address) => ({
      type: 'set',
      resource: id,
      field: 'elasticIps',
      value: [...view.values(id, fields).elasticIps.filter((one) => one !== address), address],
    }),
  },
};
