import type { Connection } from '../../connection.ts';
import { hostToInterface, toAddress, toGroup } from '../connect/attachments.ts';
import { toRouteTarget } from '../connect/routes.ts';
import { toHost } from '../../hosts.ts';

export const connections: readonly Connection[] = [hostToInterface, toAddress, toGroup, toRouteTarget, toHost];
