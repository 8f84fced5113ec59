import { found, ref, error } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { groupFindings } from '../interfaces.ts';
import { balancerFindings, familyFindings, httpFindings, type Judged, usedGroups } from '../balancing/findings.ts';
import { LISTENERS } from './compile.ts';
import { fields } from './fields.ts';

const judged: Judged = {
  layer: 7,
  listeners: (view, id) => view.ask(LISTENERS, id),
  crossZone: () => true,
  groups: (view, id) => view.values(id, fields).securityGroups,
};

export const findings: readonly FindingRule[] = [
  ...httpFindings,
  ...balancerFindings(judged),
  ...familyFindings(judged),
  error('AWS-ELB-007', 'A17.9', (view, id) =>
    usedGroups(view, id, judged).flatMap(({ group, place }) =>
      view.as('target-group', group)?.group(view, group).names === 'balancers' ? [found(place, { resource: ref(id), group: ref(group) })] : [],
    ),
  ),
  error('AWS-ELB-107', 'A17.6', (view, id) =>
    usedGroups(view, id, judged).flatMap(({ group, place }) => {
      const protocol = String(view.resource(group)?.protocol ?? 'HTTP');
      const its = view.as('target-group', group)?.group(view, group);
      return its?.names !== 'functions' && !protocol.startsWith('HTTP') ? [found(place, { resource: ref(id), group: ref(group), protocol })] : [];
    }),
  ),
  error('AWS-ELB-108', 'A17.6', (view, id) => {
    const { listeners, rules } = view.values(id, fields);
    return rules.flatMap(({ port }, index) =>
      listeners.some((one) => one.port === port) ? [] : [found({ resource: id, field: 'rules', index, column: 'port' }, { resource: ref(id), port })],
    );
  }),
  error('AWS-ELB-109', 'A17.6', (view, id) => {
    const { listeners } = view.values(id, fields);
    return listeners.flatMap(({ port }, index) =>
      listeners.findIndex((one) => one.port === port) < index
        ? [found({ resource: id, field: 'listeners', index, column: 'port' }, { resource: ref(id), port })]
        : [],
    );
  }),
  ...groupFindings,
];
