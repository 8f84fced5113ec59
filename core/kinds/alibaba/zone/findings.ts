import { error, found, note, ref } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { zoneCode } from '../zones.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  error('ALI-ZONE-101', 'L1.9', (view, id) => {
    const network = view.enclosing(id, 'network');
    const region = network === undefined ? undefined : view.as('network', network)?.region(view, network);
    const code = view.as('zone', id)?.code(view, id);
    if (region === undefined || code === undefined || code === zoneCode(region, code.slice(-1))) return [];
    return [found({ resource: id, field: 'zone' }, { zone: view.values(id, fields).zone, region })];
  }),
  note('ALI-ZONE-102', 'L1.9', (view, id) => {
    const network = view.enclosing(id, 'network');
    const code = view.as('zone', id)?.code(view, id);
    const siblings = network === undefined ? [] : view.inside(network);
    const first = siblings.find((other) => view.as('zone', other) && view.as('zone', other)?.code(view, other) === code);
    if (network === undefined || code === undefined || first === undefined || first === id) return [];
    return [found({ resource: id, field: 'zone' }, { zone: code, network: ref(network) })];
  }),
];
