import type { Connection } from '../../connection.ts';
import { toAddress, toGroup } from '../../mechanisms/connect/attachments.ts';
import { toSubnet, toTargetGroup } from '../balancing/connections.ts';

export const connections: readonly Connection[] = [
  toTargetGroup({ TCP: 'TCP', TLS: 'TLS', UDP: 'UDP', TCP_UDP: 'TCP_UDP' }),
  toSubnet,
  toAddress,
  toGroup,
];
