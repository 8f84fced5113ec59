import type { Connection } from '../../connection.ts';
import { gatewayToNetwork } from '../connect/joins.ts';
import { toSegmentAsTarget } from '../connect/routes.ts';

export const connections: readonly Connection[] = [gatewayToNetwork, toSegmentAsTarget];
