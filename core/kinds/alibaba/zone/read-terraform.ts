import type { Describe } from '../../describe.ts';
import { zonesOf } from '../../derived/zones.ts';

export const readTerraform: Describe = { read: zonesOf('alicloud_vswitch', 'vpc_id', 'zone_id') };
