import { formatAddress } from '../../../net/address.ts';
import type { TerraformMapping } from '../../terraform.ts';
import { addressesOf } from '../terraform.ts';
import { asnArguments } from '../vpn.ts';
import { fields } from './fields.ts';

export const terraform: TerraformMapping = {
  file: 'vpn',
  write: ({ view }, id) => {
    const v = view.values(id, fields);
    const [address] = addressesOf([v.ipv4]);
    return {
      blocks: [
        {
          type: 'aws_customer_gateway',
          named: true,
          arguments: {
            type: 'ipsec.1',
            ...asnArguments(v.bgpAsn),
            ip_address: address ? formatAddress(address) : { variable: 'customer_gateway_ip' },
            device_name: v.deviceName,
          },
        },
      ],
      variables: address
        ? []
        : [{ name: 'customer_gateway_ip', type: 'string', description: { code: 'TF_VAR_CUSTOMER_GATEWAY', values: { what: { resource: id } } } }],
    };
  },
};
