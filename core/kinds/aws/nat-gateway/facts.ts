import { NAT64 } from '../../../net/ranges.ts';
import { within } from '../../../net/prefix.ts';
import type { Facts } from '../../facts.ts';
import { writtenAddresses, zoneOf } from '../../mechanisms/addresses.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  addressed: { written: (view, id) => writtenAddresses(id, view.values(id, fields)) },
  'next-hop': {
    zone: zoneOf,
    way: () => 'translated',
    usual: () => ['0.0.0.0/0', '64:ff9b::/96'],
    // Native IPv6 is never carried (A6.14); NAT64 is (A6.11).
    refuses: (_view, _id, destination) => (destination.family === 'ipv6' && !within(NAT64, destination) ? 'AWS-RT-007' : undefined),
  },
  'public-address-holder': {
    refuses: (view, id) => view.values(id, fields).connectivity === 'private',
    addresses: (view, id) => view.values(id, fields).elasticIps,
    associate: (view, id, address) => ({
      type: 'set',
      resource: id,
      field: 'elasticIps',
      value: [...view.values(id, fields).elasticIps.filter((one) => one !== address), address],
    }),
  },
};
