import { type Form, formOf, hidden } from '../../form.ts';
import { fields } from './fields.ts';

/** A private gateway has neither EIPs nor rules about them; only the standard product is shared. */
export const form: Form = (view, id) => {
  const { product } = view.values(id, fields);
  const isPrivate = product === 'private' && hidden;
  return formOf(fields, { elasticIps: isPrivate, snat: isPrivate, dnat: isPrivate, sharedBy: product !== 'standard' && hidden });
};
