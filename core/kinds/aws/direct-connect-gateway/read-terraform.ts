import { type Describe, whole } from '../../describe.ts';
import { each, named } from '../../derived/read-terraform.ts';

/** It stands in no region. */
export const readTerraform: Describe = {
  read: each('aws_dx_gateway', (item) => ({ ...named(item, 'name'), amazonSideAsn: whole(item, 'amazon_side_asn') })),
};
