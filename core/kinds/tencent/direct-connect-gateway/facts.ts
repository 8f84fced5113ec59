import { gatewayFacts } from '../gateway.ts';

/** After a CCN, before a VPN (T3.7). */
export const facts = gatewayFacts(1);
