import type { Facts } from '../../facts.ts';
import { fields } from './fields.ts';
import { isPublic } from './settings.ts';

/** An internal instance takes an EIP (L6.1); an internet one has its address from the cloud. */
export const facts: Facts = {
  'public-address-holder': {
    addresses: (view, id) => view.referrers(id).filter((other) => view.as('elastic-address', other)?.holder(view, other)?.resource === id),
    associate: (_view, id, address) => ({ type: 'set', resource: address, field: 'associatedWith', value: id }),
    refuses: (view, id) => isPublic(view.values(id, fields)),
  },
};
