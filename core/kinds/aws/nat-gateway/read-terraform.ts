import { type Describe, text, texts } from '../../describe.ts';
import { each, idOf, named } from '../../derived/read-terraform.ts';
import { isRegional } from '../configured/nat.ts';

export const readTerraform: Describe = {
  read: each(
    'aws_nat_gateway',
    (item) => {
      const first = text(item, 'allocation_id');
      return {
        ...named(item),
        in: text(item, 'subnet_id'),
        connectivity: text(item, 'connectivity_type'),
        privateIpv4: text(item, 'private_ip'),
        secondaryPrivateIpv4s: texts(item, 'secondary_private_ip_addresses'),
        elasticIps: [...(first === undefined ? [] : [first]), ...texts(item, 'secondary_allocation_ids')],
      };
    },
    (item) => (isRegional(item) ? [{ code: 'NAT_REGIONAL', values: { gateway: idOf(item) } }] : []),
  ),
};
