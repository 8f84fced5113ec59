import type { Connection } from '../../connection.ts';
import { toGroup } from '../../mechanisms/connect/attachments.ts';
import { toSubnet, toTargetGroup } from '../balancing/connections.ts';

export const connections: readonly Connection[] = [toTargetGroup({ HTTP: 'HTTP', HTTPS: 'HTTPS' }), toSubnet, toGroup];
