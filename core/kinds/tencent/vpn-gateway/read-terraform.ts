import { type Describe, text, whole } from '../../describe.ts';
import { each, named, regionOf } from '../../derived/read-terraform.ts';

export const readTerraform: Describe = {
  read: each('tencentcloud_vpn_gateway', (item, answers) => ({
    ...named(item, 'name'),
    in: text(item, 'vpc_id') ?? regionOf(answers, item, 'tencentcloud'),
    bandwidth: whole(item, 'bandwidth'),
  })),
};
