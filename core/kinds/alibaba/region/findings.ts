import type { FindingRule } from '../../kind.ts';

export const findings: readonly FindingRule[] = [];
