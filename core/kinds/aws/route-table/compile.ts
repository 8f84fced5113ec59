import type { ResourceId } from '../../../model/design.ts';
import { type Prefix, within } from '../../../net/prefix.ts';
import type { Refusal, RouteEntry, RouteTable } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { linkRoutes } from '../../mechanisms/gateway-links.ts';
import type { Query, View } from '../../view.ts';
import { cutOff, localRoutes, noRoute } from '../local-routes.ts';
import { fields } from './fields.ts';

/** Among equal prefixes: what was written, then local, then what was learnt (A3.4, A3.8). */
const RANK = { static: 0, local: 1, propagated: 2 } as const;

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
    const written = writtenRoutes(view, id, network);
    const learnt = propagatedRoutes(view, id, network, local);
    const all: Ranked[] = [...local.map((entry) => ({ entry, rank: 0 })), ...written.map((entry) => ({ entry, rank: 0 })), ...learnt];
    return {
      resource: id,
      entries: all.sort(preferred).map((r) => r.entry),
      otherwise: noRoute(id),
      ...(network === undefined ? {} : { cutOff: cutOff(view, network) }),
    };
  },
};

function preferred(a: Ranked, b: Ranked): number {
  const shadowed = Number(a.entry.shadowed ?? false) - Number(b.entry.shadowed ?? false);
  return shadowed || b.entry.prefix.length - a.entry.prefix.length || RANK[a.entry.origin] - RANK[b.entry.origin] || a.rank - b.rank;
}

const writtenRoutes = (view: View, id: ResourceId, network: ResourceId | undefined): readonly RouteEntry[] =>
  view.values(id, fields).routes.flatMap((row, index): RouteEntry[] => {
    const prefix = readPrefix(row.destination);
    return prefix
      ? [{ ...towards(view, row.target, prefix, network), prefix, origin: 'static', place: { resource: id, field: 'routes', index } }]
      : [];
  });

type Towards = Pick<RouteEntry, 'next' | 'target' | 'segment' | 'translates'>;

function towards(view: View, target: ResourceId | undefined, prefix: Prefix, network: ResourceId | undefined): Towards {
  const hop = target === undefined ? undefined : view.as('route-target', target)?.next(view, target, prefix.family, network);
  if (!hop) return { next: BLACKHOLE, target: undefined };
  if ('refusal' in hop) return { next: hop.refusal, target };
  if (hop.segment !== undefined && network !== undefined && view.enclosing(hop.segment, 'network') !== network) return { next: BLACKHOLE, target };
  return {
    next: hop.station,
    target,
    ...(hop.segment === undefined ? {} : { segment: hop.segment }),
    ...(hop.translates ? { translates: true } : {}),
  };
}

/** The target is gone, or on another VPC, where no route can lead. */
const BLACKHOLE: Refusal = { reason: { code: 'BLACKHOLE', values: {}, rule: 'A3.10' }, then: 'stop' };

/** What private gateways announce into the table. Inside the VPC's own blocks it never counts (A3.5). */
function propagatedRoutes(view: View, id: ResourceId, network: ResourceId | undefined, local: readonly RouteEntry[]): readonly Ranked[] {
  return view.values(id, fields).propagating.flatMap((gateway, index) =>
    linkRoutes(view, gateway).map(({ rank, entry: { prefix } }): Ranked => {
      const shadowed = local.some((l) => within(l.prefix, prefix));
      const place = { resource: id, field: 'propagating', index };
      return {
        rank,
        entry: { ...towards(view, gateway, prefix, network), prefix, origin: 'propagated', place, ...(shadowed ? { shadowed } : {}) },
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
