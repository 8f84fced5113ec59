import { type Describe, text } from '../../describe.ts';
import { each, named, regionOf } from '../../derived/read-terraform.ts';

export const readTerraform: Describe = {
  read: each('tencentcloud_vpc_peer_connect_manager', (item, answers) => ({
    ...named(item, 'peering_connection_name'),
    in: regionOf(answers, item, 'tencentcloud'),
    network: text(item, 'source_vpc_id'),
    peer: text(item, 'destination_vpc_id'),
  })),
};
