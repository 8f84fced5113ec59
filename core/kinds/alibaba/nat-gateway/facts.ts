import type { Facts } from '../../facts.ts';
import { zoneOf } from '../../mechanisms/addresses.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  'next-hop': {
    zone: zoneOf,
    way: (view, id) => (view.values(id, fields).network === 'vpc' ? 'private' : 'translated'),
    usual: (view, id) => (view.values(id, fields).network === 'vpc' ? [] : ['0.0.0.0/0']),
    // It translates IPv4 only (L7.10).
    refuses: (_view, _id, destination) => (destination.family === 'ipv6' ? 'ALI-NAT-005' : undefined),
  },
  'public-address-holder': {
    refuses: (view, id) => view.values(id, fields).network === 'vpc',
    addresses: (view, id) => view.values(id, fields).eips,
    associate: (view, id, address) => ({
      type: 'set',
      resource: id,
      field: 'eips',
      value: [...view.values(id, fields).eips.filter((one) => one !== address), address],
    }),
  },
};
