import type { ResourceId } from '../../model/design.ts';
import type { AddressSet } from '../../network/stations.ts';
import type { Query, View } from '../view.ts';
import { DEFAULT_GROUP, NETWORK_INTERFACES } from './network-parts.ts';
import { sameSet } from './same.ts';

const sameMembers = (a: AddressSet, b: AddressSet): boolean => sameSet(a.ipv4, b.ipv4) && sameSet(a.ipv6, b.ipv6);

/** The private addresses of every interface that carries a security group (A10.6). */
export const GROUP_MEMBERS: Query<AddressSet> = {
  name: 'derived/group-members',
  equal: sameMembers,
  compute(view, group) {
    const named = view.referrers(group).filter((id) => view.as('interface', id)?.filters(view, id).includes(group));
    const network = view.enclosing(group, 'network');
    const byDefault = network !== undefined && view.ask(DEFAULT_GROUP, network) === group ? withoutGroups(view, network) : [];
    return addressesOf(view, group, [...named, ...byDefault]);
  },
};

/** The members of the default group of a network in which nobody drew that group. */
export const IMPLICIT_MEMBERS: Query<AddressSet> = {
  name: 'derived/implicit-members',
  equal: sameMembers,
  compute: (view, network) => addressesOf(view, network, withoutGroups(view, network)),
};

const withoutGroups = (view: View, network: ResourceId): readonly ResourceId[] =>
  view.ask(NETWORK_INTERFACES, network).filter((id) => view.as('interface', id)?.filters(view, id).length === 0);

function addressesOf(view: View, group: ResourceId, ids: readonly ResourceId[]): AddressSet {
  const of = { ipv4: new Set<bigint>(), ipv6: new Set<bigint>() };
  for (const id of ids) for (const { family, address } of view.as('interface', id)?.owned(view, id) ?? []) of[family].add(address);
  return { group, ...of };
}
