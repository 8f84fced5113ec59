import type { TerraformMapping } from '../../terraform.ts';
import { accountId, drawnName, idOf, incomplete } from '../terraform.ts';
import { fields } from './fields.ts';

export const terraform: TerraformMapping = {
  file: 'gateways',
  write: (tf, id) => {
    const { network, peer } = tf.view.values(id, fields);
    if (network === undefined || peer === undefined) return incomplete(id, network === undefined ? 'network' : 'peer');
    return {
      blocks: [
        {
          type: 'tencentcloud_vpc_peer_connect_manager',
          arguments: {
            peering_connection_name: drawnName,
            source_vpc_id: idOf(network),
            destination_vpc_id: idOf(peer),
            destination_uin: accountId,
            destination_region: tf.region(peer),
          },
        },
      ],
    };
  },
  offers: { routeTarget: (_tf, id) => ({ argument: 'PEERCONNECTION', value: idOf(id) }) },
  follows: ({ view }, id) => view.values(id, fields).network,
};
