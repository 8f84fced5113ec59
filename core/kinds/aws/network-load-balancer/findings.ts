import { error, found, ref, warning } from '../../finding.ts';
import { formFindings } from '../../form-findings.ts';
import type { FindingRule } from '../../kind.ts';
import { groupFindings } from '../interfaces.ts';
import { balancerFindings, familyFindings, type Judged, networkFindings, usedGroups } from '../balancing/findings.ts';
import { LISTENERS } from './compile.ts';
import { fields } from './fields.ts';
import { form } from './form.ts';

const judged: Judged = {
  layer: 4,
  listeners: (view, id) => view.ask(LISTENERS, id),
  crossZone: (view, id) => view.values(id, fields).crossZone,
  groups: (view, id) => (view.values(id, fields).createdWithGroups ? view.values(id, fields).securityGroups : []),
};

const takesUdp = (protocol: string): boolean => protocol === 'UDP' || protocol === 'TCP_UDP';
/** Two listeners of one port that take the same protocol. */
const clashes = (a: string, b: string): boolean => a === b || a === 'TCP_UDP' || b === 'TCP_UDP' || !(takesUdp(a) !== takesUdp(b));

export const findings: readonly FindingRule[] = [
  ...networkFindings,
  ...balancerFindings(judged),
  ...familyFindings(judged),
  error('AWS-ELB-007', 'A17.9', (view, id) =>
    usedGroups(view, id, judged).flatMap(({ group, place }) =>
      view.as('target-group', group)?.group(view, group).names === 'functions' ? [found(place, { resource: ref(id), group: ref(group) })] : [],
    ),
  ),
  error('AWS-ELB-011', 'A17.15', (view, id) => {
    const { createdWithGroups, securityGroups } = view.values(id, fields);
    return createdWithGroups || securityGroups.length === 0 ? [] : [found({ resource: id, field: 'securityGroups' }, { resource: ref(id) })];
  }),
  warning('AWS-ELB-013', 'A17.10', (view, id) => {
    const { ipAddressType, ipv6SourceNat, listeners } = view.values(id, fields);
    if (ipAddressType !== 'dualstack' || ipv6SourceNat) return [];
    return listeners.flatMap(({ protocol, port }, index) =>
      takesUdp(protocol) ? [found({ resource: id, field: 'listeners', index }, { resource: ref(id), protocol, port })] : [],
    );
  }),
  error('AWS-ELB-107', 'A17.9', (view, id) =>
    usedGroups(view, id, judged).flatMap(({ group, place }) => {
      const protocol = String(view.resource(group)?.protocol ?? 'HTTP');
      const its = view.as('target-group', group)?.group(view, group);
      return its?.names !== 'functions' && (protocol.startsWith('HTTP') || protocol === 'GENEVE')
        ? [found(place, { resource: ref(id), group: ref(group), protocol })]
        : [];
    }),
  ),
  error('AWS-ELB-109', 'A17.9', (view, id) => {
    const { listeners } = view.values(id, fields);
    return listeners.flatMap(({ port, protocol }, index) =>
      listeners.findIndex((one) => one.port === port && clashes(one.protocol, protocol)) < index
        ? [found({ resource: id, field: 'listeners', index, column: 'port' }, { resource: ref(id), port })]
        : [],
    );
  }),
  ...groupFindings,
  ...formFindings('A17.15', fields, form, ['securityGroups']),
];
