import type { TerraformMapping } from '../../terraform.ts';
import { drawnName, idOf, incomplete } from '../terraform.ts';
import { ends } from './compile.ts';

export const terraform: TerraformMapping = {
  file: 'interconnect',
  write: (tf, id) => {
    const [network, peer] = ends(tf.view, id);
    if (network === undefined || peer === undefined) return incomplete(id, network === undefined ? 'network' : 'peer');
    return {
      blocks: [
        {
          type: 'alicloud_vpc_peer_connection',
          arguments: {
            peer_connection_name: drawnName,
            vpc_id: idOf(network),
            accepting_vpc_id: idOf(peer),
            accepting_region_id: tf.region(peer),
          },
        },
      ],
    };
  },
  offers: { routeTarget: (_tf, id) => ({ argument: 'VpcPeer', value: idOf(id) }) },
  follows: ({ view }, id) => ends(view, id)[0],
};
