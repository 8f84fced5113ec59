import { type Describe, text, whole } from '../../describe.ts';
import { each, named } from '../../derived/read-terraform.ts';

export const readTerraform: Describe = {
  read: each('alicloud_vpn_gateway', (item) => ({
    ...named(item, 'vpn_gateway_name'),
    in: text(item, 'vpc_id'),
    bandwidth: whole(item, 'bandwidth'),
  })),
};
