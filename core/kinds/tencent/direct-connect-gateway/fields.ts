import { field } from '../../../model/fields.ts';

export const fields = {
  asn: field.whole({ min: 1, max: 4294967295, default: 45090, term: 'GatewayAsn' }),
};
