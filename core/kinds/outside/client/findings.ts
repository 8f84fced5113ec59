import { ref, warning, whole } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { publicOnly } from '../hosts.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  publicOnly((view, id) => view.values(id, fields)),
  warning(
    'OUT-CLI-102',
    'A4.6',
    whole((view, id) => {
      const { ipv4, ipv6 } = view.values(id, fields);
      return ipv4 === undefined && ipv6 === undefined && { resource: ref(id) };
    }),
  ),
];
