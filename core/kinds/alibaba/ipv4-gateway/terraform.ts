import type { TerraformMapping } from '../../terraform.ts';
import { drawnName, homeless, idOf } from '../terraform.ts';
import { fields } from './fields.ts';

export const terraform: TerraformMapping = {
  file: 'gateways',
  write: ({ view }, id) => {
    const network = view.enclosing(id, 'network');
    if (network === undefined) return homeless(id);
    return {
      blocks: [
        {
          type: 'alicloud_vpc_ipv4_gateway',
          arguments: { vpc_id: idOf(network), ipv4_gateway_name: drawnName, enabled: view.values(id, fields).active },
        },
      ],
    };
  },
  offers: { routeTarget: (_tf, id) => ({ argument: 'Ipv4Gateway', value: idOf(id) }) },
};
