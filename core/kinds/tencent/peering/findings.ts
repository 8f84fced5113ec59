import type { ResourceId } from '../../../model/design.ts';
import { error, type Found, found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

const ENDS = ['network', 'peer'] as const;

/** True when a table of the network leads into the peering. */
const routesInto = (view: View, network: ResourceId, id: ResourceId): boolean =>
  view.inside(network).some((table) =>
    view
      .as('routes', table)
      ?.rows(view, table)
      .some((row) => row.target === id),
  );

/** Sides without a route: what the other side sends there is never answered. */
const oneSided = (view: View, id: ResourceId): readonly Found[] =>
  ENDS.flatMap((field) => {
    const network = view.values(id, fields)[field];
    if (network === undefined || routesInto(view, network, id)) return [];
    return [found({ resource: id, field }, { resource: ref(id), network: ref(network) })];
  });

export const findings: readonly FindingRule[] = [
  warning('TC-PEER-001', 'T9.1', oneSided),
  error('TC-PEER-101', 'T9.1', (view, id) => {
    const values = view.values(id, fields);
    const empty = ENDS.filter((field) => values[field] === undefined).map((field) => found({ resource: id, field }, { resource: ref(id) }));
    const same = values.network !== undefined && values.network === values.peer;
    return same ? [found({ resource: id, field: 'peer' }, { resource: ref(id) })] : empty;
  }),
];
