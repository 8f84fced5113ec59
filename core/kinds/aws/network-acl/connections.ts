import type { Connection } from '../../connection.ts';
import { filterToSegment } from '../connect/links.ts';

export const connections: readonly Connection[] = [filterToSegment];
