import type { ResourceId } from '../../../model/design.ts';
import type { RouteEntry, RouteTable } from '../../../network/stations.ts';
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

/** What comes by it reaches no appliances behind endpoints (A3.13). */
function notToAppliances(view: View, id: ResourceId, entry: RouteEntry): RouteEntry {
  const { target } = entry;
  if (target === undefined || view.as('next-hop', target)?.way(view, target) !== 'inspection') return entry;
  const reason = {
    code: 'VGW_TO_APPLIANCES',
    values: { gateway: { resource: id }, target: { resource: target } },
    place: entry.place,
    rule: 'A3.13',
  };
  const { segment: _past, ...rest } = entry;
  return { ...rest, next: { reason, then: 'stop' } };
}

export const compile: Compile = (view, id) => {
  const network = view.enclosing(id, 'network');
  if (network === undefined) return [];
  return [
    { id: `${id}/inside`, resource: id, program: [{ op: 'route', table: links(view, id) }] },
    {
      id: `${id}/outside`,
      resource: id,
      program: [{ op: 'note', code: 'VGW_FORWARDS_IN' }, enterNetwork(view, id, network, (entry) => notToAppliances(view, id, entry))],
    },
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
