import type { TerraformMapping } from '../../terraform.ts';
import { homeless, idOf, vpcIdOf } from '../terraform.ts';

export const terraform: TerraformMapping = {
  file: 'gateways',
  ownersOnly: true,
  write: (tf, id) => {
    const vpc_id = vpcIdOf(tf, id);
    return vpc_id ? { blocks: [{ type: 'aws_egress_only_internet_gateway', named: true, arguments: { vpc_id } }] } : homeless(id);
  },
  offers: { routeTarget: (_tf, id) => ({ argument: 'egress_only_gateway_id', value: idOf(id) }) },
};
