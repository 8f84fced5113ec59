import type { Connection } from '../../connection.ts';
import { toFilter, toTable } from '../connect/links.ts';
import { toRouteTarget } from '../connect/routes.ts';

export const connections: readonly Connection[] = [toFilter, toTable, toRouteTarget];
