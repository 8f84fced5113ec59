import type { FindingRule } from '../../kind.ts';
import { gatewayFindings } from '../gateway.ts';

export const findings: readonly FindingRule[] = gatewayFindings('TC-VPNGW-101', 'TC-VPNGW-102');
