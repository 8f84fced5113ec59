import type { FindingRule } from '../../kind.ts';
import { addressFindings, forwardingFindings, groupFindings, internetFindings } from '../interfaces.ts';

export const findings: readonly FindingRule[] = [...addressFindings, ...groupFindings, ...forwardingFindings, ...internetFindings];
