import type { Connection } from '../../connection.ts';
import { toHost } from '../../hosts.ts';

export const connections: readonly Connection[] = [toHost];
