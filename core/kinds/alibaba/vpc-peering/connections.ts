import type { Connection } from '../../connection.ts';
import { peeringEnds } from '../../mechanisms/connect/peers.ts';

export const connections: readonly Connection[] = [peeringEnds];
