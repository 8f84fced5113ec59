import type { Connection } from '../../connection.ts';
import { peeringEnds } from '../../mechanisms/connect/peers.ts';
import { toSegmentAsTarget } from '../../mechanisms/connect/routes.ts';

export const connections: readonly Connection[] = [peeringEnds, toSegmentAsTarget];
