import type { Describe } from '../../describe.ts';
import { zonesOf } from '../../derived/read-terraform.ts';

export const readTerraform: Describe = { read: zonesOf('alicloud_vswitch', 'vpc_id', 'zone_id') };
