import type { Capabilities } from '../../capabilities.ts';
import { readAddress } from '../../derived/parsed.ts';
import { publicAddressOf } from '../../derived/public-addresses.ts';
import { fields } from './fields.ts';

export const capabilities: Capabilities = {
  'elastic-address': {
    address: (view, id) => readAddress(view.values(id, fields).publicIpv4, 'ipv4'),
    current: publicAddressOf,
    holder(view, id) {
      const { associatedWith, privateIpv4 } = view.values(id, fields);
      return associatedWith === undefined ? undefined : { resource: associatedWith, privateIpv4: readAddress(privateIpv4, 'ipv4') };
    },
  },
};
