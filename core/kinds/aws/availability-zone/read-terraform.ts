import type { Describe } from '../../describe.ts';
import { zonesOf } from '../../derived/zones.ts';

export const readTerraform: Describe = { read: zonesOf('aws_subnet', 'vpc_id', 'availability_zone') };
