import type { Connection } from '../../connection.ts';
import { interfaceToHost, toAddress, toGroup } from '../../mechanisms/connect/attachments.ts';
import { toRouteTarget } from '../../mechanisms/connect/routes.ts';
import { toHost } from '../../hosts.ts';

export const connections: readonly Connection[] = [interfaceToHost, toAddress, toGroup, toRouteTarget, toHost];
