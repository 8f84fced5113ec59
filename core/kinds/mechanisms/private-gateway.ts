import type { ResourceId } from '../../model/design.ts';
import type { Instruction, Station, StationId } from '../../network/stations.ts';
import type { Capabilities } from '../capabilities.ts';
import type { View } from '../view.ts';
import { byPreference, gatewaySite, hubsOf, linkRoutes } from './gateway-links.ts';
import { hubStation } from './hub.ts';
import { type InwardRules, onlyInward } from './inward.ts';

/** The end of VPNs or private lines: docked on a network, or standing free and attached to a hub. */
export interface GatewayRules extends InwardRules {
  /** Where its routes lead. */
  readonly routes: string;
  /** What a hub does with it. */
  readonly hub: string;
  /** Routes of IPv6 cannot lead to it. */
  readonly ipv4Only?: true;
}

const entry = (id: ResourceId): StationId => `${id}/outside`;
const networkOf = (view: View, id: ResourceId) => view.enclosing(id, 'network');

export const gatewayCapabilities = (rules: Pick<GatewayRules, 'routes' | 'ipv4Only'>): Capabilities => ({
  'route-target': {
    next(view, id, family, network) {
      const own = networkOf(view, id);
      const refuse = (code: string) =>
        ({ refusal: { reason: { code, values: {}, place: { resource: id }, rule: rules.routes }, then: 'stop' } }) as const;
      if (family === 'ipv6' && rules.ipv4Only) return refuse('GATEWAY_IPV4_ONLY');
      return own !== undefined && own === (network ?? own) ? { station: `${id}/inside` } : refuse('BLACKHOLE');
    },
  },
  'private-gateway': { entry, network: networkOf },
  // A VPN of another cloud may end here.
  'private-site': gatewaySite(entry),
});

export function gatewayStations(view: View, id: ResourceId, rules: GatewayRules): readonly Station[] {
  const entries = linkRoutes(view, id)
    .toSorted(byPreference)
    .map((one) => one.entry);
  const reason = { code: 'VGW_NO_ROUTE', values: { gateway: { resource: id } }, place: { resource: id }, rule: rules.routes };
  return [
    { id: `${id}/inside`, resource: id, program: [{ op: 'route', table: { resource: id, entries, otherwise: { reason, then: 'stop' } } }] },
    { id: entry(id), resource: id, program: [{ op: 'note', code: 'VGW_FORWARDS_IN' }, ...inward(view, id, rules)] },
  ];
}

/** On into its network and no further, or to the hub that it is attached to. */
function inward(view: View, id: ResourceId, rules: GatewayRules): readonly Instruction[] {
  const network = networkOf(view, id);
  if (network !== undefined) return [...onlyInward(view, network, id, undefined, rules), { op: 'jump', to: `${network}/local` }];
  const [hub] = hubsOf(view, id);
  if (hub !== undefined) return [{ op: 'jump', to: hubStation(hub) }];
  const reason = { code: 'GATEWAY_ALONE', values: { gateway: { resource: id } }, place: { resource: id }, rule: rules.hub };
  return [{ op: 'refuse', refusal: { reason, then: 'stop' } }];
}
