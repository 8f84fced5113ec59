import { keptBlock, lastingBlock } from '../../derived/changes.ts';
import type { ChangeRule } from '../../kind.ts';

export const changes: readonly ChangeRule[] = [
  keptBlock('ALI-VPC-107', 'L1.4', 'ipv4Cidr', 'warning'),
  lastingBlock('ALI-V6-003', 'L2.4', 'ipv6Cidr'),
];
