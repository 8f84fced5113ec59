import type { TerraformMapping } from '../../terraform.ts';
import { idOf, vpcIdOf } from '../terraform.ts';

export const terraform: TerraformMapping = {
  file: 'gateways',
  ownersOnly: true,
  write: (tf, id) => {
    // One that is attached to nothing is one too.
    return { blocks: [{ type: 'aws_internet_gateway', named: true, arguments: { vpc_id: vpcIdOf(tf, id) } }] };
  },
  offers: { routeTarget: (_tf, id) => ({ argument: 'gateway_id', value: idOf(id) }) },
};
