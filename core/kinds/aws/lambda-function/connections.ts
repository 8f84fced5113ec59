import type { Connection } from '../../connection.ts';
import { functionToSegment, toGroup } from '../connect/attachments.ts';
import { toRouteTarget } from '../connect/routes.ts';
import { toHost } from '../../hosts.ts';

export const connections: readonly Connection[] = [functionToSegment, toGroup, toRouteTarget, toHost];
