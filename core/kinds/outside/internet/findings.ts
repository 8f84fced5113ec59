import type { FindingRule } from '../../kind.ts';
import { publicOnly } from '../hosts.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [publicOnly((view, id) => view.values(id, fields))];
