import type { Facts } from '../../facts.ts';
import { facts as shared } from '../balancing/facts.ts';
import { isInternal } from '../balancing/nodes.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  ...shared,
  'public-address-holder': {
    refuses: isInternal,
    addresses: (view, id) => view.values(id, fields).elasticIps,
    associate: (view, id, address) => ({
      type: 'set',
      resource: id,
      field: 'elasticIps',
      value: [...view.values(id, fields).elasticIps.filter((one) => one !== address), address],
    }),
  },
};
