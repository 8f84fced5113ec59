import { error, found, ref } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { elasticFindings } from '../../mechanisms/elastic-address.ts';
import { IPV4_ACCESS } from '../internet.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  error('ALI-4GW-004', 'L5.4', (view, id) => {
    const user = view.as('public-address', id)?.user(view, id);
    const network = user === undefined ? undefined : view.enclosing(user, 'network');
    const access = network === undefined ? undefined : view.ask(IPV4_ACCESS, network);
    if (view.values(id, fields).mode !== 'cut-through' || access?.mode !== 'gateway') return [];
    return [found({ resource: id, field: 'mode' }, { resource: ref(id), gateway: ref(access.gateway) })];
  }),
  ...elasticFindings((view, id) => view.values(id, fields), {
    stranger: { id: 'ALI-EIP-101', rule: 'L6.1' },
    spare: { id: 'ALI-EIP-102', rule: 'L6.1' },
    second: { id: 'ALI-EIP-103', rule: 'L6.1' },
    notPublic: { id: 'ALI-EIP-104', rule: 'L6.1' },
    shared: { id: 'ALI-EIP-105', rule: 'L6.1' },
  }),
  // Only an interface of its own can have the address itself (L6.2).
  error('ALI-EIP-106', 'L6.2', (view, id) => {
    const { mode, associatedWith } = view.values(id, fields);
    if (mode !== 'cut-through' || associatedWith === undefined || view.as('attachable', associatedWith)) return [];
    return [found({ resource: id, field: 'mode' }, { resource: ref(id), target: ref(associatedWith) })];
  }),
];
