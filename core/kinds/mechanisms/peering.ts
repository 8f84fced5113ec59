import type { ResourceId } from '../../model/design.ts';
import { FAMILIES } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { Station, StationId } from '../../network/stations.ts';
import type { CapabilityTable, NextHop } from '../capabilities.ts';
import type { WrittenRoute } from '../facts.ts';
import type { View } from '../view.ts';
import { type InwardRules, onlyInward } from './inward.ts';

/** The two networks of a peering, as its fields name them. */
export type PeeringEnds = (view: View, id: ResourceId) => readonly [ResourceId | undefined, ResourceId | undefined];

const side = (id: ResourceId, network: ResourceId): StationId => `${id}/to-${network}`;

/** Both ends, when both exist and are two. */
function joined(view: View, id: ResourceId, ends: PeeringEnds): readonly [ResourceId, ResourceId] | undefined {
  const [a, b] = ends(view, id);
  return a !== undefined && b !== undefined && a !== b && view.as('network', a) && view.as('network', b) ? [a, b] : undefined;
}

/** A peering joins two networks; routes on both sides lead into it, and it leads into the other network only. */
export const peeringCapabilities = (
  ends: PeeringEnds,
  rule: string,
): { readonly 'network-join': CapabilityTable['network-join']; readonly 'route-target': CapabilityTable['route-target'] } => ({
  'network-join': { networks: (view, id) => joined(view, id, ends) ?? [] },
  'route-target': {
    next(view, id, _family, network): NextHop {
      const both = joined(view, id, ends);
      const other = both?.find((one) => one !== network);
      if (network !== undefined && other !== undefined && both?.includes(network)) return { station: side(id, other) };
      return { refusal: { reason: { code: 'BLACKHOLE', values: {}, place: { resource: id }, rule }, then: 'stop' } };
    },
  },
});

/** `ID/to-NETWORK` for each side. */
export function peeringStations(view: View, id: ResourceId, ends: PeeringEnds, rules: InwardRules): readonly Station[] {
  const both = joined(view, id, ends);
  if (!both) return [];
  const [a, b] = both;
  const into = (network: ResourceId, from: ResourceId): Station => ({
    id: side(id, network),
    resource: id,
    program: [{ op: 'note', code: 'PEERING_FORWARDS' }, ...onlyInward(view, network, id, from, rules), { op: 'jump', to: `${network}/local` }],
  });
  return [into(a, b), into(b, a)];
}

/** The blocks of a network, IPv4 first. */
export const blocksOf = (view: View, network: ResourceId): readonly Prefix[] =>
  FAMILIES.flatMap((family) => view.as('network', network)?.blocks(view, network, family) ?? []);

/** The blocks of those ends of a join that are across from `from`; of all of them where it is not known from where one looks. */
export const blocksAcross = (view: View, ends: readonly (ResourceId | undefined)[], from: ResourceId | undefined): readonly Prefix[] =>
  ends.filter((one) => one !== undefined && one !== from).flatMap((network) => (network === undefined ? [] : blocksOf(view, network)));

/** Rows of the tables of a network that lead to a target. */
export const rowsInto = (view: View, network: ResourceId, target: ResourceId): readonly WrittenRoute[] =>
  view.inside(network).flatMap((table) => (view.as('routes', table)?.rows(view, table) ?? []).filter((row) => row.target === target));
