import { type Describe, flag, text } from '../../describe.ts';
import { each, named } from '../../derived/read-terraform.ts';

export const readTerraform: Describe = {
  read: each('alicloud_vpc_ipv4_gateway', (item) => ({
    ...named(item, 'ipv4_gateway_name'),
    in: text(item, 'vpc_id'),
    active: flag(item, 'enabled') ?? false,
  })),
};
