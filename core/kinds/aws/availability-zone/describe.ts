import { zonesOf } from '../../derived/zones.ts';
import type { Describe } from '../../describe.ts';

/** A zone of a VPC is drawn where a subnet of the VPC is in it. */
export const describe: Describe = { read: zonesOf('Subnets', 'VpcId', 'AvailabilityZone') };
