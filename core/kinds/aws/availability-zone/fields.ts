import { field } from '../../../model/fields.ts';

export const fields = {
  /** Letter of the zone behind the region's code: `a` in `us-east-1a`; or the whole code. */
  zone: field.text({ maxLength: 32, pattern: '[a-z0-9-]+', default: 'us-east-1a', term: 'ZoneName' }),
};
