import type { Connection } from '../../connection.ts';
import { serviceToBalancer, serviceToEndpoint } from '../endpoint-links.ts';

export const connections: readonly Connection[] = [serviceToEndpoint, serviceToBalancer];
