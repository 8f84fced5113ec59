import type { Compile } from '../../compile.ts';
import { gatewayStations } from '../gateway.ts';

export { gatewayCapabilities as capabilities } from '../gateway.ts';
export const compile: Compile = gatewayStations;
