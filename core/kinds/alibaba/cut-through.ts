import type { ResourceId } from '../../model/design.ts';
import { bitsOf, type Family } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { Instruction } from '../../network/stations.ts';
import type { Owned } from '../capabilities.ts';
import { NETWORK_INTERFACES } from '../derived/network-parts.ts';
import { same } from '../derived/same.ts';
import type { Query, View } from '../view.ts';

/** Interfaces whose public address is a cut-through EIP: the host sees it itself, and no network ACL is asked (L6.2, L9.4). */
const CUT_THROUGH: Query<readonly { readonly address: bigint; readonly station: string; readonly segment: ResourceId }[]> = {
  name: 'alibaba/cut-through',
  equal: same,
  compute: (view, network) =>
    view.ask(NETWORK_INTERFACES, network).flatMap((id) => {
      const behaviour = view.as('interface', id);
      const bound = [...(behaviour?.publicIpv4(view, id) ?? [])].filter(([, { place }]) =>
        view.as('public-address', place.resource)?.cutsThrough?.(view, place.resource),
      );
      return bound.flatMap(([address]) =>
        (behaviour?.owned(view, id) ?? [])
          .filter((one) => one.address === address && one.family === 'ipv4')
          .map(({ station, segment }) => ({ address, station, segment })),
      );
    }),
};

/** What network ACLs are not for at all: load balancers other than NLBs (L9.4). */
const UNSCREENED: Query<readonly Owned[]> = {
  name: 'alibaba/unscreened',
  equal: same,
  compute: (view, network) =>
    view.ask(NETWORK_INTERFACES, network).flatMap((id) => {
      const behaviour = view.as('interface', id);
      return behaviour?.unscreened ? behaviour.owned(view, id) : [];
    }),
};

/** A load balancer with an address in a segment for which no network ACL is. */
export const unscreenedIn = (view: View, segment: ResourceId): ResourceId | undefined => {
  const network = view.enclosing(segment, 'network');
  const all = network === undefined ? [] : view.ask(NETWORK_INTERFACES, network);
  return all.find((id) => {
    const behaviour = view.as('interface', id);
    return behaviour?.unscreened && behaviour.owned(view, id).some((one) => one.segment === segment);
  });
};

const only = (family: Family, address: bigint): Prefix => ({ family, length: bitsOf(family), first: address, last: address });

/** Addresses in a segment that meet no network ACL at its border. */
export function unscreened(view: View, segment: ResourceId): readonly Prefix[] {
  const network = view.enclosing(segment, 'network');
  if (network === undefined) return [];
  return [
    ...view.ask(CUT_THROUGH, network).flatMap((one) => (one.segment === segment ? only('ipv4', one.address) : [])),
    ...view.ask(UNSCREENED, network).flatMap((one) => (one.segment === segment ? only(one.family, one.address) : [])),
  ];
}

/** From the Internet straight to the interface. */
export const cutThroughEntries = (view: View, network: ResourceId): readonly Instruction[] =>
  view.ask(CUT_THROUGH, network).map((one) => ({ op: 'branch', match: { destination: [only('ipv4', one.address)] }, to: one.station }));
