import type { TerraformMapping } from '../../terraform.ts';
import { idOf, vpcIdOf } from '../terraform.ts';
import { fields } from './fields.ts';

export const terraform: TerraformMapping = {
  file: 'vpn',
  ownersOnly: true,
  write: (tf, id) => {
    const { amazonSideAsn } = tf.view.values(id, fields);
    return { blocks: [{ type: 'aws_vpn_gateway', named: true, arguments: { vpc_id: vpcIdOf(tf, id), amazon_side_asn: String(amazonSideAsn) } }] };
  },
  offers: { routeTarget: (_tf, id) => ({ argument: 'gateway_id', value: idOf(id) }) },
};
