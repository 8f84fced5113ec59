import type { Connection } from '../../connection.ts';
import { tableToSegment } from '../../mechanisms/connect/links.ts';
import { tableToEdge, tableToTarget } from '../../mechanisms/connect/tables.ts';

export const connections: readonly Connection[] = [tableToSegment, tableToEdge, tableToTarget];
