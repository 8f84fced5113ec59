import { gatewayFacts } from '../gateway.ts';

/** After a CCN and Direct Connect (T3.7). */
export const facts = gatewayFacts(2);
