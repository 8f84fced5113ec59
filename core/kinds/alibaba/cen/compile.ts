import type { ResourceId } from '../../../model/design.ts';
import { overlaps } from '../../../net/prefix.ts';
import { RFC1918 } from '../../../net/ranges.ts';
import type { RouteEntry, RouteTable, Station, StationId } from '../../../network/stations.ts';
import type { Capabilities, NextHop } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { same } from '../../derived/same.ts';
import { type HubRoute, segmentRoutes } from '../../mechanisms/hub.ts';
import type { Query, View } from '../../view.ts';
import { isVpc } from '../same-cloud.ts';
import { regionOf } from '../zones.ts';
import { fields } from './fields.ts';

export const networksOf = (view: View, id: ResourceId): readonly ResourceId[] =>
  [...new Set(view.values(id, fields).networks)].filter((one) => isVpc(view, one));

/** The blocks of the vSwitches of its VPCs. Of blocks that overlap the first learnt counts (L11.5). */
const ROUTES: Query<readonly HubRoute[]> = {
  name: 'alibaba.cen/routes',
  equal: same,
  compute(view, id) {
    const known: HubRoute[] = [];
    for (const network of networksOf(view, id)) {
      const mine = segmentRoutes(view, network);
      known.push(...mine.filter((one) => !known.some((other) => other.from !== network && overlaps(other.prefix, one.prefix))));
    }
    return known;
  },
};
export const routesOf = (view: View, id: ResourceId): readonly HubRoute[] => view.ask(ROUTES, id);

/** True when a bandwidth package joins two Regions, or they are one (L11.4). */
export const areJoined = (view: View, id: ResourceId, a: string, b: string): boolean =>
  a === b || view.values(id, fields).bandwidthPackages.some(({ from, to }) => (from === a && to === b) || (from === b && to === a));

/** Its transit router in a Region. */
const routerIn = (id: ResourceId, region: string): StationId => `${id}/router-${region}`;

export const capabilities: Capabilities = {
  'network-join': { networks: networksOf },
  hub: { routes: routesOf, writes: (view, id) => (view.values(id, fields).automaticRoutes ? RFC1918 : []) },
  'route-target': {
    next(view, id, _family, network): NextHop {
      if (network !== undefined && networksOf(view, id).includes(network)) return { station: routerIn(id, regionOf(view, network)) };
      return { refusal: { reason: { code: 'BLACKHOLE', values: {}, place: { resource: id }, rule: 'L4.7' }, then: 'stop' } };
    },
  },
};

/** A transit router in every Region that has a VPC: what lies in another Region needs bandwidth between the two. */
export const compile: Compile = (view, id): readonly Station[] => {
  const routes = routesOf(view, id);
  const regions = [...new Set(networksOf(view, id).map((network) => regionOf(view, network)))];
  return regions.map((region): Station => {
    const entries = routes
      .map((one): RouteEntry => {
        const there = regionOf(view, one.from);
        const values = { hub: { resource: id }, from: region, to: there };
        const place = { resource: id, field: 'bandwidthPackages' };
        const next = areJoined(view, id, region, there)
          ? one.next
          : ({ reason: { code: 'ALI_CEN_NO_BANDWIDTH', values, place, rule: 'L11.4' }, then: 'stop' } as const);
        return { prefix: one.prefix, next, target: one.target, origin: 'propagated', place: one.place };
      })
      .toSorted((a, b) => b.prefix.length - a.prefix.length);
    const table: RouteTable = {
      resource: id,
      entries,
      otherwise: { reason: { code: 'HUB_NO_ROUTE', values: { hub: { resource: id } }, place: { resource: id }, rule: 'L11.4' }, then: 'stop' },
    };
    return {
      id: routerIn(id, region),
      resource: id,
      program: [
        { op: 'note', code: 'HUB_FORWARDS' },
        { op: 'route', table },
      ],
    };
  });
};
