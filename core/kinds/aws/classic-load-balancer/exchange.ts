import type { Exchange } from '../../exchange.ts';
import { describe } from './describe.ts';
import { readTerraform } from './read-terraform.ts';
import { terraform } from './terraform.ts';

export const exchange: Exchange = { kind: 'aws.classic-load-balancer', terraform, readTerraform, describe };
