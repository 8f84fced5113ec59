import type { FindingRule } from '../../kind.ts';
import { onlyOne, unused } from '../../mechanisms/docked.ts';

export const findings: readonly FindingRule[] = [onlyOne('AWS-IGW-001', 'A4.1', 'internet'), unused('AWS-IGW-005', 'A4.4')];
