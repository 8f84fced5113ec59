import { type Form, formOf, hidden } from '../../form.ts';
import { fields } from './fields.ts';

export const form: Form = (view, id) => {
  const { main } = view.values(id, fields);
  return formOf(fields, { automaticRoutes: !main && hidden, gateway: main && hidden });
};
