import type { Describe } from '../../describe.ts';
import { regionsOf } from '../../derived/read-terraform.ts';

export const readTerraform: Describe = { read: regionsOf('tencentcloud_vpc', 'tencentcloud') };
