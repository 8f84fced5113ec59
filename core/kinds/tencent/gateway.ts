import { formatPrefix } from '../../net/prefix.ts';
import type { Compile } from '../compile.ts';
import type { Facts } from '../facts.ts';
import { ref, warning, whole } from '../finding.ts';
import type { FindingRule } from '../kind.ts';
import { hubsOf, linksOf, placesBehind } from '../mechanisms/gateway-links.ts';
import * as gateway from '../mechanisms/private-gateway.ts';

/** What the gateways of VPNs and of Direct Connect have in common: on into the VPC and no further (T4.3), or to the CCN. */
const RULES: gateway.GatewayRules = { transit: 'T9.1', edge: 'T9.1', nat: 'T4.3', routes: 'T3.3', hub: 'T9.2' };

export const gatewayCapabilities = gateway.gatewayCapabilities(RULES);
export const gatewayStations: Compile = (view, id) => gateway.gatewayStations(view, id, RULES);

export const gatewayFacts = (rank: number): Facts => ({
  'next-hop': {
    zone: () => undefined,
    way: () => 'private',
    usual: (view, id) => placesBehind(view, id).map(formatPrefix),
    refuses: () => undefined,
    // Primary and backup by the type of the next hop (T3.7).
    rank: () => rank,
  },
});

/** A gateway at which nothing ends, or that belongs to nothing. */
export const gatewayFindings = (nothingEnds: string, alone: string): readonly FindingRule[] => [
  warning(
    nothingEnds,
    'T3.3',
    whole((view, id) => linksOf(view, id).length === 0 && { resource: ref(id) }),
  ),
  warning(
    alone,
    'T9.2',
    whole((view, id) => view.enclosing(id, 'network') === undefined && hubsOf(view, id).length === 0 && { resource: ref(id) }),
  ),
];
