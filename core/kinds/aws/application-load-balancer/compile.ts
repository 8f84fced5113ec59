import type { ResourceId } from '../../../model/design.ts';
import { same } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { groupsInForce } from '../attachment.ts';
import { capabilitiesOf, compileWith, type Profile, PROTOCOLS_OF, type WrittenListener, type WrittenRule } from '../balancing/compile.ts';
import { NODES } from '../balancing/nodes.ts';
import { fields } from './fields.ts';

/** The rules of a listener by priority; rows of one priority are one rule, which has several groups by weight. */
function rulesOf(view: View, id: ResourceId, port: number): readonly WrittenRule[] {
  const rows = view.values(id, fields).rules.map((row, index) => ({ row, index }));
  const found = new Map<number, WrittenRule>();
  for (const { row, index } of rows.filter((one) => one.row.port === port).sort((a, b) => a.row.priority - b.row.priority)) {
    const first = found.get(row.priority);
    const groups = row.targetGroup === undefined ? [] : [{ group: row.targetGroup, weight: row.weight }];
    found.set(row.priority, {
      place: first?.place ?? { resource: id, field: 'rules', index },
      ...(first ? { ...first } : { ...(row.host ? { domain: row.host } : {}), ...(row.path ? { path: row.path } : {}) }),
      groups: [...(first?.groups ?? []), ...groups],
    });
  }
  return [...found.values()];
}

export const LISTENERS: Query<readonly WrittenListener[]> = {
  name: 'aws.application-load-balancer/listeners',
  equal: same,
  compute: (view, id) =>
    view.values(id, fields).listeners.map(({ protocol, port, targetGroup }, index) => {
      const place = { resource: id, field: 'listeners', index };
      const fallback: WrittenRule = { place, groups: targetGroup === undefined ? [] : [{ group: targetGroup, weight: 1 }] };
      return { place, protocols: PROTOCOLS_OF[protocol] ?? [], port, rules: [...rulesOf(view, id, port), fallback] };
    }),
};

/** Cross-zone is always on here, unless a target group turns it off (A17.4). It has security groups, the default one at least (A17.6). */
const profile: Profile = {
  layer: 7,
  behind: 'balancers',
  rule: 'A17.6',
  allUnhealthy: () => 'everybody',
  listeners: (view, id) => view.ask(LISTENERS, id),
  crossZone: () => true,
  groups: (view, id) => view.values(id, fields).securityGroups,
  linkFilters: () => [],
  filters: (view, id) => groupsInForce(view, view.ask(NODES, id)[0]?.segment, view.values(id, fields).securityGroups),
};

export const capabilities = capabilitiesOf(profile);
export const compile = compileWith(profile);
