import type { ResourceId } from '../../model/design.ts';
import { formatPrefix } from '../../net/prefix.ts';
import type { Instruction, Station } from '../../network/stations.ts';
import type { Capabilities } from '../capabilities.ts';
import type { Facts } from '../facts.ts';
import { ref, warning, whole } from '../finding.ts';
import type { FindingRule } from '../kind.ts';
import { byPreference, gatewaySite, hubsOf, linkRoutes, linksOf, placesBehind } from '../mechanisms/gateway-links.ts';
import { hubStation } from '../mechanisms/hub.ts';
import { onlyInward } from '../mechanisms/inward.ts';
import type { View } from '../view.ts';

/** What the gateways of VPNs and of Direct Connect have in common: docked on a VPC, or standing free and attached to a CCN. */
const entry = (id: ResourceId) => `${id}/outside`;
const networkOf = (view: View, id: ResourceId) => view.enclosing(id, 'network');

export const gatewayCapabilities: Capabilities = {
  'route-target': {
    next(view, id, _family, network) {
      const own = networkOf(view, id);
      if (own !== undefined && own === (network ?? own)) return { station: `${id}/inside` };
      return { refusal: { reason: { code: 'BLACKHOLE', values: {}, place: { resource: id }, rule: 'T3.3' }, then: 'stop' } };
    },
  },
  'private-gateway': { entry, network: networkOf },
  // A VPN of another cloud may end here.
  'private-site': gatewaySite(entry),
};

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

export function gatewayStations(view: View, id: ResourceId): readonly Station[] {
  const entries = linkRoutes(view, id)
    .toSorted(byPreference)
    .map((one) => one.entry);
  const reason = { code: 'VGW_NO_ROUTE', values: { gateway: { resource: id } }, place: { resource: id }, rule: 'T3.3' };
  return [
    { id: `${id}/inside`, resource: id, program: [{ op: 'route', table: { resource: id, entries, otherwise: { reason, then: 'stop' } } }] },
    { id: entry(id), resource: id, program: [{ op: 'note', code: 'VGW_FORWARDS_IN' }, ...inward(view, id)] },
  ];
}

/** On into its VPC and no further (T4.3), or to the CCN that it is attached to. */
function inward(view: View, id: ResourceId): readonly Instruction[] {
  const network = networkOf(view, id);
  if (network !== undefined) {
    return [...onlyInward(view, network, id, undefined, { transit: 'T9.1', edge: 'T9.1', nat: 'T4.3' }), { op: 'jump', to: `${network}/local` }];
  }
  const [hub] = hubsOf(view, id);
  if (hub !== undefined) return [{ op: 'jump', to: hubStation(hub) }];
  return [
    {
      op: 'refuse',
      refusal: { reason: { code: 'GATEWAY_ALONE', values: { gateway: { resource: id } }, place: { resource: id }, rule: 'T9.2' }, then: 'stop' },
    },
  ];
}

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
    whole((view, id) => networkOf(view, id) === undefined && hubsOf(view, id).length === 0 && { resource: ref(id) }),
  ),
];
