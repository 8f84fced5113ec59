import type { FindingRule } from '../../kind.ts';
import { detached, onlyOne, unused } from '../../mechanisms/docked.ts';

export const findings: readonly FindingRule[] = [
  detached('AWS-GW-101', 'A4.1'),
  onlyOne('AWS-IGW-001', 'A4.1', 'internet'),
  unused('AWS-IGW-005', 'A4.4'),
];
