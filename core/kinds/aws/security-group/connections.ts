import type { Connection } from '../../connection.ts';
import { groupToHost } from '../connect/attachments.ts';
import { groupToGroup } from '../connect/groups.ts';

export const connections: readonly Connection[] = [groupToHost, groupToGroup];
