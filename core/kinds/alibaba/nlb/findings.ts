import { zonalFindings } from '../balancing/zonal-findings.ts';
import { read } from './compile.ts';

export const findings = zonalFindings(read);
