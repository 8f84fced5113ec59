import type { Facts } from '../../facts.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  'public-address': {
    user: (view, id) =>
      view.values(id, fields).associatedWith ??
      view.referrers(id).find((other) => view.as('public-address-holder', other)?.addresses(view, other).includes(id)),
    bandwidth: (view, id) => view.values(id, fields).bandwidth,
    cutsThrough: (view, id) => view.values(id, fields).mode === 'cut-through',
  },
};
