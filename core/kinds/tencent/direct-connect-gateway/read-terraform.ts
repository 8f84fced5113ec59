import { type Describe, text } from '../../describe.ts';
import { each, named, regionOf } from '../../derived/read-terraform.ts';

export const readTerraform: Describe = {
  read: each('tencentcloud_dc_gateway', (item, answers) => ({
    ...named(item, 'name'),
    in: text(item, 'network_type') === 'VPC' ? text(item, 'network_instance_id') : regionOf(answers, item, 'tencentcloud'),
  })),
};
