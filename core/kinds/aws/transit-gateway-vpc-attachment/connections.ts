import type { Connection } from '../../connection.ts';
import { attachmentToSegment, takesHub } from '../../mechanisms/connect/hubs.ts';

export const connections: readonly Connection[] = [takesHub, attachmentToSegment];
