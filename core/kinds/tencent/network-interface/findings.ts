import { error, found, ref } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { zoneOf } from '../../mechanisms/addresses.ts';
import { interfaceFindings } from '../interfaces.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  error('TC-ENI-103', 'T1.3', (view, id) => {
    const { attachedTo } = view.values(id, fields);
    const [zone, otherZone] = [zoneOf(view, id), attachedTo === undefined ? undefined : zoneOf(view, attachedTo)];
    if (attachedTo === undefined || zone === undefined || otherZone === undefined || zone === otherZone) return [];
    return [found({ resource: id, field: 'attachedTo' }, { resource: ref(id), zone, instance: ref(attachedTo), otherZone })];
  }),
  error('TC-ENI-104', 'T1.3', (view, id) => {
    const { attachedTo } = view.values(id, fields);
    if (attachedTo === undefined || view.enclosing(attachedTo, 'network') === view.enclosing(id, 'network')) return [];
    return [found({ resource: id, field: 'attachedTo' }, { resource: ref(id), instance: ref(attachedTo) })];
  }),
  ...interfaceFindings,
];
