import type { Connection } from '../../connection.ts';
import { filterToSegment } from '../../mechanisms/connect/links.ts';

export const connections: readonly Connection[] = [filterToSegment];
