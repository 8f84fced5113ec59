import type { ResourceId } from '../../../model/design.ts';
import type { RouteEntry, RouteTable } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
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
  const ranked = view.referrers(id).flatMap((link) =>
    (view.as('private-link', link)?.routes(view, link) ?? []).map(
      ({ prefix, rank, place }): { readonly rank: number; readonly entry: RouteEntry } => ({
        rank,
        entry: { prefix, next: view.as('private-link', link)?.toNetwork(link) ?? `${link}/to-network`, target: link, origin: 'propagated', place },
      }),
    ),
  );
  const entries = ranked.sort((a, b) => b.entry.prefix.length - a.entry.prefix.length || a.rank - b.rank).map((r) => r.entry);
  const reason = { code: 'VGW_NO_ROUTE', values: { gateway: { resource: id } }, place: { resource: id }, rule: 'A15.1' };
  return { resource: id, entries, otherwise: { reason, then: 'stop' } };
}
