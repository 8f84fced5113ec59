import type { Connection } from '../../connection.ts';
import { toFilter, toTable } from '../../mechanisms/connect/links.ts';
import { toRouteTarget } from '../../mechanisms/connect/routes.ts';

export const connections: readonly Connection[] = [toFilter, toTable, toRouteTarget];
