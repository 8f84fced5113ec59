import type { Facts } from '../../facts.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  'public-address': {
    // What names its addresses itself (a NAT gateway) is looked for; everything else is named here (T4.9).
    user: (view, id) =>
      view.values(id, fields).associatedWith ??
      view.referrers(id).find((other) => view.as('public-address-holder', other)?.addresses(view, other).includes(id)),
    bandwidth: (view, id) => view.values(id, fields).bandwidth,
  },
};
