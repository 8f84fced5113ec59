import type { ResourceId } from '../../../model/design.ts';
import type { Family } from '../../../net/address.ts';
import { holds } from '../../../net/prefix.ts';
import type { Target } from '../../../network/stations.ts';
import type { GroupMember, TargetGroup } from '../../capabilities.ts';
import { NETWORK_SEGMENTS } from '../../derived/network-parts.ts';
import { same } from '../../derived/same.ts';
import { SEGMENT_OWNERS } from '../../derived/segment-addresses.ts';
import { exitStation } from '../../mechanisms/balancer.ts';
import type { Query, View } from '../../view.ts';
import { addressOf, type Node, NODES } from './nodes.ts';

/** A member of a target group with the address that it has, and where that lies. */
export interface Placed {
  readonly member: GroupMember;
  /** Undefined: an address of which nothing is drawn. */
  readonly resource: ResourceId | undefined;
  readonly family: Family;
  readonly address: bigint;
  /** Undefined: outside the VPC. */
  readonly segment: ResourceId | undefined;
  readonly zone: string | undefined;
}

/** The members of a group that have an address of its family, each with the zone in which it stands. Asked by the group. */
export const PLACED: Query<readonly Placed[]> = {
  name: 'aws.balancing/placed',
  equal: same,
  compute(view, id) {
    const group = view.as('target-group', id)?.group(view, id);
    return group && group.names !== 'functions' ? group.members.flatMap((member) => placed(view, id, group, member)) : [];
  },
};

function placed(view: View, id: ResourceId, group: TargetGroup, member: GroupMember): readonly Placed[] {
  const zoneOf = (segment: ResourceId | undefined) => (segment === undefined ? undefined : view.as('segment', segment)?.zone(view, segment));
  if (group.names === 'addresses') {
    if (!member.address || member.address.family !== group.family) return [];
    const address = member.address;
    const network = view.enclosing(id, 'network');
    const segment = (network === undefined ? [] : view.ask(NETWORK_SEGMENTS, network)).find((s) => {
      const prefix = view.as('segment', s)?.prefix(view, s, address.family);
      return prefix !== undefined && holds(prefix, address);
    });
    const station = segment === undefined ? undefined : view.ask(SEGMENT_OWNERS, segment)[address.family].get(address.value);
    const owner = station?.slice(0, station.lastIndexOf('/'));
    return [{ member, resource: owner, family: address.family, address: address.value, segment, zone: zoneOf(segment) }];
  }
  const { resource } = member;
  if (resource === undefined) return [];
  // An instance is known by the first address of its primary interface, a load balancer by those of all its nodes.
  const all = view.as('host', resource)?.interfaces(view, resource) ?? [];
  const used = group.names === 'hosts' ? all.slice(0, 1) : all;
  return used.flatMap((one) => {
    const address = one.addresses[group.family][0];
    return address === undefined ? [] : [{ member, resource, family: group.family, address, segment: one.segment, zone: zoneOf(one.segment) }];
  });
}

/** How one load balancer uses its groups. */
export interface Use {
  readonly id: ResourceId;
  readonly layer: 4 | 7;
  /** The client stands in a header; left out: at layer 7. */
  readonly forwardedFor?: boolean;
  readonly crossZone: boolean;
  /** What it hands on came by an endpoint: targets see the address of its node (A17.12). */
  readonly linked?: true;
  /** Security groups in force at its nodes, which rules of targets may name although the client's address is kept (A17.15). */
  readonly vouched: readonly ResourceId[];
}

/** Members that a node hands packets to: of zones that are enabled (A17.3), and with cross-zone off only of its own (A17.4). */
export function reachable(view: View, use: Use, node: Node, groupId: ResourceId): readonly Placed[] {
  const group = view.as('target-group', groupId)?.group(view, groupId);
  if (!group) return [];
  const enabled = new Set(view.ask(NODES, use.id).map((one) => one.zone));
  const cross = group.crossZone ?? use.crossZone;
  return view.ask(PLACED, groupId).filter(({ zone }) => zone === undefined || (enabled.has(zone) && (cross || zone === node.zone)));
}

/** The targets of a group as a node sees them. `weight`: that of the group in its rule; `port`: where it is the rule's to say. */
export function targetsOf(
  view: View,
  use: Use,
  node: Node,
  { group: groupId, weight, port: named }: { readonly group: ResourceId; readonly weight: number; readonly port?: number },
): readonly Target[] {
  const group = view.as('target-group', groupId)?.group(view, groupId);
  if (!group) return [];
  if (group.names === 'functions') return invoked(view, group, weight);
  const own = { ipv4: addressOf(view, use.id, node, 'ipv4'), ipv6: addressOf(view, use.id, node, 'ipv6') };
  const kept = use.layer === 4 && group.keepsClient && !use.linked;
  return reachable(view, use, node, groupId).flatMap((one): readonly Target[] => {
    const source = own[one.family];
    if (source === undefined && !kept) return [];
    const port = named ?? one.member.port;
    const probe =
      group.probe && source !== undefined
        ? { protocol: group.probe.protocol, port: group.probe.port ?? port ?? 0, source, from: exitStation(use.id, node.key) }
        : undefined;
    return [
      {
        resource: one.resource ?? groupId,
        family: one.family,
        address: one.address,
        port,
        weight,
        // Layer 7 asks in its own name (A17.6), layer 4 where the group says so, and for clients of the other family (A17.12).
        source: kept ? undefined : source,
        ...(kept && source !== undefined ? { converts: source } : {}),
        forwardedFor: use.forwardedFor ?? use.layer === 7,
        ...(kept ? { vouched: use.vouched } : {}),
        next: exitStation(use.id, node.key),
        place: one.member.place,
        probe,
      },
    ];
  });
}

/** Functions are invoked: the packet goes no further through the network (A16.3). */
const invoked = (view: View, group: TargetGroup, weight: number): readonly Target[] =>
  group.members.flatMap((member): readonly Target[] => {
    const { resource } = member;
    const entry = resource === undefined ? undefined : view.as('backend', resource)?.invoked?.(view, resource);
    if (resource === undefined || entry === undefined) return [];
    const nothing = { family: 'ipv4', address: 0n, port: undefined, source: undefined, probe: undefined } as const;
    return [{ ...nothing, resource, weight, invoked: true, forwardedFor: true, next: entry, place: member.place }];
  });
