import type { FindingRule } from '../../kind.ts';
import { gatewayFindings } from '../gateway.ts';

export const findings: readonly FindingRule[] = gatewayFindings('TC-DCG-101', 'TC-DCG-102');
