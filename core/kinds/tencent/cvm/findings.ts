import type { FindingRule } from '../../kind.ts';
import { interfaceFindings } from '../interfaces.ts';

export const findings: readonly FindingRule[] = interfaceFindings;
