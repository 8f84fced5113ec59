import type { ResourceId } from '../../../model/design.ts';
import type { TerraformBlock, TerraformMapping } from '../../terraform.ts';
import { drawnName, idOf } from '../terraform.ts';
import { fields } from './fields.ts';

const attachmentPart = (network: ResourceId): string => `attachment ${network}`;

export const terraform: TerraformMapping = {
  file: 'gateways',
  write: (tf, id) => {
    const { networks } = tf.view.values(id, fields);
    const attachment = (network: ResourceId): TerraformBlock => ({
      type: 'tencentcloud_ccn_attachment_v2',
      part: attachmentPart(network),
      suffix: [{ labelOf: network }],
      where: network,
      arguments: { ccn_id: idOf(id), instance_id: idOf(network), instance_type: 'VPC', instance_region: tf.region(network) },
    });
    return { blocks: [{ type: 'tencentcloud_ccn', arguments: { name: drawnName } }, ...[...new Set(networks)].map(attachment)] };
  },
  offers: {
    // `CCN` is what the cloud writes itself when it learns a route; one that a person writes has a type of its own.
    routeTarget: (_tf, id) => ({ argument: 'USER_CCN', value: idOf(id) }),
    attachment: (_tf, id, network) => ({ reference: id, part: attachmentPart(network) }),
  },
  follows: ({ view }, id) => view.values(id, fields).networks[0],
};
