import { keptBlock, keptZone } from '../../derived/changes.ts';
import type { ChangeRule } from '../../kind.ts';

export const changes: readonly ChangeRule[] = [keptBlock('TC-VPC-003', 'T1.2', 'ipv4Cidr'), keptZone('TC-SUB-104', 'T1.3')];
