import type { Exchange } from '../../exchange.ts';
import { terraform } from './terraform.ts';

export const exchange: Exchange = { kind: 'aws.direct-connect-gateway', terraform };
