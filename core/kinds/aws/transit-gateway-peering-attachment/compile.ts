import type { ResourceId } from '../../../model/design.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import type { View } from '../../view.ts';
import { enterHub, hubStation } from '../transit/stations.ts';
import { fields } from './fields.ts';

/** The sides that are drawn: the requester is 1, the accepter 2. */
export function sides(view: View, id: ResourceId): readonly { readonly hub: ResourceId; readonly side: 1 | 2 }[] {
  const { transitGateway, peer } = view.values(id, fields);
  const side = (hub: ResourceId | undefined, side: 1 | 2) => (hub !== undefined && view.as('transit-hub', hub) ? [{ hub, side }] : []);
  return transitGateway === peer ? side(transitGateway, 1) : [...side(transitGateway, 1), ...side(peer, 2)];
}

export const isAvailable = (view: View, id: ResourceId): boolean => view.values(id, fields).state === 'available';

export const capabilities: Capabilities = {
  'hub-attachment': {
    hubs: (view, id) => sides(view, id).map(({ hub }) => hub),
    available: isAvailable,
    network: () => undefined,
    // Static routes only (A13.5).
    propagates: () => [],
    defaults: () => ({ association: true, propagation: false }),
    entry: (view, id, hub) => `${id}/from-${sides(view, id).find((one) => one.hub === hub)?.side ?? 1}`,
    groups: () => false,
  },
};

export const compile: Compile = (view, id) => {
  if (!isAvailable(view, id)) return [];
  const all = sides(view, id);
  const { otherTransitGateway, otherRegion } = view.values(id, fields);
  const values = { join: { resource: id }, hub: otherTransitGateway ?? otherRegion ?? '' };
  return all.flatMap(({ hub, side }) => {
    const other = all.find((one) => one.side !== side);
    return [
      {
        id: `${id}/from-${side}`,
        resource: id,
        program: [
          { op: 'note', code: 'PEERING_FORWARDS' } as const,
          other
            ? ({ op: 'jump', to: hubStation(id, other.side) } as const)
            : ({ op: 'refuse', refusal: { reason: { code: 'HUB_NOT_DRAWN', values, place: { resource: id } }, then: 'unknown' } } as const),
        ],
      },
      enterHub(view, hub, id, undefined, side),
    ];
  });
};
