import type { Connection } from '../../connection.ts';
import { serviceToEndpoint } from '../endpoint-links.ts';

export const connections: readonly Connection[] = [serviceToEndpoint];
