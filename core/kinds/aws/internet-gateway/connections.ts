import type { Connection } from '../../connection.ts';
import { toSegmentAsTarget } from '../connect/routes.ts';

export const connections: readonly Connection[] = [toSegmentAsTarget];
