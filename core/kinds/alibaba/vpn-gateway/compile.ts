import type { Compile } from '../../compile.ts';
import { type GatewayRules, gatewayCapabilities, gatewayStations } from '../../mechanisms/private-gateway.ts';

/** No next hop of IPv6 (L4.7); what comes in gets into the VPC, and nobody says whether any further. */
const RULES: GatewayRules = { transit: 'L11.2', edge: 'L4.7', nat: 'L4.7', routes: 'L4.7', hub: 'L4.7', ipv4Only: true, beyond: 'unknown' };

export const capabilities = gatewayCapabilities(RULES);
export const compile: Compile = (view, id) => gatewayStations(view, id, RULES);
