import type { ResourceId } from '../../../model/design.ts';
import { within } from '../../../net/prefix.ts';
import type { RouteEntry, RouteTable } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import { linkRoutes } from '../../mechanisms/gateway-links.ts';
import type { Query, View } from '../../view.ts';
import { cutOff, localRoutes, noRoute } from '../local-routes.ts';
import { towards, withSources, writtenEntries } from './entries.ts';
import { fields } from './fields.ts';

/** Among equal prefixes: what was written, then local, then lists, then what was learnt (A3.4, A3.8). */
const RANK = { static: 0, local: 1, propagated: 3 } as const;
const RANK_OF_LIST = 2;
const rankOf = (entry: RouteEntry): number => (entry.list === undefined ? RANK[entry.origin] : RANK_OF_LIST);

interface Ranked {
  readonly entry: RouteEntry;
  /** Among propagated routes: Direct Connect, then static VPN, then BGP VPN (A3.4). */
  readonly rank: number;
}

const TABLE: Query<RouteTable> = {
  name: 'aws.route-table/table',
  compute(view, id) {
    const network = view.enclosing(id, 'network');
    const local = network === undefined ? [] : localRoutes(view, network, id);
    const { blocks, lists, open } = withSources(view, id, writtenEntries(view, id, network));
    const learnt = propagatedRoutes(view, id, network, local);
    const all: Ranked[] = [...[...local, ...blocks, ...lists].map((entry) => ({ entry, rank: 0 })), ...learnt];
    return {
      resource: id,
      entries: all.sort(preferred).map((r) => r.entry),
      otherwise: noRoute(id),
      ...(open.length === 0 ? {} : { open }),
      ...(network === undefined ? {} : { cutOff: cutOff(view, network) }),
    };
  },
};

function preferred(a: Ranked, b: Ranked): number {
  const shadowed = Number(a.entry.shadowed ?? false) - Number(b.entry.shadowed ?? false);
  return shadowed || b.entry.prefix.length - a.entry.prefix.length || rankOf(a.entry) - rankOf(b.entry) || a.rank - b.rank;
}

/** What private gateways announce into the table. Inside the VPC's own blocks it never counts (A3.5). */
function propagatedRoutes(view: View, id: ResourceId, network: ResourceId | undefined, local: readonly RouteEntry[]): readonly Ranked[] {
  return view.values(id, fields).propagating.flatMap((gateway, index) =>
    linkRoutes(view, gateway).map(({ rank, entry: { prefix } }): Ranked => {
      const shadowed = local.some((l) => within(l.prefix, prefix));
      const place = { resource: id, field: 'propagating', index };
      return {
        rank,
        entry: { ...towards(view, gateway, prefix.family, network), prefix, origin: 'propagated', place, ...(shadowed ? { shadowed } : {}) },
      };
    }),
  );
}

export const capabilities: Capabilities = {
  'route-table': {
    table: (view, id) => view.ask(TABLE, id),
    isMain: (view, id) => view.values(id, fields).main,
    gateway: (view, id) => view.values(id, fields).gateway,
  },
};
