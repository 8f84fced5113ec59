import { ref, warning, whole } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { detached, onlyOne, unused } from '../../mechanisms/docked.ts';

export const findings: readonly FindingRule[] = [
  detached('AWS-GW-101', 'A5.1'),
  onlyOne('AWS-EIGW-002', 'A5.1', 'outbound'),
  warning(
    'AWS-EIGW-003',
    'A5.1',
    whole((view, id) => {
      const network = view.enclosing(id, 'network');
      if (network === undefined || view.as('network', network)?.blocks(view, network, 'ipv6').length !== 0) return undefined;
      return { resource: ref(id), network: ref(network) };
    }),
  ),
  unused('AWS-EIGW-101', 'A5.2'),
];
