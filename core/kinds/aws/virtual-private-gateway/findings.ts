import { ref, warning, whole } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { detached, onlyOne } from '../../mechanisms/docked.ts';
import { joinsOf } from './facts.ts';

export const findings: readonly FindingRule[] = [
  detached('AWS-GW-101', 'A15.1'),
  onlyOne('AWS-VGW-101', 'A15.1', 'private'),
  warning(
    'AWS-VGW-102',
    'A15.1',
    whole((view, id) => joinsOf(view, id).length === 0 && { resource: ref(id) }),
  ),
];
