import type { Connection } from '../../connection.ts';
import { hubEnds } from '../../mechanisms/connect/peers.ts';

export const connections: readonly Connection[] = hubEnds.filter((one) => one.to === 'network');
