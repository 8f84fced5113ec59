import type { ResourceId } from '../../model/design.ts';
import type { Reason } from '../../model/reason.ts';
import { FAMILIES } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import { EVERYWHERE, LINK_LOCAL, NAT64, RFC1918, SHARED, UNIQUE_LOCAL } from '../../net/ranges.ts';
import type { Instruction, Match } from '../../network/stations.ts';
import { JOINED_NETWORKS } from '../derived/joined-networks.ts';
import type { View } from '../view.ts';
import { linkRoutes } from './gateway-links.ts';
import { segmentsIn, wayOf } from './routing.ts';

const blocksOf = (view: View, network: ResourceId): readonly Prefix[] =>
  FAMILIES.flatMap((family) => view.as('network', network)?.blocks(view, network, family) ?? []);

/** The blocks of the networks to which a network is joined besides `without`: nobody passes it to get there. */
const behind = (view: View, network: ResourceId, without: ResourceId | undefined): readonly Prefix[] =>
  view
    .ask(JOINED_NETWORKS, network)
    .filter((one) => one !== without)
    .flatMap((one) => blocksOf(view, one));

/** What stands behind the private gateways of a network. */
const sites = (view: View, network: ResourceId): readonly Prefix[] =>
  view
    .inside(network)
    .filter((id) => view.as('private-gateway', id))
    .flatMap((gateway) => linkRoutes(view, gateway).map(({ entry }) => entry.prefix));

/** True when something in the network translates for others. */
const hasTranslator = (view: View, network: ResourceId): boolean =>
  [network, ...segmentsIn(view, network)].some((container) => view.inside(container).some((id) => wayOf(view, id) === 'translated'));

/** Ends there what does not match; packets that `when` leaves out are not asked. */
const stop = (match: Match, reason: Reason, when?: Match): Instruction => ({
  op: 'require',
  ...(when ? { when } : {}),
  match,
  otherwise: { reason, then: 'stop' },
});

const PRIVATE = [...RFC1918, SHARED, LINK_LOCAL, UNIQUE_LOCAL];

/**
 * What enters a network by a peering or a private gateway may only stay in it: it uses neither the network's other joins, nor its ways out
 * (A12.4, A15.3, T9.1, T4.3). Nothing when the packet is for the network itself.
 * @param by the join through which it comes
 * @param from the network on the other side, where it is one
 */
export function onlyInward(
  view: View,
  network: ResourceId,
  by: ResourceId,
  from: ResourceId | undefined,
  rules: InwardRules,
): readonly Instruction[] {
  const own = blocksOf(view, network);
  const values = { join: { resource: by }, network: { resource: network } };
  const reason = (code: string, rule: string): Reason => ({ code, values, place: { resource: by }, rule });
  const refuse = (destination: readonly Prefix[], code: string, rule: string): readonly Instruction[] =>
    destination.length === 0
      ? []
      : [
          {
            op: 'require',
            // What is for the network itself is let alone, whatever else has the same block.
            when: { destination: own, not: true },
            match: { destination, not: true },
            otherwise: { reason: reason(code, rule), then: 'stop' },
          },
        ];
  const transit = refuse(behind(view, network, from), 'PEERING_NOT_TRANSITIVE', rules.transit);
  if (rules.beyond === 'unknown') {
    return [
      ...transit,
      { op: 'require', match: { destination: own }, otherwise: { reason: reason('JOIN_BEYOND_UNKNOWN', rules.edge), then: 'unknown' } },
    ];
  }
  return [
    ...transit,
    ...refuse(sites(view, network), 'PEERING_EDGE_TO_EDGE', rules.edge),
    // Only IPv4, and what stands for it, would meet a translator there.
    ...(hasTranslator(view, network)
      ? [stop({ destination: [...own, ...PRIVATE] }, reason('NAT_VIA_PEERING', rules.nat), { destination: [EVERYWHERE.ipv4, NAT64] })]
      : []),
    stop({ destination: [...own, ...PRIVATE] }, reason('PEERING_EDGE_TO_EDGE', rules.edge)),
    stop({ destination: own }, reason('PEERING_NOT_THERE', rules.transit)),
  ];
}

/** The cloud's own rules: no transit, no use of gateways, no use of NAT. */
export interface InwardRules {
  readonly transit: string;
  readonly edge: string;
  readonly nat: string;
  /** The cloud says nothing of gateways and NAT on the other side. */
  readonly beyond?: 'unknown';
}
