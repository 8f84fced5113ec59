import type { Connection } from '../../connection.ts';
import { networkToHub } from '../../mechanisms/connect/hubs.ts';
import { networkToNetwork } from '../../mechanisms/connect/peers.ts';

export const connections: readonly Connection[] = [networkToNetwork, networkToHub];
