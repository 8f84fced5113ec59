import type { Connection } from '../../connection.ts';
import { functionToSegment } from '../../mechanisms/connect/attachments.ts';
import { balancerToService } from '../endpoint-links.ts';

export const connections: readonly Connection[] = [functionToSegment, balancerToService];
