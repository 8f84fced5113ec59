import { field } from '../../../model/fields.ts';

export const fields = {
  /** The whole code, `ap-guangzhou-3`, or its number alone: the region gives the rest. */
  zone: field.text({ maxLength: 32, pattern: '[a-z0-9-]+', default: 'ap-guangzhou-3', term: 'Zone' }),
};
