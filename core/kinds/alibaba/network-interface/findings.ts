import { error, found, ref } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { zoneOf } from '../../mechanisms/addresses.ts';
import { addressFindings, forwardingFindings, groupFindings, internetFindings } from '../interfaces.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  error('ALI-ENI-104', 'L1.9', (view, id) => {
    const { attachedTo } = view.values(id, fields);
    const [zone, otherZone] = [zoneOf(view, id), attachedTo === undefined ? undefined : zoneOf(view, attachedTo)];
    if (attachedTo === undefined || zone === undefined || otherZone === undefined || zone === otherZone) return [];
    return [found({ resource: id, field: 'attachedTo' }, { resource: ref(id), zone, instance: ref(attachedTo), otherZone })];
  }),
  error('ALI-ENI-105', 'L1.9', (view, id) => {
    const { attachedTo } = view.values(id, fields);
    if (attachedTo === undefined || view.enclosing(attachedTo, 'network') === view.enclosing(id, 'network')) return [];
    return [found({ resource: id, field: 'attachedTo' }, { resource: ref(id), instance: ref(attachedTo) })];
  }),
  ...addressFindings,
  ...groupFindings,
  ...forwardingFindings,
  ...internetFindings,
];
