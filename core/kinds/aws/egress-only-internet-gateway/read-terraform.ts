import { type Describe, text } from '../../describe.ts';
import { each, named } from '../../derived/read-terraform.ts';

export const readTerraform: Describe = {
  read: each('aws_egress_only_internet_gateway', (item) => ({ ...named(item), in: text(item, 'vpc_id') })),
};
