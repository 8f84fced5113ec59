import type { ResourceId } from '../../../model/design.ts';
import { EVERYWHERE } from '../../../net/ranges.ts';
import type { Capabilities, NextHop } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { linkRoutes } from '../../mechanisms/gateway-links.ts';
import { type HubRoute, hubStation, hubStations, segmentRoutes } from '../../mechanisms/hub.ts';
import { same } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { fields } from './fields.ts';

const networks = (view: View, id: ResourceId): readonly ResourceId[] =>
  [...new Set(view.values(id, fields).networks)].filter((one) => view.as('network', one));
const gateways = (view: View, id: ResourceId): readonly ResourceId[] =>
  [...new Set(view.values(id, fields).gateways)].filter((one) => view.as('private-gateway', one)?.network(view, one) === undefined);

/** Subnets by themselves (T9.2), what links announce, published routes to machines (T9.4), and ways out that are shared (T4.3). */
const ROUTES: Query<readonly HubRoute[]> = {
  name: 'tencent.ccn/routes',
  equal: same,
  compute(view, id) {
    const all = networks(view, id);
    const lines = gateways(view, id).flatMap((gateway) =>
      linkRoutes(view, gateway).map(
        ({ entry }): HubRoute => ({ prefix: entry.prefix, from: gateway, next: `${gateway}/inside`, target: gateway, place: { resource: gateway } }),
      ),
    );
    return [
      ...all.flatMap((network) => segmentRoutes(view, network)),
      ...lines,
      ...all.flatMap((network) => published(view, network)),
      ...exits(view, id),
    ];
  },
};

/** Routes to a CVM that somebody published; never a default route, never a disabled one (T9.4). */
const published = (view: View, network: ResourceId): readonly HubRoute[] =>
  view.inside(network).flatMap((table) =>
    (view.as('routes', table)?.published?.(view, table) ?? []).flatMap(({ destination, target, place }): readonly HubRoute[] => {
      const hop = target === undefined ? undefined : view.as('route-target', target)?.next(view, target, 'ipv4', network);
      if (!destination || destination.length === 0 || target === undefined || !hop || !('station' in hop)) return [];
      if (view.as('next-hop', target)?.way(view, target) !== 'host') return [];
      const segment = hop.segment === undefined ? {} : { segment: hop.segment };
      return [{ prefix: destination, from: network, next: hop.station, target, place, published: true, ...segment }];
    }),
  );

const exits = (view: View, id: ResourceId): readonly HubRoute[] =>
  view.referrers(id).flatMap((one): readonly HubRoute[] => {
    const exit = view.as('hub-exit', one);
    if (exit?.hub(view, one) !== id) return [];
    return [{ prefix: EVERYWHERE.ipv4, from: one, next: exit.entry(one), target: one, place: { resource: one }, published: true }];
  });

export const capabilities: Capabilities = {
  'network-join': { networks, gateways },
  hub: { routes: (view, id) => view.ask(ROUTES, id) },
  'route-target': {
    next(view, id, _family, network): NextHop {
      if (network !== undefined && networks(view, id).includes(network)) return { station: hubStation(id) };
      return { refusal: { reason: { code: 'BLACKHOLE', values: {}, place: { resource: id }, rule: 'T9.2' }, then: 'stop' } };
    },
  },
};

export const compile: Compile = (view, id) => hubStations(id, view.ask(ROUTES, id), { none: 'T9.2', conflict: 'T9.3' });
