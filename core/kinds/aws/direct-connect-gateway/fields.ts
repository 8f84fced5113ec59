import { field } from '../../../model/fields.ts';

export const fields = {
  amazonSideAsn: field.whole({ min: 1, max: 4294967294, default: 64512, term: 'AmazonSideAsn' }),
};
