import { type Form, formOf, hidden } from '../../form.ts';
import { fields } from './fields.ts';

/** What is said of a VPC that is not drawn applies while one end is free. */
export const form: Form = (view, id) => {
  const { network, peer } = view.values(id, fields);
  const other = network !== undefined && peer !== undefined && hidden;
  return formOf(fields, { otherVpc: other, otherAccount: other, otherRegion: other, otherCidrs: other });
};
