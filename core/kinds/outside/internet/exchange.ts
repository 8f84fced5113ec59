import type { Exchange } from '../../exchange.ts';
import { describe } from './describe.ts';
import { terraform } from './terraform.ts';

export const exchange: Exchange = { kind: 'outside.internet', terraform, describe };
