import type { Connection } from '../../connection.ts';
import { functionToSegment, toGroup } from '../../mechanisms/connect/attachments.ts';
import { endpointToService, endpointToTable } from '../endpoint-links.ts';

export const connections: readonly Connection[] = [endpointToService, endpointToTable, functionToSegment, toGroup];
