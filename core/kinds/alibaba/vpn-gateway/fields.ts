import { field } from '../../../model/fields.ts';

export const fields = {
  bandwidth: field.whole({ min: 5, max: 1000, default: 10, unit: 'Mbit/s', term: 'Bandwidth' }),
};
