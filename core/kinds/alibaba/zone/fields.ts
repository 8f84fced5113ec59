import { field } from '../../../model/fields.ts';

export const fields = {
  /** Letter of the zone behind the region's code: `h` in `cn-hangzhou-h`; or the whole code. */
  zone: field.text({ maxLength: 32, pattern: '[a-z0-9-]+', default: 'cn-hangzhou-h', term: 'ZoneId' }),
};
