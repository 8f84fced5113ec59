import { error, found, ref, warning, whole } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { isAvailable } from './compile.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  warning(
    'AWS-TGW-108',
    'A13.5',
    whole((view, id) => !isAvailable(view, id) && { resource: ref(id) }),
  ),
  error('AWS-TGW-111', 'A13.5', (view, id) => {
    const { transitGateway, peer, otherTransitGateway } = view.values(id, fields);
    if (transitGateway !== undefined && transitGateway === peer) return [found({ resource: id, field: 'peer' }, { resource: ref(id) })];
    const missing = (['transitGateway', 'peer'] as const).filter((field) => view.values(id, fields)[field] === undefined);
    // One of the two may be of another account.
    return missing.slice(otherTransitGateway === undefined ? 0 : 1).map((field) => found({ resource: id, field }, { resource: ref(id) }));
  }),
];
