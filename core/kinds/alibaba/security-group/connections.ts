import type { Connection } from '../../connection.ts';
import { groupToHost } from '../../mechanisms/connect/attachments.ts';
import { groupToGroup } from '../../mechanisms/connect/groups.ts';

export const connections: readonly Connection[] = [groupToHost, groupToGroup];
