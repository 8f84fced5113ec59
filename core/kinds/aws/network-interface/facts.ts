import type { Facts } from '../../facts.ts';
import { writtenAddresses, zoneOf } from '../interfaces.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  addressed: { written: (view, id) => writtenAddresses(id, view.values(id, fields)) },
  'next-hop': {
    zone: zoneOf,
    way: () => 'host',
    usual: () => ['0.0.0.0/0'],
    refuses: () => undefined,
  },
  guarded: {
    groups: (view, id) => view.values(id, fields).securityGroups,
    wear: (view, id, group) => ({ type: 'set', resource: id, field: 'securityGroups', value: [...view.values(id, fields).securityGroups, group] }),
  },
  'public-address-holder': {
    addresses: (view, id) => view.referrers(id).filter((other) => view.as('elastic-address', other)?.holder(view, other)?.resource === id),
    associate: (_view, id, address) => ({ type: 'set', resource: address, field: 'associatedWith', value: id }),
  },
};
