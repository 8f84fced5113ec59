import type { Connection } from '../../connection.ts';

export const connections: readonly Connection[] = [];
