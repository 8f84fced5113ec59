import { type Form, formOf, hidden } from '../../form.ts';
import { fields } from './fields.ts';

export const form: Form = (view, id) => {
  const without = view.values(id, fields).ipv6Source === 'none' && hidden;
  return formOf(fields, { ipv6Cidr: without, secondaryIpv6Cidrs: without });
};
