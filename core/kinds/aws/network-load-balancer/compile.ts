import type { ResourceId } from '../../../model/design.ts';
import type { Capabilities } from '../../capabilities.ts';
import { same } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { capabilitiesOf, compileWith, type Profile, PROTOCOLS_OF, type WrittenListener } from '../balancing/compile.ts';
import { fields } from './fields.ts';

export const LISTENERS: Query<readonly WrittenListener[]> = {
  name: 'aws.network-load-balancer/listeners',
  equal: same,
  compute: (view, id) =>
    view.values(id, fields).listeners.map(({ protocol, port, targetGroup }, index) => {
      const place = { resource: id, field: 'listeners', index };
      const groups = targetGroup === undefined ? [] : [{ group: targetGroup, weight: 1 }];
      return { place, protocols: PROTOCOLS_OF[protocol] ?? [], port, rules: [{ place, groups }] };
    }),
};

/** Without security groups from its creation on, nothing is filtered at its nodes (A17.15). */
function groups(view: View, id: ResourceId): readonly ResourceId[] {
  const { securityGroups, createdWithGroups } = view.values(id, fields);
  return createdWithGroups ? securityGroups.filter((group) => view.as('interface-filter', group)) : [];
}

const filters = (view: View, id: ResourceId) => groups(view, id).flatMap((group) => view.as('interface-filter', group)?.filter(view, group) ?? []);

const profile: Profile = {
  layer: 4,
  behind: 'links',
  bare: true,
  rule: 'A17.12',
  allUnhealthy: () => 'everybody',
  listeners: (view, id) => view.ask(LISTENERS, id),
  crossZone: (view, id) => view.values(id, fields).crossZone,
  groups,
  filters,
  linkFilters: (view, id) => (view.values(id, fields).enforceOnPrivateLink ? filters(view, id) : []),
};

export const capabilities: Capabilities = capabilitiesOf(profile);
export const compile = compileWith(profile);
