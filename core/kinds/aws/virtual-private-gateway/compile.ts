import type { ResourceId } from '../../../model/design.ts';
import type { RouteTable } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { byPreference, gatewaySite, linkRoutes } from '../../mechanisms/gateway-links.ts';
import type { View } from '../../view.ts';
import { enterNetwork, notAttached } from '../edge.ts';

export const capabilities: Capabilities = {
  'route-target': {
    next(view, id, _family, network) {
      const own = view.enclosing(id, 'network');
      return own !== undefined && own === (network ?? own) ? { station: `${id}/inside` } : { refusal: notAttached(id) };
    },
  },
  'private-gateway': {
    entry: (id) => `${id}/outside`,
    network: (view, id) => view.enclosing(id, 'network'),
  },
  // A VPN of another cloud may end here.
  'private-site': gatewaySite((id) => `${id}/outside`),
};

export const compile: Compile = (view, id) => {
  const network = view.enclosing(id, 'network');
  if (network === undefined) return [];
  return [
    { id: `${id}/inside`, resource: id, program: [{ op: 'route', table: links(view, id) }] },
    { id: `${id}/outside`, resource: id, program: [{ op: 'note', code: 'VGW_FORWARDS_IN' }, enterNetwork(view, id, network)] },
  ];
};

/** What its connections lead to: longest prefix, then Direct Connect before VPN (A3.4). */
function links(view: View, id: ResourceId): RouteTable {
  const entries = linkRoutes(view, id)
    .toSorted(byPreference)
    .map((one) => one.entry);
  const reason = { code: 'VGW_NO_ROUTE', values: { gateway: { resource: id } }, place: { resource: id }, rule: 'A15.1' };
  return { resource: id, entries, otherwise: { reason, then: 'stop' } };
}
