import type { ResourceId } from '../../model/design.ts';
import { ALL_PORTS } from '../../net/ports.ts';
import { EVERYWHERE } from '../../net/ranges.ts';
import type { AddressSet, Filter, FilterRule, Instruction, Peer } from '../../network/stations.ts';
import { guard as guardOf, screen as screenOf } from '../mechanisms/filters.ts';

/** What AWS puts into a default security group: everything from its members, everything out (A10.4). */
export function implicitGroup(network: ResourceId, members: AddressSet): Filter {
  const rule = (peer: Peer, label: string): FilterRule => ({
    allow: true,
    protocol: 'all',
    ports: ALL_PORTS,
    peer,
    place: { resource: network },
    label,
  });
  return { resource: network, implicit: true, in: [rule(members, '1')], out: [rule(EVERYWHERE.ipv4, '1'), rule(EVERYWHERE.ipv6, '2')] };
}

/** A network ACL of AWS (A11.2, A11.3). */
export const screen = (filter: Filter, segment: ResourceId, direction: 'in' | 'out') => screenOf(filter, segment, direction, 'A11.3');

/** Security groups of AWS: one allowing rule of any of them suffices (A10.1, A10.2). */
export const guard = (filters: readonly Filter[], at: Parameters<typeof guardOf>[1], direction: 'in' | 'out'): Instruction =>
  guardOf(filters, at, direction, { order: 'any', rule: 'A10.1' });
