import { hubsOf } from '../../mechanisms/gateway-links.ts';
import type { TerraformMapping } from '../../terraform.ts';
import { drawnName, homeless, idOf, vpcIdOf } from '../terraform.ts';

export const terraform: TerraformMapping = {
  file: 'vpn',
  write: (tf, id) => {
    const vpc = vpcIdOf(tf, id);
    const hub = hubsOf(tf.view, id)[0];
    const instance = vpc ?? (hub === undefined ? undefined : idOf(hub));
    if (!instance) return homeless(id);
    return {
      blocks: [
        {
          type: 'tencentcloud_dc_gateway',
          arguments: { name: drawnName, network_type: vpc ? 'VPC' : 'CCN', network_instance_id: instance, gateway_type: 'NORMAL' },
        },
      ],
    };
  },
  offers: { routeTarget: (_tf, id) => ({ argument: 'DIRECTCONNECT', value: idOf(id) }) },
};
