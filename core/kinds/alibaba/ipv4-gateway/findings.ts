import { error, ref, whole } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';

export const findings: readonly FindingRule[] = [
  error(
    'ALI-4GW-001',
    'L5.3',
    whole((view, id) => {
      const network = view.enclosing(id, 'network');
      const kind = view.resource(id)?.kind;
      const first = network === undefined ? undefined : view.inside(network).find((one) => view.resource(one)?.kind === kind);
      return network !== undefined && first !== undefined && first !== id && { network: ref(network), other: ref(first) };
    }),
  ),
];
