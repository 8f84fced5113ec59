import type { Connection } from '../../connection.ts';
import { gatewayToNetwork } from '../../mechanisms/connect/joins.ts';
import { toSegmentAsTarget } from '../../mechanisms/connect/routes.ts';

export const connections: readonly Connection[] = [gatewayToNetwork, toSegmentAsTarget];
