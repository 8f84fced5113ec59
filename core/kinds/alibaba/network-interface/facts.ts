import type { Facts } from '../../facts.ts';
import { zoneOf } from '../../mechanisms/addresses.ts';
import { guardedBy } from '../../mechanisms/guarded.ts';
import { meteredBy, writtenAddresses } from '../addresses.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  addressed: { written: (view, id) => writtenAddresses(id, view.values(id, fields)) },
  'metered-ipv6': meteredBy((view, id) => view.values(id, fields).ipv6Addresses),
  'next-hop': { zone: zoneOf, way: () => 'host', usual: () => ['0.0.0.0/0'], refuses: () => undefined },
  attachable: {
    attachedTo: (view, id) => view.values(id, fields).attachedTo,
    attach: (_view, id, host) => ({ type: 'set', resource: id, field: 'attachedTo', value: host }),
  },
  guarded: guardedBy((view, id) => view.values(id, fields).securityGroups),
  'public-address-holder': {
    addresses: (view, id) => view.referrers(id).filter((other) => view.as('elastic-address', other)?.holder(view, other)?.resource === id),
    associate: (_view, id, address) => ({ type: 'set', resource: address, field: 'associatedWith', value: id }),
  },
};
