import type { ResourceId } from '../../model/design.ts';
import type { PlaceRef, Reason } from '../../model/reason.ts';
import type { Prefix } from '../../net/prefix.ts';
import { RFC1918, SHARED } from '../../net/ranges.ts';
import type { Exit } from '../../network/stations.ts';
import { NETWORK_INTERFACES } from '../derived/network-parts.ts';
import { same } from '../derived/same.ts';
import type { Query, View } from '../view.ts';

/**
 * How IPv4 of a VPC gets to the Internet. `direct`: a host with a public address needs no route (L5.1); `gateway`: an active IPv4 gateway
 * makes routes decide (L5.3); `private`: the VPC has no Internet at all (L5.5).
 */
export type Ipv4Access =
  | { readonly mode: 'direct' }
  | { readonly mode: 'gateway'; readonly gateway: ResourceId }
  | { readonly mode: 'private'; readonly place: PlaceRef };

export const IPV4_ACCESS: Query<Ipv4Access> = {
  name: 'alibaba/ipv4-access',
  equal: same,
  compute(view, network) {
    const gateway = view.inside(network).find((id) => view.as('internet-edge', id)?.entry(view, id, 'ipv4'));
    if (gateway !== undefined) return { mode: 'gateway', gateway };
    const place = view.as('network-settings', network)?.withoutInternet?.(view, network);
    return place ? { mode: 'private', place } : { mode: 'direct' };
  },
};

/** The gateway that carries IPv6 of a VPC. */
export const ipv6GatewayOf = (view: View, network: ResourceId | undefined): ResourceId | undefined =>
  network === undefined ? undefined : view.inside(network).find((id) => view.as('internet-edge', id)?.entry(view, id, 'ipv6'));

/** What a public address is never used for: private ranges, the cloud's own services and the blocks of the VPC itself (L5.2). */
export const insideBlocks = (view: View, network: ResourceId): readonly Prefix[] => [
  ...RFC1918,
  SHARED,
  ...(view.as('network', network)?.blocks(view, network, 'ipv4') ?? []),
];

/**
 * The ways out of hosts with a public address of their own. Without an active IPv4 gateway they are looked at before any route (L5.2), and are
 * all that is left to a host that no route leads out; with one, a route to it has to lead there (L5.3).
 */
const EXITS: Query<readonly Exit[]> = {
  name: 'alibaba/exits',
  equal: same,
  compute(view, network) {
    const access = view.ask(IPV4_ACCESS, network);
    const except = { destination: insideBlocks(view, network) };
    const own = view.ask(NETWORK_INTERFACES, network).flatMap((id) =>
      [...(view.as('interface', id)?.publicIpv4(view, id) ?? [])].map(([inside, { place }]): Exit => {
        const match = { source: [{ family: 'ipv4', length: 32, first: inside, last: inside }] } as const;
        if (access.mode !== 'gateway')
          return { when: 'before-routes', match, except, next: `${network}/exit`, code: 'ALI_PUBLIC_EXIT', place, rule: 'L5.2' };
        const refusal = { reason: notLed(view, view.enclosing(id, 'segment') ?? network, access.gateway), then: 'on' } as const;
        const next = `${access.gateway}/inside`;
        return { when: 'behind-routes', match, except, next, code: 'ALI_PUBLIC_EXIT', place, rule: 'L5.3', refusal };
      }),
    );
    if (access.mode === 'gateway') return own;
    const last = { next: `${network}/exit`, code: 'ALI_PUBLIC_EXIT_ONLY', place: { resource: network }, rule: 'L5.1' };
    return [...own, { when: 'behind-routes', match: { family: 'ipv4' }, except, ...last }];
  },
};

/** An active IPv4 gateway makes public addresses useless where no route for 0.0.0.0/0 leads to it (L5.3). */
export function notLed(view: View, segment: ResourceId, gateway: ResourceId): Reason {
  const table = view.as('segment', segment)?.routeTable(view, segment);
  const place = table === undefined ? { resource: segment, field: 'routeTable' } : { resource: table, field: 'routes' };
  return { code: 'ALI_IPV4GW_NO_ROUTE', values: { vswitch: { resource: segment }, gateway: { resource: gateway } }, place, rule: 'L5.3' };
}

export const exitsOf = (view: View, network: ResourceId): readonly Exit[] => view.ask(EXITS, network);

/** The VPC is in private mode: nothing of its IPv4 goes out or comes in (L5.5). */
export const privateMode = (network: ResourceId, place: PlaceRef): Reason => ({
  code: 'ALI_PRIVATE_MODE',
  values: { network: { resource: network } },
  place,
  rule: 'L5.5',
});

/** Nothing carries IPv6 between the VPC and the Internet: the API makes no gateway by itself (L2.5). */
export const noIpv6Gateway = (network: ResourceId): Reason => ({
  code: 'ALI_NO_IPV6_GATEWAY',
  values: { network: { resource: network } },
  place: { resource: network },
  rule: 'L2.5',
});
