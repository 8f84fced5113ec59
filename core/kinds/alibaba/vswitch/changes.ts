import { keptBlock, keptZone, lastingBlock } from '../../derived/changes.ts';
import type { ChangeRule } from '../../kind.ts';

export const changes: readonly ChangeRule[] = [
  keptBlock('ALI-VSW-104', 'L1.6', 'ipv4Cidr'),
  lastingBlock('ALI-V6-003', 'L2.4', 'ipv6Cidr'),
  keptZone('ALI-VSW-106', 'L1.6'),
];
