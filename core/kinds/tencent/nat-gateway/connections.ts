import type { Connection } from '../../connection.ts';
import { toAddress } from '../../mechanisms/connect/attachments.ts';
import { toSegmentAsTarget } from '../../mechanisms/connect/routes.ts';

export const connections: readonly Connection[] = [toAddress, toSegmentAsTarget];
