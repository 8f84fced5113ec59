import type { Connection } from '../../connection.ts';
import { addressToHolder } from '../../mechanisms/connect/attachments.ts';

export const connections: readonly Connection[] = [addressToHolder];
