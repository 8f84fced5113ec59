import { field } from '../../../model/fields.ts';

export const fields = {
  bandwidth: field.whole({ min: 5, max: 3000, default: 5, unit: 'Mbps', term: 'InternetMaxBandwidthOut' }),
};
