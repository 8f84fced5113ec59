import { type Describe, text } from '../../describe.ts';
import { each, named, regionOf } from '../../derived/read-terraform.ts';

export const readTerraform: Describe = {
  read: each('alicloud_vpc_peer_connection', (item, answers) => ({
    ...named(item, 'peer_connection_name'),
    in: regionOf(answers, item, 'alicloud'),
    network: text(item, 'vpc_id'),
    peer: text(item, 'accepting_vpc_id'),
  })),
};
