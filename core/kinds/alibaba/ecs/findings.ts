import type { FindingRule } from '../../kind.ts';
import { addressFindings, groupFindings, internetFindings } from '../interfaces.ts';

export const findings: readonly FindingRule[] = [...addressFindings, ...groupFindings, ...internetFindings];
