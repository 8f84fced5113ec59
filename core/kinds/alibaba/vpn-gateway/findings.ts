import { ref, warning, whole } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { linksOf } from '../../mechanisms/gateway-links.ts';

export const findings: readonly FindingRule[] = [
  warning(
    'ALI-VPNGW-101',
    'L4.7',
    whole((view, id) => linksOf(view, id).length === 0 && { resource: ref(id) }),
  ),
];
