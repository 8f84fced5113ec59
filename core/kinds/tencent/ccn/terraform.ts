import type { ResourceId } from '../../../model/design.ts';
import type { TerraformBlock, TerraformMapping } from '../../terraform.ts';
import { drawnName, idOf } from '../terraform.ts';
import { fields } from './fields.ts';

export const terraform: TerraformMapping = {
  file: 'gateways',
  write: (tf, id) => {
    const { networks } = tf.view.values(id, fields);
    const attachment = (network: ResourceId): TerraformBlock => ({
      type: 'tencentcloud_ccn_attachment_v2',
      part: `attachment ${network}`,
      suffix: [{ labelOf: network }],
      where: network,
      arguments: { ccn_id: idOf(id), instance_id: idOf(network), instance_type: 'VPC', instance_region: tf.region(network) },
    });
    return { blocks: [{ type: 'tencentcloud_ccn', arguments: { name: drawnName } }, ...[...new Set(networks)].map(attachment)] };
  },
  offers: { routeTarget: (_tf, id) => ({ argument: 'CCN', value: idOf(id) }) },
  follows: ({ view }, id) => view.values(id, fields).networks[0],
};
