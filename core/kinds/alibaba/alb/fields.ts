import { tables } from '../balancing/columns.ts';
import { zonalFields } from '../balancing/zonal-fields.ts';

export const PROTOCOLS = ['HTTP', 'HTTPS', 'QUIC'] as const;
export const SCHEDULERS = ['wrr', 'wlc', 'sch'] as const;

export const fields = { ...zonalFields, ...tables(PROTOCOLS, SCHEDULERS) };
