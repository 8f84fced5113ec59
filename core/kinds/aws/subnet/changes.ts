import { keptBlock, keptZone } from '../../derived/changes.ts';
import type { ChangeRule } from '../../kind.ts';

export const changes: readonly ChangeRule[] = [keptBlock('AWS-SUB-106', 'A2.2', 'ipv4Cidr'), keptZone('AWS-SUB-107', 'A2.1')];
