import { field } from '../../../model/fields.ts';

export const fields = {
  /** Until it is active it changes nothing (L5.3). */
  active: field.flag({ default: true, term: 'Enabled' }),
};
