import type { TerraformMapping } from '../../terraform.ts';
import { drawnName, idOf, vpcIdOf } from '../terraform.ts';
import { fields } from './fields.ts';

/** Outside a VPC it is of the type that a CCN takes. */
export const terraform: TerraformMapping = {
  file: 'vpn',
  write: (tf, id) => {
    const vpc_id = vpcIdOf(tf, id);
    const { bandwidth } = tf.view.values(id, fields);
    return { blocks: [{ type: 'tencentcloud_vpn_gateway', arguments: { name: drawnName, vpc_id, type: vpc_id ? undefined : 'CCN', bandwidth } }] };
  },
  offers: { hubInstance: 'VPNGW', routeTarget: (_tf, id) => ({ argument: 'VPN', value: idOf(id) }) },
};
