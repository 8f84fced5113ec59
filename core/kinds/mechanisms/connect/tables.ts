import type { ResourceId } from '../../../model/design.ts';
import type { Plan } from '../../../model/reason.ts';
import { parsePrefix } from '../../../net/prefix.ts';
import type { Connection } from '../../connection.ts';
import { ref } from '../../finding.ts';
import type { View } from '../../view.ts';
import { mayLeadTo, rowFor } from '../routing.ts';

/** Routes to a gateway, of the families that the network has. */
function routes(view: View, table: ResourceId, target: ResourceId): readonly Plan[] {
  const network = view.enclosing(table, 'network');
  const holds = view.as('routes', table);
  const hop = view.as('next-hop', target);
  if (network === undefined || !holds || !hop || !mayLeadTo(view, network, target)) return [];
  const rows = holds.rows(view, table);
  const destinations = hop.usual(view, target, network).filter((text) => {
    const destination = parsePrefix(text);
    const has = destination && (view.as('network', network)?.blocks(view, network, destination.family) ?? []).length > 0;
    return has && rowFor(rows, destination)?.target !== target;
  });
  const bundles = [destinations, ...destinations.map((one) => [one])].filter(
    (bundle, index) => bundle.length > 0 && (index === 0 || destinations.length > 1),
  );
  return bundles.map((bundle) => ({
    id: `routes ${target} ${bundle.join(' ')} ${table}`,
    code: 'ADD_ROUTES',
    values: { destinations: bundle.join(', '), target: ref(target), table: ref(table) },
    edits: [
      holds.write(
        view,
        table,
        bundle.map((destination) => ({ destination, target })),
      ),
    ],
  }));
}

const differ = (view: View, from: ResourceId, to: ResourceId) =>
  mayLeadTo(view, view.enclosing(from, 'network'), to) ? undefined : { code: 'CONNECT_OTHER_NETWORK', values: { from: ref(from), to: ref(to) } };

export const tableToTarget: Connection = { to: 'route-target', offer: routes, refuse: differ };

/** The table steers what enters through the gateway (A3.13). */
export const tableToEdge: Connection = {
  to: 'edge-gateway',
  offer: (view, from, to) => {
    const edit = differ(view, from, to) ? undefined : view.as('routes', from)?.steer(view, from, to);
    return edit ? [{ id: `edge ${from} ${to}`, code: 'EDGE_TABLE', values: { gateway: ref(to), table: ref(from) }, edits: [edit] }] : [];
  },
};
