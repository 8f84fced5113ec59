import { error, found, ref } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  error('AWS-DX-102', 'A15.1', (view, id) => {
    const { gateway } = view.values(id, fields);
    const wrong = gateway !== undefined && view.as('private-gateway', gateway) && view.as('private-link', id)?.gateway(view, id) === undefined;
    return wrong ? [found({ resource: id, field: 'gateway' }, { resource: ref(id), gateway: ref(gateway) })] : [];
  }),
  error('AWS-DX-103', 'A15.1', (view, id) => {
    const { gateway, type } = view.values(id, fields);
    if (gateway === undefined || !view.as('line-hub-end', gateway)) return [];
    const kinds: readonly string[] = view
      .referrers(gateway)
      .flatMap((one) => (view.as('line-association', one) ? [view.as('private-link', one)?.gateway(view, one)] : []))
      .map((one) => (view.as('transit-hub', one) ? 'transit' : 'private'));
    return kinds.length === 0 || kinds.includes(type) ? [] : [found({ resource: id, field: 'type' }, { resource: ref(id), gateway: ref(gateway) })];
  }),
  error('AWS-DX-101', 'A15.1', (view, id) => {
    const values = view.values(id, fields);
    return (['gateway', 'network'] as const)
      .filter((end) => values[end] === undefined)
      .map((end) => found({ resource: id, field: end }, { resource: ref(id) }));
  }),
];
