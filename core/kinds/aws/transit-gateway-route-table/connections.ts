import type { Connection } from '../../connection.ts';
import { tableToAttachment, takesHub } from '../../mechanisms/connect/hubs.ts';

export const connections: readonly Connection[] = [takesHub, tableToAttachment];
