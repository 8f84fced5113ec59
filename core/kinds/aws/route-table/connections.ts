import type { Connection } from '../../connection.ts';
import { tableToSegment } from '../connect/links.ts';
import { tableToEdge, tableToTarget } from '../connect/tables.ts';

export const connections: readonly Connection[] = [tableToSegment, tableToEdge, tableToTarget];
