import type { ResourceId } from '../../../model/design.ts';
import type { TerraformBlock, TerraformMapping } from '../../terraform.ts';
import { drawnName, idOf } from '../terraform.ts';
import { fields } from './fields.ts';

const attachmentPart = (network: ResourceId): string => `attachment ${network}`;

export const terraform: TerraformMapping = {
  file: 'gateways',
  write: (tf, id) => {
    const { networks, gateways } = tf.view.values(id, fields);
    const attachment = (instance: ResourceId, instance_type: string): TerraformBlock => ({
      type: 'tencentcloud_ccn_attachment_v2',
      part: attachmentPart(instance),
      suffix: [{ labelOf: instance }],
      where: instance,
      arguments: { ccn_id: idOf(id), instance_id: idOf(instance), instance_type, instance_region: tf.region(instance) },
    });
    return {
      blocks: [
        { type: 'tencentcloud_ccn', arguments: { name: drawnName } },
        ...[...new Set(networks)].map((network) => attachment(network, 'VPC')),
        // A Direct Connect gateway names the CCN itself.
        ...[...new Set(gateways)].flatMap((gateway) => {
          const type = tf.view.enclosing(gateway, 'network') === undefined ? tf.offers(gateway).hubInstance : undefined;
          return type === undefined ? [] : [attachment(gateway, type)];
        }),
      ],
    };
  },
  offers: {
    // `CCN` is what the cloud writes itself when it learns a route; one that a person writes has a type of its own.
    routeTarget: (_tf, id) => ({ argument: 'USER_CCN', value: idOf(id) }),
    attachment: (_tf, id, network) => ({ reference: id, part: attachmentPart(network) }),
  },
  follows: ({ view }, id) => view.values(id, fields).networks[0],
};
