import { keptBlock } from '../../derived/changes.ts';
import type { ChangeRule } from '../../kind.ts';

export const changes: readonly ChangeRule[] = [keptBlock('AWS-VPC-104', 'A1.3', 'ipv4Cidr')];
