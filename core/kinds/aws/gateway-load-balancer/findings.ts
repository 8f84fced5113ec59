import { error, found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { NODES } from '../balancing/nodes.ts';
import { reachable, type Use } from '../balancing/targets.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  error('AWS-GWLB-101', 'A17.2', (view, id) =>
    view.ask(NODES, id).length === 0 ? [found({ resource: id, field: 'subnets' }, { resource: ref(id) })] : [],
  ),
  error('AWS-GWLB-102', 'A3.13', (view, id) => {
    const { targetGroup } = view.values(id, fields);
    const protocol = targetGroup === undefined ? undefined : view.resource(targetGroup)?.protocol;
    return protocol === 'GENEVE' ? [] : [found({ resource: id, field: 'targetGroup' }, { resource: ref(id) })];
  }),
  warning('AWS-ELB-012', 'A17.4', (view, id) => {
    const { targetGroup, crossZone } = view.values(id, fields);
    if (targetGroup === undefined) return [];
    const use: Use = { id, layer: 4, crossZone, vouched: [] };
    return view
      .ask(NODES, id)
      .filter((node) => reachable(view, use, node, targetGroup).length === 0)
      .map((node) => found(node.place, { resource: ref(id), group: ref(targetGroup), zone: node.zone ?? '-', subnet: ref(node.segment) }));
  }),
];
