import { found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { linksOf } from '../../mechanisms/gateway-links.ts';

export const findings: readonly FindingRule[] = [
  warning('AWS-DXGW-101', 'A15.1', (view, id) => {
    const ends = linksOf(view, id).map((one) => view.as('private-link', one)?.gateway(view, one) === id);
    return ends.includes(true) && ends.includes(false) ? [] : [found({ resource: id }, { resource: ref(id) })];
  }),
];
