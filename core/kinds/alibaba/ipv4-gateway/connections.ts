import type { Connection } from '../../connection.ts';
import { toSegmentAsTarget } from '../../mechanisms/connect/routes.ts';

export const connections: readonly Connection[] = [toSegmentAsTarget];
