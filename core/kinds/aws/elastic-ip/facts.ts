import type { Facts } from '../../facts.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  'public-address': {
    // A NAT gateway names its addresses itself; everything else is named here (A9.3).
    user: (view, id) =>
      view.values(id, fields).associatedWith ??
      view.referrers(id).find((other) => view.as('public-address-holder', other)?.addresses(view, other).includes(id)),
  },
};
