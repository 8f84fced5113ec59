import type { Connection } from '../../connection.ts';
import { hubToHub, hubToNetwork } from '../../mechanisms/connect/hubs.ts';
import { gatewayToSite } from '../../mechanisms/connect/joins.ts';
import { toSegmentAsTarget } from '../../mechanisms/connect/routes.ts';
import { PARTS } from '../parts.ts';

export const connections: readonly Connection[] = [hubToNetwork, toSegmentAsTarget, hubToHub(PARTS), gatewayToSite(PARTS)];
